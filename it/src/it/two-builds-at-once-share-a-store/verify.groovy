import groovy.json.JsonSlurper
import org.scorecam.it.Maven

def json = { new File(basedir, "target/$it/result.json") }
def result = { new JsonSlurper().parse(json(it)) }
def same = { json(it).text.replaceAll(/"(forwards|reused|seconds|renderingSeconds)" ?: ?[^,}\n]+/, '') }
def start = { Maven.start(basedir, localRepositoryPath, it, 'verify', '-Dscorecam.store=store', "-Dscorecam.outputDirectory=target/$it".toString()) }

def both = ['one', 'other'].collect(start)
both.each {
    def build = it.end()
    assert it.exit() == 0
    assert build.said('WARNING') == []
}
assert same('one') == same('alone')
assert same('other') == same('alone')

def later = start('later')
later.end()
assert later.exit() == 0
assert result('later').summary.forwards == 0
assert same('later') == same('alone')
