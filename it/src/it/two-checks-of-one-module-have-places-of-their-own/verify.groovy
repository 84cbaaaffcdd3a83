import groovy.json.JsonSlurper
import org.jsoup.Jsoup
import org.scorecam.it.Build

def (together, apart, approved) = Build.all(basedir)
def both = 'Score-CAM: the executions reds and blues of two-checks-of-one-module-have-places-of-their-own both '
def baseline = '<baseline><file>src/test/scorecam/baseline-blues.json</file></baseline>'

assert together.failures().values()[0] == both + 'write into target/scorecam: the second would overwrite what the first has found.' +
    ' Give each an <outputDirectory> of its own in its <execution>, such as <outputDirectory>${project.build.directory}/scorecam-blues</outputDirectory>,' +
    " and, before anything is approved, a baseline, such as $baseline"
assert together.failedBy('MojoExecutionException')

def images = { folder -> new JsonSlurper().parse(new File(basedir, "target/$folder/result.json")).suites.name }
assert images('scorecam') == ['reds']
assert images('scorecam-blues') == ['blues']

// the report over modules has both, by their executions
def rows = Jsoup.parse(new File(basedir, 'target/scorecam-aggregate/index.html')).select('tbody tr th')*.text()
assert rows.take(2) == ['reds', 'blues'].collect { 'two-checks-of-one-module-have-places-of-their-own@' + it }

assert approved.failures().values()[0] == both + 'compare with src/test/scorecam/baseline.json: what is approved for one would be gone' +
    " or new for the other. Give each a <baseline><file> of its own in its <execution>, such as $baseline"
assert !new File(basedir, 'src/test/scorecam/baseline.json').exists()
