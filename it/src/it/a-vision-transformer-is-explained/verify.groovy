import groovy.json.JsonSlurper
import org.scorecam.it.Build

def result = new JsonSlurper().parse(new File(basedir, 'target/scorecam/result.json'))
assert result.verdict == 'PASSED'
assert result.model.layer == 'block'
assert result.model.layerShape == [4, 8, 8]
assert result.model.layerReason == 'the last tensor of tokens'
assert result.model.tokens == [8, 8]
assert result.model.outputSetting == 'auto'
assert result.model.classOffset == 0
assert result.model.inputs == [:]

assert Build.all(basedir)[1].said('INFO') == [
    'Layers of ../../fixtures/models/transformer.onnx that can be <layer>, in the order of the graph:',
    '  tensor     operator   channels x height x width',
    '  tokens     Transpose  4 x 8 x 8',
    '  query      Mul        4 x 8 x 8',
    '  affinity   MatMul     64 x 8 x 8',
    '  attention  Softmax    64 x 8 x 8',
    '  attended   MatMul     4 x 8 x 8',
    '* block      Add        4 x 8 x 8',
    '* the default: the last tensor of tokens',
    'Other ways to the scores lead round tokens, query, affinity, attention, attended: with ablation-cam and recipro-cam, what comes by those stays as the photo has it'
]
