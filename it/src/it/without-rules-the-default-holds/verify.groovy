import groovy.json.JsonSlurper
import org.scorecam.it.Build

def build = Build.of(basedir)
assert build.said('INFO')[1] == 'No <rules>: each explanation must keep MASS_IN_BOX minimum 0.50 and LIFT minimum 1.0.'
assert build.said('WARNING') == [
    'squares/blue-1.png (class 1 blue): mass in box is 0.08, but expected minimum is 0.50',
    'squares/red-1.png (class 0 red): mass in box is 0.08, but expected minimum is 0.50',
    'squares/blue-2.png (class 1 blue): mass in box is 0.14, but expected minimum is 0.50',
    'squares/red-2.png (class 0 red): mass in box is 0.21, but expected minimum is 0.50',
    'squares/blue-3.jpg (class 1 blue): mass in box is 0.27, but expected minimum is 0.50',
    'squares/red-2.png (class 0 red): lift is 0.56, but expected minimum is 1.0',
    'squares/blue-2.png (class 1 blue): lift is 0.58, but expected minimum is 1.0',
    'squares/blue-1.png (class 1 blue): lift is 0.59, but expected minimum is 1.0',
    'squares/red-1.png (class 0 red): lift is 0.62, but expected minimum is 1.0',
    'squares/red-3.png (class 0 red): mass in box is 0.34, but expected minimum is 0.50'
]
// ten violations, of six explanations
assert build.failures().values()[0].startsWith('Score-CAM: 6 of 6 explanations violate the rules. ')
def result = new JsonSlurper().parse(new File(basedir, 'target/scorecam/result.json'))
assert result.rules.limits.flatten().metric == ['MASS_IN_BOX', 'LIFT']
