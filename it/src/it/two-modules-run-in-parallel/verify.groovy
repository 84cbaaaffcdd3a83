import groovy.json.JsonSlurper
import org.scorecam.it.Build

def build = Build.of(basedir)
// among them would be: this goal is not marked as thread-safe
assert build.lines().findAll { it.startsWith('[WARNING]') } == []
def results = ['one', 'two'].collect {
    new JsonSlurper().parse(new File(basedir, it + '/target/scorecam/result.json'))
}
assert results.verdict == ['PASSED'] * 2
assert results[0].suites == results[1].suites
