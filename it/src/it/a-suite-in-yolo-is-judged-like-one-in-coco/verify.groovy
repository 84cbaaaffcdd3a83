import groovy.json.JsonSlurper
import org.scorecam.it.Build

assert Build.of(basedir).said('WARNING') == []
def (yolo, coco) = new JsonSlurper().parse(new File(basedir, 'target/scorecam/result.json')).suites
assert yolo.explanations.size() == 6
assert yolo.explanations.outcome.unique() == ['PASSED']
assert yolo.explanations.image == coco.explanations.image
assert yolo.explanations['class'] == coco.explanations['class']
// shares are written with six digits
[yolo.explanations, coco.explanations].transpose().each { one, other ->
    assert Math.abs(one.metrics.MASS_IN_BOX - other.metrics.MASS_IN_BOX) < 1e-4
    [one.boxes[0], other.boxes[0]].transpose().each { edge, same -> assert Math.abs(edge - same) < 1e-3 }
}
// what a script returns is taken for its verdict
return true
