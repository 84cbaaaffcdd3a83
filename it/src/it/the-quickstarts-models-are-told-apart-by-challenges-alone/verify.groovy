import groovy.json.JsonSlurper
import org.scorecam.it.Build

def (sound, shortcut) = Build.all(basedir)
// the sound model passes, though no map was looked at
assert sound.said('INFO').contains('Score-CAM: all 40 explanations keep the rules. Report: quickstart/target/scorecam/index.html')
// the other one answers as before where the object is gone, and is lost with it alone
def said = shortcut.said('WARNING')
assert said.any { it ==~ /parts: mean top-1 on the object alone is 0\.\d\d, but expected minimum is 0\.90/ }
assert said.any { it ==~ /parts: mean top-1 without the object is (1\.00|0\.\d\d), but expected maximum is 0\.50/ }
assert said.any { it ==~ /parts: mean change of the answer without the shortcut is (1\.00|0\.\d\d), but expected maximum is 0\.10/ }

def result = new JsonSlurper().parse(new File(basedir, 'quickstart/target/scorecam/result.json'))
def metrics = result.violations.metric as Set
assert metrics == ['ONLY_FOREGROUND', 'NO_FOREGROUND', 'FLIP_WITHOUT_SHORTCUT', 'BACKGROUND_GAP'] as Set
// a right answer each: no map, and no test of accuracy, tells it
def parts = result.suites[0].explanations.findAll { !it.background }
assert parts.every { it.metrics.TOP1 == 1 }
// eight forwards a part at most, where a map costs some 64 more
assert result.summary.forwards <= 40 * 8
assert parts.every { it.challenges.only_foreground.predicted.index != null && it.challenges.no_foreground.probability != null }
