import groovy.json.JsonSlurper
import org.scorecam.it.Build

def (first, approved, gone, allowed) = Build.all(basedir)
def sentence = gone.said('WARNING').find { it.contains('not explained any more') }
assert sentence ==~ /\d explanations are in the baseline src\/test\/scorecam\/baseline\.json, but not explained any more: squares\/blue-1\.png .*/
assert gone.failures().values()[0].startsWith('Score-CAM: the run differs from its baseline. Report: ')
assert gone.failedBy('MojoFailureException')
assert allowed.said('WARNING') == [sentence]
assert new JsonSlurper().parse(new File(basedir, 'target/scorecam/result.json')).verdict == 'PASSED'
