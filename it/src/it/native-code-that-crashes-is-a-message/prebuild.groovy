import org.scorecam.it.Folder

Folder.copy(new File(quickstart), new File(basedir, 'quickstart'), 'pom.xml', 'src')
// a developer's own, where one has tried approving
new File(basedir, 'quickstart/src/test/scorecam/baseline.json').delete()
return true
