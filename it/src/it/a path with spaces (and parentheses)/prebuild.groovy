import org.scorecam.it.Folder

Folder.copy(new File(fixtures), new File(basedir, 'my photos (all of them)'), 'models', 'squares', 'squares.coco.json')
