import org.scorecam.it.Folder
import org.scorecam.it.Recipe

def page = new File(quickstart, '../../site/src/site/markdown/scale.md')
def mvn = Recipe.mvn(new File(basedir, 'bin'), localRepositoryPath, "-Dscorecam.store=$basedir/quickstart/store".toString())
def timeless = { it.text.replaceAll(/"(forwards|reused|seconds|renderingSeconds)": [\w.-]+/, '') }
def whole = new File(basedir, 'quickstart/target/whole/result.json')

def checkout = { name ->
    def folder = new File(basedir, name)
    Folder.copy(new File(basedir, 'quickstart'), folder, 'pom.xml', 'src')
    folder
}

/**
 * Jobs that explain, and one that judges without the model: their shell as the page has it. What a shard leaves is the same on every server, so that
 * those that are not run are taken from the first one.
 */
def run = { server, shards, explain, pattern, place, merge, environment ->
    def last = checkout("$server/last")
    new File(last, 'src/main/model').eachFileMatch(~/.*\.onnx/) { it.delete() }
    (1..4).each { shard ->
        if (!(shard in shards)) {
            def known = "target/scorecam/shard-$shard-of-4.json".toString()
            def there = new File(last, place(shard, known))
            there.parentFile.mkdirs()
            there.bytes = new File(basedir, "github/$shard/$known").bytes
            return
        }
        def job = checkout("$server/$shard")
        assert Recipe.run(explain(shard), job, mvn, new File(job, 'step.log'), environment(shard)) == 0 : job
        def found = Recipe.matching(job, pattern(shard))
        assert found == ["target/scorecam/shard-$shard-of-4.json".toString()]
        def moved = new File(last, place(shard, found[0]))
        moved.parentFile.mkdirs()
        moved.bytes = new File(job, found[0]).bytes
    }
    assert Recipe.run(merge, last, mvn, new File(last, 'step.log'), [:]) == 0 : last
    def isSame = timeless(new File(last, 'target/scorecam/result.json')) == timeless(whole)
    assert isSame : last
}
def nothing = { [:] }

def github = Recipe.of(page, 'github')
def (explain, merge) = github.all(/- run: (.*)$/)
assert github.one(/shard: \[(.*)\]$/) == '1, 2, 3, 4'
def ofShard = { text, shard -> text.replace('${{ matrix.shard }}', "$shard") }
def name = github.one(/name: (shard-.*)$/)
def downloaded = github.one(/path: (shards)$/)
assert github.one(/pattern: (.*)$/) == 'shard-*'
run('github', 1..4, { ofShard(explain, it) }, { github.one(/path: (target.*json)$/) },
    { shard, file -> "$downloaded/${ofShard(name, shard)}/${new File(file).name}" }, merge, nothing)

def gitlab = Recipe.of(page, 'gitlab')
def scripts = gitlab.all(/^    - (mvn .*)$/)
assert scripts.size() == 2
def parallel = gitlab.one(/parallel: (\d+)$/)
run('gitlab', [3], { scripts[0] }, { gitlab.one(/- (target.*json)$/) }, { shard, file -> file }, scripts[1],
    { [CI_NODE_INDEX: "$it".toString(), CI_NODE_TOTAL: parallel] })

def jenkins = Recipe.of(page, 'jenkins')
def steps = jenkins.all(/sh '(.*)'$/)
assert steps.size() == 3
assert jenkins.one(/values (.*)$/) == "'1', '2', '3', '4'"
// what an earlier build has left there does not count
new File(basedir, 'jenkins/last/target/scorecam').mkdirs()
new File(basedir, 'jenkins/last/target/scorecam/shard-1-of-9.json').text = 'stale'
assert Recipe.run(steps[1], new File(basedir, 'jenkins/last'), mvn, new File(basedir, 'jenkins.log'), [:]) == 0
run('jenkins', [2], { steps[0] }, { jenkins.one(/includes: "(.*)"$/).replace('${SHARD}', "$it") }, { shard, file -> file },
    steps[2], { [SHARD: "$it".toString()] })
