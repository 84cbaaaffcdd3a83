import org.scorecam.it.Build
import org.scorecam.it.Folder

def (one, four) = Build.all(basedir)
assert one.said('INFO')[0].endsWith(', 1 thread')
assert four.said('INFO')[0].endsWith(', 4 threads')

def first = Folder.content(new File(basedir, 'target/one'))
def second = Folder.content(new File(basedir, 'target/four'))
assert first.keySet() == second.keySet()
assert first.keySet().containsAll(['index.html', 'result.json', 'TEST-scorecam.xml'])
assert first.keySet().count { it.endsWith('.html') } == 19 // one a photo, the index and what is to be reviewed

// what a run took and when it began is all that differs, and the folder that its pictures are named by, and that its commands name
def times = [
    'result.json': /"(seconds|renderingSeconds)": [\d.E-]+/,
    'TEST-scorecam.xml': /(?<=<testsuite name="scorecam" )time="[\d.E-]+"|(?<=ATTACHMENT\|)\S*target\/(one|four)(?=\/)/,
    'review.html': /(?<=-Dscorecam\.outputDirectory=)target\/(one|four)/,
    'index.html': /<dt>Time<\/dt><dd>[\d.]+ s<\/dd>|<span>[\d-]{10} [\d:]{5} UTC<\/span>/,
    'scorecam-drawn.txt': /(?m)^(index|review)\t.*$/ // digests of what has the time
]
def timeless = { name, bytes ->
    times[name] ? new String(bytes, 'UTF-8').replaceAll(times[name], '') : bytes.encodeBase64().toString()
}
times.each { name, time -> assert new String(first[name], 'UTF-8') =~ time }
for (name in first.keySet()) {
    assert timeless(name, first[name]) == timeless(name, second[name]) : name
}
