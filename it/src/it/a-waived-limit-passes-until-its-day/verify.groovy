import groovy.json.JsonSlurper
import org.scorecam.it.Build

def (waived, ended, unneeded, unknown) = Build.all(basedir)
def broken = 'squares/red-3.png (class 0 red): mass in box is 0.34, but expected minimum is 0.50'

assert waived.said('WARNING') == [broken + '; waived until 2999-12-31: the stamp is being removed']
assert waived.said('INFO').any { it == 'Score-CAM: the rules are kept, but for 1 limit that is waived. Report: target/scorecam/index.html' }

assert ended.failedBy('MojoFailureException')
assert ended.said('WARNING') == [broken + '; its waiver ended on 2026-01-31 (the stamp is being removed)']

assert unneeded.failedBy('MojoFailureException')
assert unneeded.said('WARNING') == ['<waivers>, waiver 1 waives nothing: MASS_IN_BOX of squares/red-3.png (class red) keeps its limits.' +
    ' Remove the waiver, as it would hide what breaks them next.']

assert unknown.failedBy('MojoExecutionException')
assert unknown.failures().values()[0].startsWith('Score-CAM: <waivers>, waiver 1: squares/red-4.png is no suite/photo that is explained' +
    ' (did you mean squares/red-')

def result = new JsonSlurper().parse(new File(basedir, 'target/scorecam/result.json'))
assert result.verdict == 'FAILED' && result.violations == [] && result.problems.size() == 1
