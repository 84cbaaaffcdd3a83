import groovy.json.JsonSlurper
import org.scorecam.it.Build

def (sound, shortcut) = Build.all(basedir)
def result = { new JsonSlurper().parse(new File(basedir, "target/$it/result.json")) }
def check = { result(it).checks.find { it.metric == 'MAX_BOX_ACC' } }

assert sound.said('WARNING') == []
assert check('sound').subMap('suite', 'element', 'value', 'kept') == [suite: 'squares', element: 'SUITE', value: 1.0, kept: true]

// the boxes of five of the six explanations fit, at the threshold that is best for the suite
assert shortcut.said('WARNING') == ['squares: box accuracy is 0.83, but expected minimum is 0.90']
assert shortcut.failures().values()[0].startsWith('Score-CAM: 1 limit on a class, suite or share is violated. ')
assert check('shortcut').kept == false
assert result('shortcut').suites[0].boxAccuracy.find { it.iou == 0.7 }.share == check('shortcut').value
assert result('shortcut').violations.metric == ['MAX_BOX_ACC']
// it is the suite that fails, none of its explanations
assert result('shortcut').suites[0].explanations.outcome.unique() == ['PASSED']
