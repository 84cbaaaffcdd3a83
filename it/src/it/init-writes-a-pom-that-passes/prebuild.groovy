import org.scorecam.it.Folder

// a new user's folder: a model, its labels, photos
Folder.copy(new File(quickstart), basedir, 'src')
new File(basedir, 'others').mkdirs()
new File(basedir, 'others/labels.txt').text = ['pit', 'crack', 'clean', 'scratch'].join('\n')
return true
