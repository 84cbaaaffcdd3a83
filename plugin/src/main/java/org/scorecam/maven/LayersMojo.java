package org.scorecam.maven;

import java.nio.file.Path;
import org.apache.maven.plugins.annotations.Mojo;
import org.scorecam.engine.ModelReading;
import org.scorecam.onnx.OnnxModel;
import org.scorecam.onnx.TargetLayers;

/** Lists the tensors of the model that can be the target layer, in the order of the graph, and marks the default. */
@Mojo(name = "layers", threadSafe = true, configurator = LenientConfigurator.NAME)
public final class LayersMojo extends AbstractModelMojo {
    @Override
    void run() {
        ModelReading reading = configuration().explain().model();
        Path file = modelSource().file();
        work.at("the model " + seen(file));
        OnnxModel onnx = OnnxModel.read(file, reading.ports());
        // before the runtime loads it: should that crash, this is the last that is seen
        getLog().info("Layers of " + inProject(onnx.file()) + " that can be <layer>, in the order of the graph:");
        // the preset need not be there: shapes depend on nothing but the size
        TargetLayers layers = onnx.layers(reading.size(), reading.tokens());
        new LayerTable(layers).lines().forEach(getLog()::info);
        if (reading.hasPreset()) {
            // what a check will refuse is named here already
            onnx.requireTakes(reading.input(onnx.input()));
        }
    }
}
