import org.scorecam.it.Build

def (asked, approved, notAsked, half) = Build.all(basedir)

def skipped = 'Score-CAM is skipped (scorecam.skipIfEmpty): nothing of its <suites> is there (squares, squares.coco.json, models/sound.onnx).'
// the parent and the module without photos
assert asked.said('INFO').findAll { it.contains('skip') } == [skipped, skipped]
assert asked.said('INFO').any { it.startsWith('Score-CAM: all 6 explanations keep the rules.') }
assert !new File(basedir, 'bare/target').exists()

// whoever approves over all modules is not stopped by those that have nothing
assert approved.said('INFO').findAll { it.contains('skip') } == [skipped, skipped]
assert approved.said('INFO').any { it.startsWith('Score-CAM: approved src/test/scorecam/baseline.json') }

// without it, what is missing is a set-up error that names it
assert notAsked.failures().bare == 'Score-CAM: nothing of its <suites> is there (squares, squares.coco.json, models/sound.onnx), so there is nothing to' +
    ' explain: correct the paths, or put the photos there, or, where bare is to have none, set' +
    ' <skipIfEmpty>true</skipIfEmpty>, which a parent pom may have beside its <suites>'
assert notAsked.failures().keySet() == ['bare'] as Set

// annotations without their photos are no module without suites
assert half.failures().keySet() == ['half'] as Set
assert half.failedBy('MojoExecutionException')
assert half.said('WARNING') == ['Score-CAM is not skipped, as scorecam.skipIfEmpty is for modules without anything of their suites:' +
    ' squares.coco.json is there, squares is not.']
