import groovy.json.JsonSlurper
import org.scorecam.it.Build

def (online, offline, alone) = Build.all(basedir)
def start = 'Score-CAM: 6 photos, 6 explanations; model org.scorecam.it:model:onnx:1, layer colours_relu'
assert online.said('INFO').any { it.startsWith(start) }
assert offline.said('INFO').any { it.startsWith(start) }

// never installed, so without its module there is no model
assert alone.failures()['check'].startsWith(
    'Score-CAM: <model><artifact> org.scorecam.it:model:onnx:1 cannot be resolved (')
assert alone.failures()['check'].endsWith(
    '); build its module first, and in a reactor run at least the package phase')

def result = new JsonSlurper().parse(new File(basedir, 'check/target/scorecam/result.json'))
assert result.model.file == 'org.scorecam.it:model:onnx:1'
assert result.verdict == 'PASSED'
