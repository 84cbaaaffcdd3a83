import groovy.json.JsonSlurper
import org.scorecam.it.Maven

def json = { new File(basedir, "target/$it/result.json") }
def result = { new JsonSlurper().parse(json(it)) }
def same = { json(it).text.replaceAll(/"(forwards|reused|seconds|renderingSeconds)" ?: ?[^,}\n]+/, '') }
def forwards = { result(it).summary.forwards }
def store = new File(basedir, 'store')

// one entry is the model's; the others are photos that were finished
def interrupted = Maven.start(basedir, localRepositoryPath, 'interrupted', 'verify', '-Dscorecam.store=store', '-Dscorecam.outputDirectory=target/interrupted')
while (interrupted.runs() && Maven.files(store) < 4) {
    sleep(2)
}
interrupted.interrupt()
interrupted.end()
assert interrupted.exit() != 0
assert !json('interrupted').exists()

// every entry is whole, and nothing else is left
[store, new File(basedir, 'target/interrupted')].findAll { it.directory }.each { folder ->
    folder.eachFileRecurse { assert !it.name.endsWith('.tmp') }
}

// the photo that was under way is kept too: some of its forwards are not made again
def resumed = Maven.start(basedir, localRepositoryPath, 'resumed', 'verify', '-Dscorecam.store=store', '-Dscorecam.outputDirectory=target/resumed')
def build = resumed.end()
assert resumed.exit() == 0
assert build.said('WARNING').every { !it.contains('damaged') }
assert forwards('resumed') < forwards('whole')
assert same('resumed') == same('whole')
