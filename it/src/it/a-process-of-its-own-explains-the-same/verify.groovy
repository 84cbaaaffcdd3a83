import groovy.json.JsonSlurper
import org.scorecam.it.Build
import org.scorecam.it.Folder

def target = new File(basedir, 'quickstart/target')
def timeless = { new File(target, "$it/result.json").text.replaceAll(/"(seconds|renderingSeconds)": [\w.-]+/, '') }
def known = { it.replaceAll(/"forwards": \d+,\s+"reused": (true|false)/, '') }
def isSame = known(timeless('process')) == known(timeless('threads'))
assert isSame

// what it says is said here, and nothing is left of it
def builds = Build.all(basedir)
def said = { build -> build.said('INFO').findAll { !it.contains('known from earlier runs') && !it.contains(' left') }
    .collect { it.replace('target/process', 'target/threads') } }
assert said(builds[1]) == said(builds[0])
assert builds[1].said('WARNING') == builds[0].said('WARNING').collect { it.replace('target/threads', 'target/process') }
assert Folder.content(new File(target, 'process')).keySet() == Folder.content(new File(target, 'threads')).keySet()

// a part of the photos, too
assert builds[2].said('INFO')[0].startsWith('Shard 2/20: 2 of 40 photos.')
assert builds[2].said('INFO').last().contains(', not judged: quickstart/target/shard/shard-2-of-20.json.')
assert new File(target, 'shard').list() as List == ['shard-2-of-20.json']

// what it is told can be had for other machines
def settings = new JsonSlurper().parse(new File(target, 'scorecam/scorecam.json'))
assert settings.basedir == '../..'
assert settings.model == [file: 'src/main/model/inspector.onnx', name: 'src/main/model/inspector.onnx']
assert settings.settings.suites[0].images == [path: 'src/test/scorecam/parts']
assert settings.settings.effort == 'full'
