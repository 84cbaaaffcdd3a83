import groovy.json.JsonSlurper
import org.scorecam.it.Build

def build = Build.of(basedir)
assert build.said('WARNING') == [
    'squares/gray-1.png (class 0 red): the predicted class 0 red is not annotated on this photo, so no heat can lie in its boxes',
    'squares/gray-1.png (class 0 red): top-1 is 0, but expected minimum is 1'
]
assert build.failures().values()[0].startsWith('Score-CAM: 1 of 7 explanations violate the rules. ')

def suite = new JsonSlurper().parse(new File(basedir, 'target/scorecam/result.json')).suites[0]
assert suite.explain == 'predicted'
def gray = suite.explanations.find { it.image == 'gray-1.png' }
assert gray['class'] == [index: 0, label: 'red']
assert gray.boxes == []
assert gray.metrics.subMap('MASS_IN_BOX', 'LIFT', 'POINTING_GAME', 'IOU', 'RANK_ACCURACY') == [MASS_IN_BOX: 0, LIFT: 0, POINTING_GAME: 0, IOU: 0, RANK_ACCURACY: 0]
