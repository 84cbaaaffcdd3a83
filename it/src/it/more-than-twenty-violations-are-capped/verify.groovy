import org.scorecam.it.Build

def build = Build.of(basedir)
def warnings = build.said('WARNING')
assert warnings.size() == 21
assert warnings.take(20).every { it ==~ /many\/\d\d\.png \(class 0 red\): mass in box is 0\.\d\d, but expected minimum is 0\.50/ }
assert warnings.take(20) == warnings.take(20).sort(false) { it.replaceAll(/.* is (0\.\d\d), .*/, '$1') }
assert warnings.last() == '... and 5 more'
assert build.failures().values()[0].startsWith(
    'Score-CAM: 25 of 25 explanations violate the rules. Report: target/scorecam/index.html\n')
