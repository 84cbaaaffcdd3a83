import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper
import org.scorecam.it.Build

def build = Build.of(basedir)
def worstFirst = [
    'squares/blue-1.png (class 1 blue): mass in box is 0.08, but expected minimum is 0.50',
    'squares/red-1.png (class 0 red): mass in box is 0.08, but expected minimum is 0.50',
    'squares/blue-2.png (class 1 blue): mass in box is 0.14, but expected minimum is 0.50',
    'squares/red-2.png (class 0 red): mass in box is 0.21, but expected minimum is 0.50',
    'squares/blue-3.jpg (class 1 blue): mass in box is 0.27, but expected minimum is 0.50',
    'squares/red-3.png (class 0 red): mass in box is 0.34, but expected minimum is 0.50'
]
assert build.said('WARNING') == worstFirst
assert build.failures() == ['a-shortcut-fails-the-build': '''\
Score-CAM: 6 of 6 explanations violate the rules. Report: target/scorecam/index.html
Look at the photos named above in the report: where the heat lies beside the box, the model reads something else than the object. Mend the training data or the model; if a box is wrong, mend the annotation; if the limit is, mend the rule.''']
assert build.failedBy('MojoFailureException')

def result = new JsonSlurper().parse(new File(basedir, 'target/scorecam/result.json'))
assert result.verdict == 'FAILED'
assert result.violations.message == worstFirst
assert result.violations[0].subMap('suite', 'subject', 'class', 'metric', 'minimum') ==
    [suite: 'squares', subject: 'blue-1.png', 'class': 1, metric: 'MASS_IN_BOX', minimum: 0.50]
assert result.suites[0].explanations.outcome.unique() == ['FAILED']
// right for the wrong reason
assert result.suites[0].explanations.every { it.predicted.index == it['class'].index }

def junit = new XmlSlurper().parse(new File(basedir, 'target/scorecam/TEST-scorecam.xml'))
assert junit.@failures == '6'
assert new File(basedir, 'target/scorecam/index.html').text.contains('mass in box')
