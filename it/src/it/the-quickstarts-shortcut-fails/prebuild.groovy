import org.scorecam.it.Folder

Folder.copy(new File(quickstart), new File(basedir, 'quickstart'), 'pom.xml', 'src')
