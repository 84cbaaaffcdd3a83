package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.outcome.SetupException;

class ExternalDataTest {
    private static final float[] GREY = new float[3 * 32 * 32];

    @TempDir
    Path folder;

    @Test
    void weightsBesideTheModelAreFound() throws IOException {
        Path whole = TinyModels.classifier().writeTo(folder.resolve("whole.onnx"));
        Path split = split(TinyModels.classifier());

        assertThat(scores(split)).containsExactly(scores(whole));
    }

    @Test
    void theDigestCoversThem() throws IOException {
        Path model = split(TinyModels.classifier());
        String before = OnnxModel.read(model).sha256();
        Files.write(folder.resolve("weights.bin"), new byte[6 * 4 * Float.BYTES]);

        assertThat(OnnxModel.read(model).sha256()).isNotEqualTo(before);
    }

    @Test
    void missingOnesAreNamed() throws IOException {
        Path model = split(TinyModels.classifier());
        Files.delete(folder.resolve("weights.bin"));

        assertThatThrownBy(() -> OnnxModel.read(model))
                .isInstanceOf(SetupException.class)
                .hasMessage("The model " + model
                        + " keeps weights in weights.bin, but that file is not beside it. Copy it there, or export the model"
                        + " as one file.");
    }

    private static float[] scores(Path file) {
        try (OnnxClassifier classifier = OnnxClassifier.open(OnnxModel.read(file), OnnxClassifier.Options.DEFAULT)) {
            return classifier.features(GREY).scores();
        }
    }

    /** The same model with the weights of its last layer in a file beside it. */
    private Path split(GraphBuilder graph) throws IOException {
        ModelProto.Builder model = graph.build().toBuilder();
        for (TensorProto.Builder tensor : model.getGraphBuilder().getInitializerBuilderList()) {
            if (tensor.getName().equals("logits_weights")) {
                Files.write(folder.resolve("weights.bin"), tensor.getRawData().toByteArray());
                tensor.clearRawData()
                        .setDataLocation(TensorProto.DataLocation.EXTERNAL)
                        .addExternalData(StringStringEntryProto.newBuilder()
                                .setKey("location")
                                .setValue("weights.bin"));
            }
        }
        return Files.write(folder.resolve("model.onnx"), model.build().toByteArray());
    }
}
