import org.scorecam.it.Build
import org.scorecam.it.Maven

/** The commands that a build advises, as they stand in its log. */
def advised = { build ->
    build.lines().findResults {
        def told = it =~ /Approve these explanations with: (mvn .*)$/
        told ? told[0][1] : null
    }
}

/** What a shell makes of a command. */
def arguments = { command -> command.findAll(/"[^"]*"|\S+/).drop(1).collect { it.replace('"', '') } }

def mvn = { folder, name, List<String> words ->
    def maven = Maven.start(new File(basedir, folder), localRepositoryPath, name, *(words.collect { it.toString() } + ['-Dscorecam.store=none']))
    def build = maven.end()
    assert build.lines().any { it == '[INFO] BUILD ' + (name == 'hidden' ? 'FAILURE' : 'SUCCESS') }
    return build
}
def approve = { folder, command, file ->
    assert !new File(basedir, file).exists()
    mvn(folder, 'approve', arguments(command))
    assert new File(basedir, file).file
}

// a reactor, from its root: the second module has its configuration in an execution
def reactor = advised(Build.of(basedir))
assert reactor == ['mvn -pl :model scorecam:approve', 'mvn -pl :ring scorecam:approve@squares']
approve('.', reactor[0], 'model/src/test/scorecam/baseline.json')
approve('.', reactor[1], 'ring/src/test/scorecam/baseline.json')

// a single module, from its own folder; what the command line gave is given again
def alone = advised(mvn('model', 'alone', ['verify', '-Dscorecam.baseline.file=target/its own.json']))
assert alone == ['mvn scorecam:approve "-Dscorecam.baseline.file=target/its own.json"']
approve('model', alone[0], 'model/target/its own.json')

// with -f, from elsewhere
def elsewhere = mvn('.', 'elsewhere', ['-f', 'ring/pom.xml', 'verify', '-Dscorecam.baseline.file=target/other.json'])
assert elsewhere.said('INFO').last().endsWith('Report: ring/target/scorecam/index.html')
assert advised(elsewhere) == ['mvn -f ring/pom.xml scorecam:approve@squares "-Dscorecam.baseline.file=target/other.json"']
approve('.', advised(elsewhere)[0], 'ring/target/other.json')

// a goal that does not see the execution's configuration says which does
def hidden = mvn('ring', 'hidden', ['scorecam:approve', '-Dscorecam.baseline.file=target/third.json']).failures().ring
assert hidden.startsWith('Score-CAM: <model> has neither <file> nor <artifact>: ')
def cure = '. This goal does not see what stands in an <execution>; to run it with that: '
approve('ring', hidden.substring(hidden.indexOf(cure) + cure.length()), 'ring/target/third.json')
