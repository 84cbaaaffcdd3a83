import groovy.json.JsonSlurper
import org.scorecam.it.Build
import org.scorecam.it.Maven

def (first, second) = Build.all(basedir)
assert Maven.files(new File(localRepositoryPath, '.cache/scorecam')) > 0
assert new JsonSlurper().parse(new File(basedir, 'target/second/result.json')).summary.forwards == 0
assert second.said('INFO').contains('6 of 6 explanations were known from earlier runs; 0 forwards made')
