import groovy.json.JsonSlurper
import org.scorecam.it.Build

def builds = Build.all(basedir)
def json = { new File(basedir, "target/$it/result.json") }
def result = { new JsonSlurper().parse(json(it)) }
def same = { json(it).text.replaceAll(/"(forwards|reused|seconds|renderingSeconds)" ?: ?[^,}\n]+/, '') }

assert result('first').summary.forwards > 0
assert result('first').summary.reused == 0
assert result('second').summary.forwards == 0
assert result('second').summary.reused == result('second').summary.explanations
assert same('second') == same('first')

// without a store nothing is remembered; another method is another measurement
assert result('third').summary.forwards == result('first').summary.forwards
assert result('fourth').summary.forwards == result('first').summary.forwards

// what is known is not thrown away: less effort gives whole maps, and says so
assert result('fifth').summary.forwards == 0
def whole = result('fifth').summary.explanations
assert builds[4].said('INFO').any {
    it.startsWith("$whole of $whole explanations are whole, whatever <effort> says: the store knew all")
}
assert builds[1].said('INFO').every { !it.contains('whatever <effort> says') }
