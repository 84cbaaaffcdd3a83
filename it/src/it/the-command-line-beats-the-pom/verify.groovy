import groovy.json.JsonSlurper
import org.scorecam.it.Build

def (all, unknown, inList) = Build.all(basedir)

['with-a-file', 'with-an-artifact'].each { module ->
    def result = new JsonSlurper().parse(new File(basedir, module + '/target/elsewhere/result.json'))
    assert result.model.file == '../../../fixtures/models/shortcut.onnx'
    assert result.model.layer == 'colours'
    assert result.input.preset == 'unit'
    assert result.method.alpha == 0.25
    assert result.verdict == 'FAILED'
    assert !new File(basedir, module + '/target/scorecam').exists()
}
assert all.said('INFO').findAll { it.startsWith('Score-CAM: 6 photos') } == [
    'Score-CAM: 6 photos, 6 explanations; model ../../../fixtures/models/shortcut.onnx, layer colours (4 channels of 8x8), 3 threads'
] * 2
assert all.said('WARNING').count('The build goes on: haltOnFailure is false.') == 2

assert unknown.failures() == ['with-a-file': 'Score-CAM: -Dscorecam.modle.file is not known' +
    ' (did you mean -Dscorecam.model.file?); what stands in a list (suites, rules) can only be set in the pom']
assert inList.failures() == ['with-a-file': 'Score-CAM: -Dscorecam.suites.name is not known;' +
    ' what stands in a list (suites, rules) can only be set in the pom']
