import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper
import org.scorecam.it.Build

def (first, second, again, unknown) = Build.all(basedir)
def output = new File(basedir, 'target/scorecam')
assert output.list() as Set == ['result.json', 'index.html', 'report.css', 'filters.css', 'report.js', 'limits.js', 'picture.js', 'review.html', 'review.css', 'review.js', 'explanation.css', 'explanation.js', 'explanations', 'images',
    'TEST-scorecam.xml', 'explanations.csv', 'scorecam.sarif', 'badge.svg',
    'gl-code-quality-report.json', 'metrics.json', 'metrics.txt', 'modelcard.md', 'scorecam-drawn.txt', 'scorecam-files.txt'] as Set

def rows = new File(output, 'explanations.csv').readLines('UTF-8')
assert rows.size() == 7 // a header and six explanations
assert rows[0].startsWith('suite,image,classIndex,classLabel,outcome,problem,probability,')
assert rows[1].startsWith('squares,blue-1.png,1,blue,FAILED,,')

def results = new JsonSlurper().parse(new File(output, 'scorecam.sarif')).runs[0].results
assert results.count { it.level == 'error' } == 6
assert results[0].ruleId == 'MASS_IN_BOX'
def photo = results[0].locations[0].physicalLocation.artifactLocation
assert photo.uriBaseId == '%SRCROOT%'
assert photo.uri.endsWith('fixtures/squares/blue-1.png')
assert results[0].attachments[0].rectangles.size() == 1

def cases = new XmlSlurper().parse(new File(output, 'TEST-scorecam.xml')).testcase
assert cases[0].properties.property*.@name*.text() ==
    ['ENTROPY', 'IOU', 'LIFT', 'MASS_IN_BOX', 'POINTING_GAME', 'PROBABILITY', 'RANK_ACCURACY', 'SPARSENESS', 'TOP1', 'predicted', 'predictedProbability']

def findings = new JsonSlurper().parse(new File(output, 'gl-code-quality-report.json'))
assert findings.count { it.check_name != 'FINDING' } == 6
assert findings[0].check_name == 'MASS_IN_BOX'
assert findings[0].location.path == photo.uri
assert new JsonSlurper().parse(new File(output, 'metrics.json')).failed == 6
assert new File(output, 'metrics.txt').text.endsWith('# EOF\n')
assert new File(output, 'modelcard.md').text.startsWith('---\nmodel-index:\n')

// the pictures of what failed, as Jenkins and GitLab look for them
def attachment = cases[0].'system-out'.text().trim()
assert attachment ==~ /\[\[ATTACHMENT\|(.*\/)?target\/scorecam\/images\/squares-blue-1-png-1-blue-[0-9a-f]{10}-heat\.jpg]]/
assert new File(output, 'images/' + attachment.replaceAll(/.*\/|]]/, '')).isFile()

assert new XmlSlurper().parse(new File(output, 'badge.svg')).title ==
    'score-cam: 0 of 6 passed; 6 of 6 answers are right; in 6 of these the heat lies elsewhere (mass in box below 0.50)'

// what was written before and is not chosen any more is gone
def fewer = new File(basedir, 'target/again')
assert fewer.list() as Set == ['result.json', 'summary.md', 'scorecam-files.txt'] as Set
assert again.said('INFO') == ['Score-CAM: rendered 6 explanations. Report: target/again/summary.md']
def summary = new File(fewer, 'summary.md').getText('UTF-8')
assert summary.startsWith('## Score-CAM failed: 6 of 6 explanations violate the rules\n')
assert !summary.contains('<img')

assert unknown.failures() == ['formats-choose-what-is-written': 'Score-CAM: <report><formats> is sarrif, but must be one of' +
    ' json, csv, sarif, codequality, metrics, modelcard, badge, html, junit, markdown (did you mean sarif?)']
assert unknown.failedBy('MojoExecutionException')
assert !new File(basedir, 'target/never').exists()
