import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
assert log =~ /squares: similarity of maps to those of a random model is -?[01]\.\d\d, but expected maximum is -0\.99/
assert log =~ /squares: with weights drawn anew, the rank correlation of maps with the model's is -?[01]\.\d\d/

def result = new JsonSlurper().parse(new File(basedir, 'target/scorecam/result.json'))
def maps = result.suites[0].randomised
def images = maps*.image.unique()
assert images == result.suites[0].explanations.sort { it.sha256 }.take(2)*.image
assert maps.every { it.rankCorrelation >= -1 && it.rankCorrelation <= 1 && it.ssim <= 1 }
def forwards = result.suites[0].explanations.collectEntries { [it.image, it.forwards] }
def other = result.suites[0].explanations.find { !images.contains(it.image) }
assert images.every { forwards[it] > other.forwards }
true
