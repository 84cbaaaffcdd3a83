import org.scorecam.it.Build

def build = Build.of(basedir)
assert build.failures().values()[0].contains('baseline.json, line 3')
assert build.failedBy('MojoExecutionException') && !build.failedBy('MojoFailureException')
// nothing was overwritten, and nothing run
assert new File(basedir, 'src/test/scorecam/baseline.json').text.endsWith('"sco')
assert !new File(basedir, 'target/scorecam/result.json').exists()
