import groovy.json.JsonSlurper
import org.scorecam.it.Build

assert Build.of(basedir).said('WARNING') == []
def suite = new JsonSlurper().parse(new File(basedir, 'target/scorecam/result.json')).suites[0]
def gray = suite.explanations.find { it.image == 'gray-1.png' }
assert gray.outcome == 'PASSED'
assert gray['class'] == [index: 2, label: 'gray']
assert gray.boxes == []
assert gray.metrics.keySet() == ['ENTROPY', 'SPARSENESS', 'PROBABILITY', 'TOP1'] as Set
