import groovy.json.JsonSlurper
import org.scorecam.it.Build

def (first, approved, gone, allowed) = Build.all(basedir)
def sentence = gone.said('WARNING').find { it.contains('not explained any more') }
assert sentence ==~ /\d explanations are in the baseline src\/test\/scorecam\/baseline\.json, but not explained any more: squares\/blue-1\.png .*/
assert gone.failures().values()[0].startsWith('Score-CAM: the run differs from its baseline. Report: ')
assert gone.failedBy('MojoFailureException')
assert allowed.said('WARNING') == [sentence]
def output = new File(basedir, 'target/scorecam')
def result = new JsonSlurper().parse(new File(output, 'result.json'))
assert result.verdict == 'PASSED'
assert sentence.startsWith("${result.gone.size()} explanations ")
assert result.gone[0].with { [suite, image] } == ['squares', 'blue-1.png']
assert new File(output, 'index.html').text.count('<tr class="gone ') == result.gone.size()
assert new File(output, 'TEST-scorecam.xml').text.count('<skipped ') == result.gone.size()
