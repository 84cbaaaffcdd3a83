import org.scorecam.it.Build

def (floats, pixels) = Build.all(basedir)
assert floats.said('INFO') == [
    'Layers of ../../fixtures/models/sound.onnx that can be <layer>, in the order of the graph:',
    '  tensor        operator  channels x height x width',
    '  colours       Conv      4 x 8 x 8',
    '* colours_relu  Relu      4 x 8 x 8',
    '* the default: the last spatial tensor'
]
// a preset that the model cannot take is named before a check stumbles over it, and the layers are listed all the same
assert pixels.said('INFO')[0] == 'Layers of ../../fixtures/models/pixels.onnx that can be <layer>, in the order of the graph:'
assert pixels.failures().values()[0].contains('is of type uint8, but <input> (preset unit) makes 0 to 1')
assert pixels.failedBy('MojoExecutionException')
