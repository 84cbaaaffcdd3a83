import org.scorecam.it.Build

// it names what it was at, and the modules after it are checked
def build = Build.of(basedir)
assert build.failedBy('MojoExecutionException')
assert build.failures().keySet() == ['crashing'] as Set
assert build.failures()['crashing'] =~ /^Score-CAM: the process of <engine> process ended with the status \d+, at the model m\.onnx: native code crashed, /
assert new File(basedir, 'quickstart/target/scorecam/result.json').exists()
// nothing is left but Java's own report, if it could write one
assert new File(basedir, 'crashing/target/scorecam').list().every { it == 'engine-crash.log' }
