import groovy.json.JsonSlurper
import org.scorecam.it.Build

def build = Build.of(basedir)
assert build.said('INFO')[0].startsWith(
    'Score-CAM: 6 photos, 6 explanations; model my photos (all of them)/models/sound.onnx, layer colours_relu')
def result = new JsonSlurper().parse(new File(basedir, 'target/scorecam/result.json'))
assert result.verdict == 'PASSED'
assert result.model.file == 'my photos (all of them)/models/sound.onnx'
assert result.suites[0].images == 'my photos (all of them)/squares'
assert !new File(basedir, 'target/scorecam/result.json').text.contains(basedir.path)
