import org.scorecam.it.Build

def builds = Build.all(basedir)
assert builds[0].lines().any {
    it.contains('Score-CAM: none of the modules that report depends on has results (one). Let scorecam:check run in them')
}
assert builds[1].lines().any {
    it.contains('Score-CAM: no module of this build has results (one, report, an-aggregate-without-results-fails).'
            + ' Run mvn verify first')
}
assert builds.every { it.failedBy('MojoExecutionException') }
