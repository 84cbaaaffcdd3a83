import groovy.json.JsonSlurper
import org.scorecam.it.Build

def build = Build.of(basedir)
assert build.said('WARNING') == [
    // share-not-kept
    'squares: mass in box is at least 0.87 for 33% of 6 explanations, but expected share is 80%',
    'squares/red-3.png (class 0 red): mass in box is 0.76, but expected minimum is 0.87',
    'squares/blue-1.png (class 1 blue): mass in box is 0.82, but expected minimum is 0.87',
    'squares/red-1.png (class 0 red): mass in box is 0.86, but expected minimum is 0.87',
    'squares/blue-2.png (class 1 blue): mass in box is 0.86, but expected minimum is 0.87',
    // mean-not-kept
    'squares: smallest mass in box is 0.76, but expected minimum is 0.80',
    'squares: mean mass in box is 0.853, but expected minimum is 0.855',
    // class-not-kept
    'squares, class 0 red: smallest lift is 2.35, but expected minimum is 3'
]
def summaries = build.failures().collectEntries { module, message -> [module, message.readLines()[0]] }
assert summaries == [
    'share-not-kept': 'Score-CAM: 4 of 6 explanations violate the rules, 1 limit on a class, suite or share is violated. Report: share-not-kept/target/scorecam/index.html',
    'mean-not-kept': 'Score-CAM: 2 limits on classes, suites or shares are violated. Report: mean-not-kept/target/scorecam/index.html',
    'class-not-kept': 'Score-CAM: 1 limit on a class, suite or share is violated. Report: class-not-kept/target/scorecam/index.html'
]

def result = { module -> new JsonSlurper().parse(new File(basedir, module + '/target/scorecam/result.json')) }
assert build.said('INFO').contains('Score-CAM: the rules are kept; 1 of 6 explanations is below a limit whose share is kept: squares/red-3.png (class 0 red). Report: share-kept/target/scorecam/index.html')
def kept = result('share-kept')
assert kept.verdict == 'PASSED'
assert kept.suites[0].explanations.outcome.unique() == ['PASSED']
assert kept.suites[0].explanations.findAll { it.below }.collectEntries { [it.image, it.below] } == ['red-3.png': ['MASS_IN_BOX']]
assert kept.checks.collect { [it.subject, it.metric, it.share, it.explanations, it.kept] } == [['squares', 'MASS_IN_BOX', 0.80, 6, true]]

// no single explanation fails by a statistic
assert result('mean-not-kept').verdict == 'FAILED'
assert result('mean-not-kept').suites[0].explanations.outcome.unique() == ['PASSED']
