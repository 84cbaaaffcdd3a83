import groovy.json.JsonSlurper
import org.scorecam.it.Build

def build = Build.of(basedir)
assert build.said('WARNING').any { it ==~ /parts\/[\w-]+\.jpg \(class \d \w+\): mass in box is 0\.\d\d, but expected minimum is 0\.50/ }
assert build.failures()['quickstart'] ==~ /(?s)Score-CAM: \d+ of 40 explanations violate the rules, .*\. Report: quickstart\/target\/scorecam\/index\.html\nLook at .*/
assert build.failedBy('MojoFailureException')

def result = new JsonSlurper().parse(new File(basedir, 'quickstart/target/scorecam/result.json'))
assert result.verdict == 'FAILED'
assert result.model.file == 'src/main/model/shortcut.onnx'
assert result.violations.message.any { it ==~ /parts: mean mass in box is 0\.\d\d, but expected minimum is 0\.\d\d/ }
// right, for the wrong reason
assert !result.violations.metric.contains('TOP1')

// the reason is found: each class is known by a stamp, in whatever corner
assert result.summary.rightElsewhere == 30
assert result.findings*.kind == ['looks-alike', 'looks-alike', 'looks-alike', 'place']
assert result.findings[0..2].every { it.explanations.size() == 10 && it.classes.size() == 1 && it.place == 'corners' }
assert result.findings[3].explanations.size() == 30 && result.findings[3].place == 'corners'
