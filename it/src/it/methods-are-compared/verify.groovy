import groovy.json.JsonSlurper
import org.scorecam.it.Build

def build = Build.of(basedir)
assert build.failedBy('MojoFailureException')
assert build.said('INFO').any { it ==~ /Score-CAM: 6 photos, 6 explanations by article, compared with grad-cam, recipro-cam; model .*/ }
// the limit on the judged map is kept by any, that on the other method's is not
assert build.said('WARNING').any { it ==~ /squares\/red-1\.png \(class 0 red\): mass in box by grad-cam is 0\.\d\d, but expected minimum is 0\.50/ }
assert !build.said('WARNING').any { it.contains('mass in box is ') }

def result = new JsonSlurper().parse(new File(basedir, 'target/scorecam/result.json'))
def explanations = result.suites[0].explanations
assert explanations.every { it.compared*.method == ['grad-cam', 'recipro-cam'] }
assert explanations.every { it.metrics.METHOD_AGREEMENT == it.compared*.metrics*.METHOD_AGREEMENT.min() }
assert result.violations.every { it.method == 'grad-cam' }
assert result.suites[0].methods.findAll { it.metric == 'MASS_IN_BOX' }*.method == ['article', 'grad-cam', 'recipro-cam']
assert result.summary.methods*.method == ['article', 'grad-cam', 'recipro-cam']
assert result.summary.methods*.forwards.sum() == result.summary.forwards

def index = new File(basedir, 'target/scorecam/index.html').text
assert index.contains('Methods compared')
def pages = new File(basedir, 'target/scorecam/explanations').listFiles()*.text
assert explanations.size() == pages.count { it.contains('alt="the photo with the heat by grad-cam"') }
