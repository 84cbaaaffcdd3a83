import groovy.json.JsonSlurper
import org.scorecam.it.Build

def (first, approved, loose, strict) = Build.all(basedir)

// a model that the default limits refuse
assert loose.said('WARNING') == []
assert loose.said('INFO').contains('Compared 6 explanations with the baseline src/test/scorecam/baseline.json.')
assert loose.said('INFO')[-1] == (
    'Score-CAM: all 6 explanations keep the rules. Report: target/scorecam/index.html'
)

assert strict.said('WARNING').any {
    it ==~ /squares\/red-1\.png \(class 0 red\): map correlation with the baseline is -?\d\.\d\d, but expected minimum is 0\.8;.*/
}
assert strict.failedBy('MojoFailureException')
def result = new JsonSlurper().parse(new File(basedir, 'target/scorecam/result.json'))
assert result.rules*.limits*.metric == [['TOP1'], ['MAP_CORRELATION', 'PROBABILITY_CHANGE']]
