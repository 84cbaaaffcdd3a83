import groovy.json.JsonSlurper
import groovy.xml.XmlSlurper
import org.scorecam.it.Build

def build = Build.of(basedir)
def cure = 'fetch the photo again'
def problems = [
    'bad/absent.png (class 0 red)': 'absent.png does not exist: add the photo, or take it out of the annotations',
    'bad/cut-off.jpg (class 0 red)': "cut-off.jpg is cut off (Truncated File - Missing EOI marker): ${cure}",
    'bad/empty.jpg (class 0 red)': "empty.jpg is empty (0 bytes): ${cure}",
    'bad/inside-out.png (class 0 red)': 'inside-out.png, bad.coco.json, annotation 9: the box [4, 4, 4, 16]' +
        ' (x1, y1, x2, y2) has no area: it must have x1 < x2 and y1 < y2, mend the annotation',
    'bad/monstrous.png (class 0 red)': 'monstrous.png has 30000x30000 pixels, more than the 100 million,' +
        ' or 65535 a side, that are read: scale the photo down',
    'bad/nothing.png (class 0 red)': 'the map is zero everywhere: none of the 4 channels speaks for class 0 red more in' +
        ' one place than in another; choose another <layer>, or check that the input settings are those of the training',
    'bad/outside.png (class 0 red)': 'outside.png, bad.coco.json, annotation 8: the box [40, 40, 52, 52] lies outside' +
        ' the photo of 32x32: mend the annotation, or check that it belongs to this photo',
    'bad/text.jpg (class 0 red)': 'text.jpg is no photo (its first bytes are 54 68 69 73 20 69 73 20): replace it by a' +
        ' JPEG or PNG',
    'bad/unknown-class.png (class green)': 'bad.coco.json, annotation 10: class green is none of the model\'s;' +
        ' say which it is with <classes><green>index</green></classes>',
    'bad/wide.png (class 0 red)': 'no box of class 0 red is in sight: the model sees [32, 0, 64, 32]' +
        ' of the photo of 96x32; leave the photo out, or, if the model was trained on whole photos, use' +
        ' <resize>stretch</resize> or <resize>letterbox</resize>',
    'bad-voc/nan-box.png (class 0 red)': 'nan-box.png, nan-box.xml, object 1: the box [NaN, 4, 16, 16] has an edge that' +
        ' is no number: mend the annotation'
]
assert build.said('WARNING') == problems.collect { subject, problem -> "${subject}: ${problem}".toString() }
assert build.failures() == ['one-bad-photo-does-not-stop-the-others': '''\
Score-CAM: 11 of 13 could not be explained. Report: target/scorecam/index.html
What could not be explained says why in its line above, and how to mend it.''']
assert build.failedBy('MojoFailureException')

def result = new JsonSlurper().parse(new File(basedir, 'target/scorecam/result.json'))
def explanations = result.suites.explanations.flatten()
assert explanations.findAll { it.outcome == 'PASSED' }.image == ['good.png', 'good.png']
assert explanations.findAll { it.outcome == 'ERROR' }.problem == problems.values()*.toString()
assert result.verdict == 'FAILED'
assert result.summary.subMap('explanations', 'passed', 'failed', 'errors') ==
    [explanations: 13, passed: 2, failed: 0, errors: 11]
def junit = new XmlSlurper().parse(new File(basedir, 'target/scorecam/TEST-scorecam.xml'))
assert junit.@errors == '11' && junit.@failures == '0'
assert new File(basedir, 'target/scorecam/explanations').list().length == 13
