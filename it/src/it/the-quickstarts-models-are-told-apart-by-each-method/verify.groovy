import groovy.json.JsonSlurper
import org.scorecam.it.Build

def builds = Build.all(basedir)
def byVariant = ['ablation-cam': builds[0..1], 'recipro-cam': builds[2..3], 'grad-cam': builds[4..5]]
byVariant.each { variant, pair ->
    def (sound, shortcut) = pair
    assert sound.said('INFO').any { it ==~ /Score-CAM: \d+ photos, 40 explanations by ${variant}; model .*/ }
    // the other one looks beside the scratch, and at what is beside it
    assert shortcut.said('WARNING').any { it ==~ /parts\/[\w-]+\.jpg \(class \d \w+\): mass in box is 0\.\d\d, but expected minimum is 0\.50/ }
    assert shortcut.said('WARNING').any { it ==~ /parts: mean mass in shortcuts is 0\.\d\d, but expected maximum is 0\.10/ }
    assert !sound.said('WARNING').any { it.contains('mass in shortcuts') }
    if (variant == 'recipro-cam') {
        // nothing is cut at 0: some of its heat lies all over the photo, and limits that Score-CAM's maps keep are not kept by all of its
        assert sound.failures().values()[0].contains('Score-CAM: 8 of 40 explanations violate the rules')
    } else {
        assert sound.said('INFO').contains('Score-CAM: all 40 explanations keep the rules. Report: quickstart/target/scorecam/index.html')
    }
}

def result = new JsonSlurper().parse(new File(basedir, 'quickstart/target/scorecam/result.json'))
assert result.verdict == 'FAILED'
assert result.method == [variant: 'grad-cam', mapNormalisation: 'both', mapEpsilon: 1e-7, mapUpsampling: 'half-pixel']
// right, for the wrong reason
assert !result.violations.metric.contains('TOP1')
// eight forwards a part for its challenges at most, and one for its map, where Score-CAM makes some 64
assert result.summary.forwards <= 40 * 9
