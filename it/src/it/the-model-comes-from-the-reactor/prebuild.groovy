import org.scorecam.it.Folder

Folder.copy(new File(fixtures), new File(basedir, 'model'), 'models/sound.onnx')
