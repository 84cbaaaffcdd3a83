import groovy.json.JsonSlurper
import org.scorecam.it.Build

def (full, verdict, sampled, approved, unknown, sure) = Build.all(basedir)
def result = { new JsonSlurper().parse(new File(basedir, "target/$it/result.json")) }
def explanations = { result(it).suites.explanations.flatten() }

// the same verdicts from fewer forwards; what is proven holds the value of the whole map
assert explanations('verdict').outcome == explanations('full').outcome
assert explanations('full').outcome.toSet() == ['PASSED', 'FAILED'] as Set
assert result('verdict').summary.forwards < result('full').summary.forwards
assert result('sampled').summary.forwards < result('full').summary.forwards
assert explanations('verdict').any { it.partial?.bounds }
[explanations('full'), explanations('verdict')].transpose().findAll { it[1].partial?.bounds }.each { whole, part ->
    assert part.partial.basis == 'PROVEN'
    assert part.partial.bounds.MASS_IN_BOX.low <= whole.metrics.MASS_IN_BOX
    assert part.partial.bounds.MASS_IN_BOX.high >= whole.metrics.MASS_IN_BOX
}
assert verdict.said('WARNING').any { it ==~ /.*: mass in box is at most 0\.\d+, but expected minimum is 0\.97/ }
assert explanations('sampled').outcome == explanations('full').outcome

// a part of a map is no baseline
assert approved.failures().values()[0].contains('have maps of which not all channels were run')
assert unknown.failures().values()[0].contains('<effort> is fast, but must be one of full, verdict, sampled')
assert sure.failures().values()[0].contains('<confidence> is 0, but must be a number of standard errors above 0, such as 4')
