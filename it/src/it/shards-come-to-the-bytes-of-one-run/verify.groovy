import groovy.json.JsonSlurper
import org.scorecam.it.Build
import org.scorecam.it.Folder
import org.scorecam.it.Maven

def builds = Build.all(basedir)
def target = new File(basedir, 'quickstart/target/scorecam')
def shards = (1..4).collect { new File(target, "shard-$it-of-4.json") }

// each explains its part, and judges nothing
shards.eachWithIndex { file, i ->
    def said = builds[i + 1].said('INFO')
    assert said[0] ==~ /Shard ${i + 1}\/4: \d+ of 40 photos\. Nothing is judged here: no verdict, no report, no comparison with a baseline\./
    assert said.last() ==~ /Score-CAM: shard ${i + 1}\/4, \d+ explanations, not judged: quickstart\/target\/scorecam\/shard-${i + 1}-of-4\.json\. With all 4 in one place: mvn -pl :quickstart scorecam:merge "-Dscorecam\.model\.file=src\/main\/model\/shortcut\.onnx"/
    assert builds[i + 1].said('WARNING').every { !it.contains('expected minimum') }
    assert !file.text.contains(basedir.absolutePath)
}
assert (target.list() as Set) == (shards*.name as Set)
def parts = shards.collect { new JsonSlurper().parse(it).photos*.image }
assert parts.sum().size() == 40 && parts.sum().toSet().size() == 40
assert parts.every { it.size() == 10 } // all photos cost the same

// concluded in another checkout, without a model
def fresh = new File(basedir, 'elsewhere/fresh checkout')
Folder.copy(new File(basedir, 'quickstart'), fresh, 'pom.xml', 'src/test', 'src/main/model/labels.txt')
def gathered = new File(fresh, 'gathered')
def place = { file -> new File(gathered, "${file.name - '.json'}/${file.name}") }
shards.each {
    place(it).parentFile.mkdirs()
    place(it).bytes = it.bytes
}
def merge = { name, String... more ->
    def maven = Maven.start(fresh, localRepositoryPath, name, *(['scorecam:merge', '-Dscorecam.shards=gathered',
        '-Dscorecam.model.file=src/main/model/shortcut.onnx', *more] as String[]))
    [maven.end(), maven.exit()]
}
def (merged, code) = merge('merged')
assert code != 0 && merged.failedBy('MojoFailureException')
def timeless = { it.text.replaceAll(/"(seconds|renderingSeconds)": [\w.-]+/, '') }
def whole = new File(basedir, 'quickstart/target/whole')
def isSame = timeless(new File(fresh, 'target/scorecam/result.json')) == timeless(new File(whole, 'result.json'))
assert isSame
def result = new JsonSlurper().parse(new File(fresh, 'target/scorecam/result.json'))
assert result.verdict == 'FAILED' && result.findings
assert Folder.content(new File(fresh, 'target/scorecam')).keySet() == Folder.content(whole).keySet()

// it says what the one run said, and fails for the same
def judged = { it.said('WARNING').findAll { line -> line.startsWith('parts') || line.startsWith('... and') } }
assert !judged(merged).empty && judged(merged) == judged(builds[0])
assert builds[0].said('WARNING').any { line ->
    merged.failures()['quickstart'].split('\n')[0] == line.replace('quickstart/target/whole', 'target/scorecam')
}

// whatever is wrong is no smaller green
def refused = { name, String... more ->
    def (build, exit) = merge(name, more)
    assert exit != 0 && build.failedBy('MojoExecutionException')
    build.failures()['quickstart']
}
place(shards[2]).renameTo(new File(fresh, 'kept.json'))
assert refused('missing') == 'Score-CAM: shard 3/4 is missing in gathered: explain it' +
    ' (mvn verify "-Dscorecam.model.file=src/main/model/shortcut.onnx" -Dscorecam.shard=3/4), and put its file there, or name its place in -Dscorecam.shards'
new File(fresh, 'kept.json').renameTo(place(shards[2]))
assert refused('model', '-Dscorecam.model.file=' + new File(basedir, 'quickstart/src/main/model/inspector.onnx'))
    .startsWith('Score-CAM: gathered/shard-1-of-4/shard-1-of-4.json is of a model src/main/model/shortcut.onnx with the SHA-256 ')
def other = new File(fresh, 'src/test/scorecam/parts/pit-01.jpg')
other.bytes = new File(fresh, 'src/test/scorecam/parts/pit-02.jpg').bytes
assert refused('photo').contains(' is a part of other suites than those here: parts/pit-01.jpg is another photo here')

// the other goals wait for the whole
def shard = { name, String... goals ->
    def maven = Maven.start(fresh, localRepositoryPath, name, *(['-Dscorecam.shard=2/4', *goals] as String[]))
    [maven.end(), maven.exit()]
}
def (waiting, zero) = shard('waiting', 'scorecam:report', 'scorecam:aggregate')
assert zero == 0
assert waiting.said('INFO') == ['report', 'aggregate'].collect { "Score-CAM: scorecam.shard is 2/4: $it waits for scorecam:merge.".toString() }
def (build, exit) = shard('approve', 'scorecam:approve')
assert exit != 0 && build.failures()['quickstart'].endsWith(', and scorecam.shard is 2/4: give it to verify alone, once a shard')
