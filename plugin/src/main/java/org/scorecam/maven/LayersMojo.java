package org.scorecam.maven;

import org.apache.maven.plugins.annotations.Mojo;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.Size;
import org.scorecam.onnx.OnnxModel;
import org.scorecam.onnx.TargetLayers;

/** Lists the tensors of the model that can be the target layer, in the order of the graph, and marks the default. */
@Mojo(name = "layers", threadSafe = true, configurator = LenientConfigurator.NAME)
public final class LayersMojo extends AbstractModelMojo {
    @Override
    void run() {
        OnnxModel onnx = OnnxModel.read(modelSource().file(), Configuration.ports(model));
        TargetLayers layers = onnx.layers(size(), Configuration.tokens(model));
        getLog().info("Layers of " + inProject(onnx.file()) + " that can be <layer>, in the order of the graph:");
        new LayerTable(layers).lines().forEach(getLog()::info);
        requireTakes(onnx);
    }

    /** A preset that a check will refuse is named here already. */
    private void requireTakes(OnnxModel onnx) {
        if (Texts.present(model.input.preset) != null) {
            onnx.requireTakes(Configuration.input(model.input, onnx.input()));
        }
    }

    /** The preset need not be there: shapes depend on nothing but the size. */
    private @Nullable Size size() {
        return Configuration.size(model.input.size);
    }
}
