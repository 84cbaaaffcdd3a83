import groovy.json.JsonSlurper
import org.scorecam.it.Build

def (first, approved, again, twice, drifted, another) = Build.all(basedir)
def baseline = new File(basedir, 'src/test/scorecam/baseline.json')
assert first.said('INFO')[1..-2].contains('No baseline src/test/scorecam/baseline.json: drift is not checked.' +
    ' Approve these explanations with: mvn scorecam:approve')
assert approved.said('INFO') == ['Score-CAM: approved src/test/scorecam/baseline.json: +6 new']
assert again.said('INFO')[-3..-1] == [
    'Compared 6 explanations with the baseline src/test/scorecam/baseline.json.',
    'Score-CAM: 6 of 6 answers are right; in none of these does the heat lie elsewhere (mass in box below 0.50)',
    'Score-CAM: all 6 explanations keep the rules. Report: target/scorecam/index.html'
]
assert twice.said('INFO') == ['Score-CAM: approved src/test/scorecam/baseline.json: no explanation has changed']
assert baseline.readLines().findAll { it.startsWith('{"suite"') }.size() == 6

// the other model looks at the mark in the corner: the map has moved there
assert drifted.said('WARNING').any {
    it ==~ /squares\/red-1\.png \(class 0 red\): map correlation with the baseline is -?\d\.\d\d, but expected minimum is 0\.85;.* mass in box fell from \d\.\d\d to \d\.\d\d;.* the map's centre moved \d\.\d\d of the diagonal to the .*/
}
assert drifted.failures().values()[0].contains('\nIf the new explanations are right, accept them with: mvn scorecam:approve')
assert drifted.failedBy('MojoFailureException')

// the report shows both maps from the result alone
def explanation = new JsonSlurper().parse(new File(basedir, 'target/scorecam/result.json')).suites[0].explanations[0]
def cells = explanation.heatmap.height * explanation.heatmap.width
assert explanation.baseline.map.decodeBase64().length == cells
assert explanation.baseline.massInBox > explanation.metrics.MASS_IN_BOX
assert explanation.baseline.predicted == [index: 1, label: 'blue']
assert !explanation.baseline.photoChanged
assert new File(basedir, 'target/scorecam/index.html').text.contains('Since the baseline: mass in box ')
assert new File(basedir, 'target/scorecam/images').list().any { it ==~ /.*-baseline-thumbnail\.(jpg|png)/ }

// the pom's model is not the one that the last check explained
assert another.failures().values()[0].contains('is another one than that of the last check')
