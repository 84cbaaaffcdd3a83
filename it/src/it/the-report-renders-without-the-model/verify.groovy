import org.scorecam.it.Build

def (check, report) = Build.all(basedir)
assert report.said('INFO') == ['Score-CAM: rendered 6 explanations. Report: target/scorecam/index.html']
// check writes the result last, and report everything but the result: in another language, as what is still true is not drawn again
def output = new File(basedir, 'target/scorecam')
assert new File(output, 'index.html').lastModified() > new File(output, 'result.json').lastModified()
assert new File(output, 'index.html').getText('UTF-8').contains('<html lang="ja">')
assert new File(output, 'explanations').list().length == 6
