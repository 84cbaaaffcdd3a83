import groovy.json.JsonSlurper
import org.scorecam.it.Build

// boxes around the whole photo are warned of, masks of a part of it are not
def warnings = Build.of(basedir).said('WARNING')
assert warnings.size() == 1
assert warnings[0].startsWith('6 of 18 explanations, the first of them loose/')
assert warnings[0].contains('the boxes cover 100.0 % of what the model sees')
def (tight, loose, masked) = new JsonSlurper().parse(new File(basedir, 'target/scorecam/result.json')).suites
assert [tight, loose, masked].regions == ['boxes', 'boxes', 'masks']
assert masked.explanations.size() == 6
// the boxes are around the whole photo, so all heat is in them; the masks are what is annotated by tight boxes elsewhere
[tight.explanations, loose.explanations, masked.explanations].transpose().each { one, other, it ->
    assert other.metrics.MASS_IN_BOX == 1
    ['MASS_IN_BOX', 'LIFT', 'POINTING_GAME', 'RANK_ACCURACY'].each { metric ->
        assert it.metrics[metric] == one.metrics[metric]
    }
    assert it.metrics.IOU == other.metrics.IOU
    assert it.boxes == other.boxes
    assert it.mask.size == it.size.reverse()
    assert other.mask == null
}
// what a script returns is taken for its verdict
return true
