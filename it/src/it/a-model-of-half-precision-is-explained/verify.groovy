import groovy.json.JsonSlurper

def result = new JsonSlurper().parse(new File(basedir, 'target/scorecam/result.json'))
assert result.verdict == 'PASSED'
assert result.model.layer == 'colours_whole'
assert result.model.scores == 'logits'
assert result.suites[0].explanations.predicted.label == ['blue', 'blue', 'blue', 'red', 'red', 'red']
