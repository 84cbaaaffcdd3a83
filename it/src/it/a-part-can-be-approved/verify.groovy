import org.scorecam.it.Build

def (first, approved, copied, drifted, part, rest, measured, refused) = Build.all(basedir)
assert part.said('INFO')[0] ==~ /Score-CAM: approved src\/test\/scorecam\/baseline\.json: ~3 changed \(largest: squares\/red-\d\.png, correlation -?\d\.\d\d\)/

def lines = { new File(basedir, it).readLines().findAll { it.startsWith('{"suite"') } }
def before = lines('target/before.json')
def now = lines('src/test/scorecam/baseline.json')
def of = { list, colour -> list.findAll { it.contains('"' + colour + '-') }*.replaceFirst(/,$/, '') }
assert now.size() == before.size()
assert of(now, 'blue') == of(before, 'blue')
assert of(now, 'red').every { !of(before, 'red').contains(it) }

// the rest still drifts from what was approved before
def violated = rest.said('WARNING').findAll { it.contains('with the baseline') }
assert violated.size() == 3
assert violated.every { it.startsWith('squares/blue-') }

// a part cannot be of another kind than the rest, and nothing was written
assert refused.failures().values()[0].contains('a part of the explanations cannot be approved, because they were measured in' +
    ' another way than the rest of the baseline: <alpha> was 0.0 and is 0.5.')
assert refused.failedBy('MojoExecutionException')
