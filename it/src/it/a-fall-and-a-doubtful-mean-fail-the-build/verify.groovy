import groovy.json.JsonSlurper
import org.scorecam.it.Build

def (first, early, approved, again, fallen, doubtful) = Build.all(basedir)

assert early.failedBy('MojoExecutionException')
assert early.failures().values()[0].contains('<rules>, rule 1, limit 2: a <fall> of MASS_IN_BOX compares with a baseline, but there' +
    ' is none. Take the limit out, run a check, approve what it found with mvn scorecam:approve, then put it back')

assert again.said('WARNING') == []

assert fallen.failedBy('MojoFailureException')
assert fallen.said('WARNING')[0] ==~ /squares\/\w+-\d\.png \(class \d \w+\): mass in box is 0\.\d\d, 0\.\d\d below the approved \d\.\d\d, but expected fall is at most 0\.03/
assert fallen.failures().values()[0].contains('If the new explanations are right, accept them with: mvn scorecam:approve')

assert doubtful.said('WARNING').any {
    it ==~ /squares: mean mass in box is [01]\.\d+, with 95% confidence at least 0\.\d+ \(6 explanations\), but expected minimum is 0\.9999/
}
def suite = new JsonSlurper().parse(new File(basedir, 'target/scorecam/result.json')).suites[0]
def mean = suite.intervals.find { it.metric == 'MASS_IN_BOX' && it.'class' == null }
assert mean.low <= mean.value && mean.value <= mean.high && mean.explanations == 6
