import org.scorecam.it.Build

assert Build.of(basedir).said('INFO') == [
    'Layers of ../../fixtures/models/sound.onnx that can be <layer>, in the order of the graph:',
    '  tensor        operator  channels x height x width',
    '  colours       Conv      4 x 8 x 8',
    '* colours_relu  Relu      4 x 8 x 8',
    '* the default: the last spatial tensor'
]
