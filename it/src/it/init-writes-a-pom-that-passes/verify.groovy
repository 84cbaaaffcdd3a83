import groovy.xml.XmlSlurper
import org.scorecam.it.Build

def (wrongLabels, printed, shortcut, written, checked, calibrated, again) = Build.all(basedir)

// labels in another order: no map is made of answers that are wrong
assert wrongLabels.failedBy('MojoExecutionException')
def told = wrongLabels.failures().values()[0]
assert told.contains('is right on ')
assert told.contains('so no map was made, and nothing was written')
assert !wrongLabels.said('INFO').any { it.startsWith('Score-CAM: ') }

// a model that is right for the wrong reason gets no limit that it keeps
assert shortcut.said('INFO').any { it.contains('unit         stretch    40 of 40') }
assert shortcut.said('INFO').any { it.contains('the model does not look at what is annotated') }
assert !shortcut.said('INFO').any { it.contains('<rules>') }

assert printed.said('INFO').any { it ==~ /\* unit         stretch    40 of 40    0\.\d{3}/ }
assert printed.said('INFO').contains('Preset unit, resize stretch: 40 of 40 photos right, clearly better than any other preset')
assert printed.said('INFO').last() == 'Score-CAM: put this into <build><plugins> of pom.xml, or have it done with -Dscorecam.init.write'
assert written.said('INFO').last() == 'Score-CAM: written into pom.xml. Next: mvn verify'

// what was printed is what was written, and nothing else has changed
def pom = new File(basedir, 'pom.xml').text
assert pom.contains('  <version>1</version> <!-- as it was -->\n  <packaging>pom</packaging>\n  <build>\n    <plugins>\n      <plugin>\n')
def ours = new XmlSlurper().parseText(pom).build.plugins.plugin
assert ours.size() == 1
def shown = { build -> def said = build.said('INFO'); said.subList(said.indexOf('<plugin>'), said.indexOf('</plugin>') + 1)*.trim() }
assert pom.readLines()*.trim().containsAll(shown(printed))
def configuration = ours.configuration
assert configuration.model.labels == 'src/main/model/labels.txt' // the only ones beside the model
assert configuration.model.input.preset == 'unit'
assert configuration.suites.suite.name == 'parts'

// the first build is green, and the same limits come out of it
assert checked.said('WARNING') == []
assert checked.said('INFO').last() == 'Score-CAM: all 40 explanations keep the rules. Report: target/scorecam/index.html'
def limits = { lines -> lines.findAll { it.contains('<limit><metric>') }*.trim() }
assert limits(pom.readLines()).size() == 2
assert limits(calibrated.said('INFO')) == limits(pom.readLines())

// a plugin that is there is nobody's but the user's
assert again.failures().values()[0].contains('pom.xml has the plugin already')
assert new File(basedir, 'pom.xml').text == pom
