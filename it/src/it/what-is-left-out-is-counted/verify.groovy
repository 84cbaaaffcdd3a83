import groovy.json.JsonSlurper
import org.scorecam.it.Build

def build = Build.of(basedir)
def said = build.said('INFO')
assert said.findAll { it.contains('left out') } == [
    'squares: left out, as <images> does not have them and <missing> is ignore: 2 photos, gone-1.png, gone-3.png',
    'squares: left out, as the model has no such class and <unknownClasses> is ignore: 2 objects of 1 class, griffin (2)',
    'reds: left out, as <onlyClasses> does not name them: 3 objects of 1 class, blue (3)'
]
assert build.said('WARNING') == [
    'squares: 1 photo has nothing annotated but what <unknownClasses> or <onlyClasses> leaves out: not explained',
    'reds: 3 photos have nothing annotated but what <unknownClasses> or <onlyClasses> leaves out: not explained'
]

def result = new JsonSlurper().parse(new File(basedir, 'target/scorecam/result.json'))
def (squares, reds) = result.suites
assert result.verdict == 'PASSED'
assert squares.explanations.image == ['blue-1.png', 'red-1.png']
assert squares.missing == ['gone-1.png', 'gone-3.png']
assert squares.unknownClasses == [['class': 'griffin', objects: 2]]
assert !squares.containsKey('otherClasses')
assert squares.unannotated.contains('red-2.png')
assert reds.explanations.image == ['red-1.png', 'red-2.png', 'red-3.png']
assert reds.otherClasses == [['class': 'blue', objects: 3]]
assert !reds.containsKey('missing') && !reds.containsKey('unknownClasses')
def page = new File(basedir, 'target/scorecam/index.html').text
assert page.contains('gone-1.png') && page.contains('griffin, 2 objects')
