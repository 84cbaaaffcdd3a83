import groovy.json.JsonSlurper
import org.scorecam.it.Build

def (first, approved, drifted) = Build.all(basedir)
assert approved.said('INFO') == ['Score-CAM: approved src/test/scorecam/baseline.json: +40 new']

def folder = new File(basedir, 'quickstart/target/scorecam')
def result = new JsonSlurper().parse(new File(folder, 'result.json'))
def drifts = result.violations.findAll { it.metric == 'MAP_CORRELATION' }
assert drifts*.message.every {
    it ==~ /parts\/[\w-]+\.jpg \(class \d \w+\): map correlation with the baseline is -?\d\.\d\d, but expected minimum is 0\.\d\d; .*/
}
// as accurate as before, and the map of every damaged part is elsewhere
assert !result.violations.metric.contains('CLASS_CHANGED')
assert drifts*.subject.findAll { !it.startsWith('clean') }.size() == 30
assert new File(folder, 'images').list().any { it ==~ /.*-baseline-thumbnail\.(jpg|png)/ }
assert drifted.failures()['quickstart'].contains('\nIf the new explanations are right, accept them with: mvn -pl :quickstart scorecam:approve "-Dscorecam.model.file=src/main/model/shortcut.onnx"\n')
