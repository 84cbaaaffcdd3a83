import groovy.json.JsonSlurper

def result = { new JsonSlurper().parse(new File(basedir, "target/${it}/result.json")) }
def massInBox = { result(it).suites[0].explanations.metrics.MASS_IN_BOX }

assert result('keras').method == [
    variant: 'tf-keras-vis', alpha: 0.0,
    activations: 'as-is', maskNormalisation: 'after-upsampling', maskEpsilon: 1e-7, maskUpsampling: 'align-corners',
    constantMaps: 'zero-mask', score: 'probability', weights: 'score',
    summed: 'activations', summedAt: 'layer', mapNormalisation: 'input', mapEpsilon: 1e-7, mapUpsampling: 'align-corners'
]
// the command line beats the pom, and what neither says is the variant's
assert result('torch').method == [
    variant: 'torch-cam', alpha: 0.0,
    activations: 'as-is', maskNormalisation: 'before-upsampling', maskEpsilon: 1e-8, maskUpsampling: 'half-pixel',
    constantMaps: 'zero-mask', score: 'logit', weights: 'softmax-over-channels',
    summed: 'activations', summedAt: 'layer', mapNormalisation: 'layer', mapEpsilon: 1e-8, mapUpsampling: 'half-pixel'
]

// two channels vary, the other two share a mask of zeros, and the article does not run these
assert result('keras').suites[0].explanations.forwards.unique() == [1 + 2 + 1]
assert result('article').suites[0].explanations.forwards.unique() == [1 + 2]
assert massInBox('keras').size() == 6
assert massInBox('keras') != massInBox('torch') && massInBox('torch') != massInBox('article')

def index = new File(basedir, 'target/torch/index.html').text
assert index.contains('<code>variant</code> torch-cam') && index.contains('<code>maskNormalisation</code> before-upsampling')
