import groovy.json.JsonSlurper
import org.scorecam.it.Build

def (first, approved, other, layer) = Build.all(basedir)
def sentence = 'The baseline src/test/scorecam/baseline.json was measured in another way, so nothing was compared:' +
    ' <alpha> was 0.0 and is 0.5'
assert other.said('WARNING') == [sentence]
assert other.failures().values()[0].startsWith('Score-CAM: the run differs from its baseline. Report: ')
def result = new JsonSlurper().parse(new File(basedir, 'target/scorecam/result.json'))
assert result.problems == [sentence]
assert result.violations == []
assert new File(basedir, 'target/scorecam/index.html').text.contains('differs from its baseline')

// so is another layer, though its maps have the same size
def ofLayer = 'The baseline src/test/scorecam/baseline.json was measured in another way, so nothing was compared:' +
    ' <layer> was colours_relu (auto) and is colours'
assert layer.said('WARNING') == [ofLayer]
assert new JsonSlurper().parse(new File(basedir, 'target/layer/result.json')).problems == [ofLayer]
