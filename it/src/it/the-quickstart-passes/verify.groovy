import groovy.json.JsonSlurper
import org.scorecam.it.Build

def build = Build.of(basedir)
assert build.said('WARNING') == []
assert build.said('INFO').last() == 'Score-CAM: all 40 explanations keep the rules. Report: quickstart/target/scorecam/index.html'
def result = new JsonSlurper().parse(new File(basedir, 'quickstart/target/scorecam/result.json'))
assert result.verdict == 'PASSED'
