import groovy.json.JsonSlurper
import org.scorecam.it.Build

assert Build.of(basedir).said('WARNING') == []
def explanations = new JsonSlurper().parse(new File(basedir, 'target/scorecam/result.json')).suites[0].explanations
// annotated as kangaroo, traffic light and 0: as the model calls them
assert explanations.collectEntries { [it.image, it['class']] } == [
    'blue-1.png': [index: 1, label: 'blue'],
    'red-1.png': [index: 0, label: 'red'],
    'red-2.png': [index: 0, label: 'red']
]
assert explanations.outcome == ['PASSED'] * 3
assert explanations[0].boxes == [[4, 4, 16, 16]]
