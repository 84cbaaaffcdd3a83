import org.scorecam.it.Build

def build = Build.of(basedir)
def expected = [
    'at-the-top': '<ruls> in <configuration> is not known (did you mean rules?)' +
        '; known there: aggregateDirectory, approve, baseline, batch, confidence, effort, engine, haltOnFailure, init, method, metrics, model, outputDirectory, report, rules, shard, shards, skip, skipIfEmpty, store, storeSize, suites, threads, waivers, waiversFile',
    'in-a-bean': '<lables> in <configuration><model> is not known (did you mean labels?)' +
        '; known there: artifact, classOffset, file, input, inputs, labels, layer, output, scores, tokens',
    'in-a-bean-of-a-bean': '<color> in <configuration><model><input> is not known (did you mean colors?)' +
        '; known there: colors, interpolation, mean, orientation, preset, resize, scale, shorterSide, size, std',
    'in-a-list': '<sweet> in <configuration><suites> is not known; known there: suite',
    'in-a-list-entry': '<pictures> in <configuration><suites><suite> is not known' +
        '; known there: annotations, backgroundClasses, classes, crowd, difficult, explain, format, images, missing, name, onlyClasses, pixels, regions, shortcuts, stamps, truncated, unknownClasses',
    'in-a-limit': '<minimun> in <configuration><rules><rule><limits><limit> is not known (did you mean minimum?)' +
        '; known there: confidence, fall, maximum, method, metric, minimum, rise, share, statistic',
    'in-a-text': '<count> in <configuration><threads> is not known; no element is: it takes a text'
]
def failures = build.failures()
expected.each { module, message -> assert failures[module] == 'Score-CAM: ' + message }
assert failures.keySet() == expected.keySet()
assert build.failedBy('MojoExecutionException') && !build.failedBy('MojoFailureException')
