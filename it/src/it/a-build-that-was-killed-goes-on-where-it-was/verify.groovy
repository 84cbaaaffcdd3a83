import groovy.json.JsonSlurper
import org.scorecam.it.Maven

def json = { new File(basedir, "target/$it/result.json") }
def result = { new JsonSlurper().parse(json(it)) }
def same = { json(it).text.replaceAll(/"(forwards|reused|seconds|renderingSeconds)" ?: ?[^,}\n]+/, '') }
def explanations = { result(it).suites[0].explanations }
def store = new File(basedir, 'store')

// one entry is the model's; the others are photos that were finished
def killed = Maven.start(basedir, localRepositoryPath, 'killed', 'verify', '-Dscorecam.store=store', '-Dscorecam.outputDirectory=target/killed')
while (killed.runs() && Maven.files(store) < 4) {
    sleep(2)
}
killed.kill()
assert !json('killed').exists()

def resumed = Maven.start(basedir, localRepositoryPath, 'resumed', 'verify', '-Dscorecam.store=store', '-Dscorecam.outputDirectory=target/resumed')
def build = resumed.end()
assert resumed.exit() == 0
def summary = result('resumed').summary
assert summary.reused > 0
assert summary.reused < summary.explanations
assert build.said('INFO').contains("${summary.reused} of ${summary.explanations} explanations were known from earlier runs; ${summary.forwards} forwards made".toString())

// no photo that was finished is run again, and every other one is
[explanations('whole'), explanations('resumed')].transpose().each { whole, now ->
    assert now.forwards == (now.reused ? 0 : whole.forwards)
}
assert same('resumed') == same('whole')
