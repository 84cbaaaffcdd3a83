import groovy.json.JsonSlurper

def result = { new JsonSlurper().parse(new File(basedir, "target/$it/result.json")) }
def (without, asked, again) = ['without', 'asked', 'again'].collect(result)
def explanations = { it.suites.explanations.flatten() }
def costly = ['AVERAGE_DROP', 'INCREASE_IN_CONFIDENCE', 'AVERAGE_GAIN', 'INSERTION', 'DELETION'] as Set

// the photo, and its two channels that are not constant
assert explanations(without).forwards == [3] * 6
assert explanations(without).every { it.metrics.keySet().disjoint(costly) }

// the maps are known: one forward for the three that mask, one a step of the curve
assert explanations(asked).forwards == [1 + 8] * 6
assert explanations(asked).every { it.metrics.keySet().intersect(costly) == costly - 'DELETION' }
assert asked.metrics.include == ['AVERAGE_DROP', 'INSERTION', 'CLASS_SIMILARITY']
// each forward tells of all classes
assert explanations(asked).every { it.metrics.CLASS_SIMILARITY >= -1 && it.metrics.CLASS_SIMILARITY <= 1 }
assert explanations(without).every { it.metrics.CLASS_SIMILARITY == null }
assert explanations(asked).collect { it.metrics.subMap(explanations(without)[0].metrics.keySet()) } == explanations(without).metrics

assert again.summary.forwards == 0
assert again.summary.reused == 6
assert explanations(again).metrics == explanations(asked).metrics
