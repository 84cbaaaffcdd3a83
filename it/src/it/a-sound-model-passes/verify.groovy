import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper
import org.scorecam.it.Build

def build = Build.of(basedir)
def cores = Runtime.runtime.availableProcessors()
assert build.said('INFO') == [
    "Score-CAM: 6 photos, 6 explanations; model ../../fixtures/models/sound.onnx, layer colours_relu (4 channels of 8x8), ${cores} ${cores == 1 ? 'thread' : 'threads'}".toString(),
    'squares: not explained, as no annotation names it: gray-1.png',
    'No baseline src/test/scorecam/baseline.json: drift is not checked. Approve these explanations with: mvn scorecam:approve',
    'Score-CAM: 6 of 6 answers are right; in none of these does the heat lie elsewhere (mass in box below 0.50)',
    'Score-CAM: all 6 explanations keep the rules. Report: target/scorecam/index.html'
]
assert build.said('WARNING') == []
// should the runtime crash, this is the last that is seen
def log = new File(basedir, 'build.log').text
def opening = log.indexOf('Opening the model ../../fixtures/models/sound.onnx')
assert opening >= 0 && opening < log.indexOf('Score-CAM: 6 photos')

def output = new File(basedir, 'target/scorecam')
def result = new JsonSlurper().parse(new File(output, 'result.json'))
assert result.formatVersion == 1
assert result.verdict == 'PASSED'
assert result.summary.right == 6
assert result.summary.rightElsewhere == 0
assert result.violations == []
assert result.model.file == '../../fixtures/models/sound.onnx'
assert result.model.layer == 'colours_relu'
assert result.model.layerShape == [4, 8, 8]
assert result.model.scores == 'logits'
assert result.suites.name == ['squares']
assert result.suites[0].unannotated == ['gray-1.png']

def explanations = result.suites[0].explanations
assert explanations.image == ['blue-1.png', 'blue-2.png', 'blue-3.jpg', 'red-1.png', 'red-2.png', 'red-3.png']
assert explanations.outcome.unique() == ['PASSED']
// the square and the mark light one channel each; with the first look that makes three forwards
assert explanations.channels.evaluated.unique() == [2]
assert explanations.forwards.unique() == [3]
assert result.summary.subMap('explanations', 'passed', 'failed', 'errors', 'forwards') ==
    [explanations: 6, passed: 6, failed: 0, errors: 0, forwards: 18]

def junit = new XmlSlurper().parse(new File(output, 'TEST-scorecam.xml'))
assert junit.@tests == '6' && junit.@failures == '0' && junit.@errors == '0'
assert junit.testcase[0].@classname == 'scorecam.squares'
assert junit.testcase[0].@name == 'blue-1.png (class 1 blue)'

def index = new File(output, 'index.html').text
def pages = new File(output, 'explanations').list()
assert pages.length == 6
assert pages.every { index.contains("explanations/${it}") }
