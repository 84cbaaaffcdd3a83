import groovy.json.JsonSlurper
import org.scorecam.it.Build

def (sound, shortcut) = Build.all(basedir)
assert sound.said('INFO').any { it ==~ /Score-CAM: \d+ photos, 40 explanations by grad-cam; model .*/ }
assert sound.said('INFO').contains('Score-CAM: all 40 explanations keep the rules. Report: quickstart/target/scorecam/index.html')
// the other one looks beside the scratch
assert shortcut.said('WARNING').any { it ==~ /parts\/[\w-]+\.jpg \(class \d \w+\): mass in box is 0\.\d\d, but expected minimum is 0\.50/ }

def result = new JsonSlurper().parse(new File(basedir, 'quickstart/target/scorecam/result.json'))
assert result.verdict == 'FAILED'
assert result.method == [variant: 'grad-cam', mapNormalisation: 'both', mapEpsilon: 1e-7, mapUpsampling: 'half-pixel']
// right, for the wrong reason
assert !result.violations.metric.contains('TOP1')
// eight forwards a part for its challenges at most, and one for its map, where Score-CAM makes some 64
assert result.summary.forwards <= 40 * 9
