import org.scorecam.it.Build

def (skipped, asked) = Build.all(basedir)
assert skipped.said('INFO') == ['Score-CAM is skipped (scorecam.skip).']
assert skipped.lines().findAll { it.startsWith('[WARNING]') } == []
assert !new File(basedir, 'target').exists()

// the same configuration, not skipped
assert asked.failures() == ['skip-does-nothing': 'Score-CAM: <lables> in <configuration><model> is not known' +
    ' (did you mean labels?); known there: artifact, classOffset, file, input, inputs, labels, layer, output, scores, tokens']
assert asked.failedBy('MojoExecutionException')
