import groovy.json.JsonSlurper
import org.scorecam.it.Build

def (first, approve, second, boxes) = Build.all(basedir)
// a run that judges nothing is no pass, but can be approved
assert first.said('WARNING') == ['Nothing was judged, so any model would pass: there are no <rules>, no boxes to judge the maps by,' +
    ' and no baseline. Limit TOP1 or PROBABILITY in <rules>, or look at the report and approve it.']
assert first.failures().values()[0].startsWith('Score-CAM: nothing was judged. Report: target/scorecam/index.html')
assert second.said('WARNING') == []

def suite = new JsonSlurper().parse(new File(basedir, 'target/scorecam/result.json')).suites[0]
assert suite.explanations.image == ['blue/blue-1.png', 'blue/blue-2.png', 'blue/blue-3.jpg', 'red/red-1.png', 'red/red-2.png', 'red/red-3.png']
assert suite.explanations.outcome.unique() == ['PASSED']
suite.explanations.each {
    assert it.boxes == []
    assert it.metrics.TOP1 == 1
    assert Math.abs(it.metrics.MAP_CORRELATION - 1) < 1e-6
    assert !it.metrics.containsKey('MASS_IN_BOX')
}

assert boxes.failedBy('MojoExecutionException')
assert boxes.failures().values().first().startsWith('Score-CAM: <rules>, rule 1, limit 1: MASS_IN_BOX needs boxes, but the' +
    ' rule (element IMAGE) matches classes without boxes alone: blue, red.')
