import org.scorecam.it.Folder

Folder.copy(new File(fixtures), new File(basedir, 'full'), 'models', 'squares', 'squares.coco.json')
// the annotations have come, and the photos have not
Folder.copy(new File(fixtures), new File(basedir, 'half'), 'squares.coco.json')
