import groovy.json.JsonSlurper
import org.scorecam.it.Build

def (first, approved, drifted, accepted, again) = Build.all(basedir)

// as accurate as before, so that only the maps tell
assert drifted.failures().values()[0].startsWith('Score-CAM: 6 of 6 explanations violate the rules. Report: ')
assert drifted.failures().values()[0].endsWith('\nIf the new explanations are right, accept them with: mvn scorecam:approve "-Dscorecam.model.file=../../fixtures/models/shortcut.onnx"' +
    '\nThey stand side by side, with a command for each part of them, in target/scorecam/review.html')
def worst = drifted.said('WARNING')[0] =~ /^(squares\/\S+) \(class \d \w+\): map correlation with the baseline is (-?\d\.\d\d), but expected minimum is 0\.85; /
assert worst.find()

// the message begins with the one that is named here, too
assert accepted.said('INFO') == [
    "Score-CAM: approved src/test/scorecam/baseline.json: ~6 changed (largest: ${worst.group(1)}, correlation ${worst.group(2)})".toString()
]
assert again.said('WARNING') == []
def result = new JsonSlurper().parse(new File(basedir, 'target/scorecam/result.json'))
assert result.verdict == 'PASSED'
assert result.suites[0].explanations.every { it.metrics.MAP_CORRELATION == 1 && it.metrics.CENTRE_SHIFT == 0 }
