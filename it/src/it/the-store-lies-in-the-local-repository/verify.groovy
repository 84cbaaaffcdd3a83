import groovy.json.JsonSlurper
import org.scorecam.it.Maven

// the invoker's own builds are told to go without; these are told nothing
def check = {
    def maven = Maven.start(basedir, localRepositoryPath, it, 'verify', "-Dscorecam.outputDirectory=target/$it".toString())
    def build = maven.end()
    assert maven.exit() == 0
    build
}
check('first')
assert Maven.files(new File(localRepositoryPath, '.cache/scorecam')) > 0

def second = check('second')
assert new JsonSlurper().parse(new File(basedir, 'target/second/result.json')).summary.forwards == 0
assert second.said('INFO').contains('6 of 6 explanations were known from earlier runs; 0 forwards made')
