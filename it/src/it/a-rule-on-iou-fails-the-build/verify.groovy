import groovy.json.JsonSlurper
import org.scorecam.it.Build

def build = Build.of(basedir)
assert build.said('WARNING') == [
    'squares/red-3.png (class 0 red): IoU is 0.68, but expected minimum is 0.75',
    'squares/blue-1.png (class 1 blue): IoU is 0.73, but expected minimum is 0.75'
]
assert build.failures().values()[0].startsWith('Score-CAM: 2 of 6 explanations violate the rules. ')
assert build.failedBy('MojoFailureException')

def result = new JsonSlurper().parse(new File(basedir, 'target/scorecam/result.json'))
assert result.violations.metric == ['IOU', 'IOU']
assert result.suites[0].explanations.findAll { it.metrics.IOU < 0.75 }.every { it.outcome == 'FAILED' }
assert result.suites[0].explanations.findAll { it.metrics.IOU >= 0.75 }.every { it.outcome == 'PASSED' }
