import groovy.json.JsonSlurper
import org.scorecam.it.Build

def build = Build.of(basedir)
assert build.said('WARNING').drop(6) == [
    'Score-CAM: 6 of 6 explanations violate the rules. Report: target/scorecam/index.html',
    'Look at the photos named above in the report: where the heat lies beside the box, the model reads something else than the object. Mend the training data or the model; if a box is wrong, mend the annotation; if the limit is, mend the rule.',
    'The build goes on: haltOnFailure is false.'
]
assert build.failures().isEmpty()
assert new JsonSlurper().parse(new File(basedir, 'target/scorecam/result.json')).verdict == 'FAILED'
