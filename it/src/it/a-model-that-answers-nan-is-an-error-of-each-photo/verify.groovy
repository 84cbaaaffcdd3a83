import groovy.json.JsonSlurper
import org.scorecam.it.Build

def build = Build.of(basedir)
assert build.said('WARNING') == [
    'blue-1.png (class 1 blue)', 'blue-2.png (class 1 blue)', 'blue-3.jpg (class 1 blue)',
    'red-1.png (class 0 red)', 'red-2.png (class 0 red)', 'red-3.png (class 0 red)'
].collect { "squares/${it}: the model's score of class 0 is NaN: check the input settings (scale, mean, std), then the model's weights".toString() }
assert build.failures().values()[0].startsWith('Score-CAM: 6 of 6 could not be explained. ')
def result = new JsonSlurper().parse(new File(basedir, 'target/scorecam/result.json'))
assert result.suites[0].explanations.outcome.unique() == ['ERROR']
