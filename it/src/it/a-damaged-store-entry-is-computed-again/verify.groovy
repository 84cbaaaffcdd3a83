import groovy.json.JsonSlurper
import org.scorecam.it.Build
import org.scorecam.it.Maven

def json = { new File(basedir, "target/$it/result.json") }
def result = { new JsonSlurper().parse(json(it)) }
def same = { json(it).text.replaceAll(/"(forwards|reused|seconds|renderingSeconds)" ?: ?[^,}\n]+/, '') }
def entries = []
new File(basedir, 'store').eachFileRecurse(groovy.io.FileType.FILES) { entries << it }

// the largest are the photos'; one loses its end, another one byte in its middle
def (cut, changed) = entries.sort { -it.length() }
cut.bytes = cut.bytes[0..<(cut.length() / 2 as int)] as byte[]
def bytes = changed.bytes
bytes[bytes.length / 2 as int] ^= 1
changed.bytes = bytes

def build = Maven.start(basedir, localRepositoryPath, 'second', 'verify', '-Dscorecam.store=store', '-Dscorecam.outputDirectory=target/second')
def second = build.end()
assert build.exit() == 0
assert second.said('WARNING').findAll { it.startsWith("The store's entry ") && it.endsWith(' is damaged: it is computed again, and replaced.') }.size() == 2
assert result('second').summary.reused == result('first').summary.explanations - 2
assert same('second') == same('first')

def third = Maven.start(basedir, localRepositoryPath, 'third', 'verify', '-Dscorecam.store=store', '-Dscorecam.outputDirectory=target/third')
assert third.end().said('WARNING') == []
assert result('third').summary.forwards == 0
