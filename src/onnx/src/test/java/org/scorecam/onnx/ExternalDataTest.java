package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.StringStringEntryProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.cam.LayerTail;
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
    void thoseBehindTheLayerAreFoundWhereItRunsAlone() throws IOException {
        try (OnnxClassifier classifier =
                OnnxClassifier.open(OnnxModel.read(split(TinyModels.classifier())), OnnxClassifier.Options.DEFAULT)) {
            LayerTail tail = classifier.tail(GREY);

            assertThat(tail.logits(List.of(tail.layer()))[0]).containsExactly(tail.logits(), within(1e-6f));
        }
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

    @Test
    void aGitLfsPointerIsRecognised() throws IOException {
        Path model = split(TinyModels.classifier());
        Files.writeString(
                folder.resolve("weights.bin"),
                "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n");

        assertRefused(
                model,
                " keeps weights in weights.bin, but that file is a Git LFS pointer, not the file itself: run git lfs pull, and let CI check out with LFS.");
    }

    @Test
    void aLinkOutOfTheFolderIsNamedWithItsTarget(@TempDir Path elsewhere) throws IOException {
        Path model = split(TinyModels.classifier());
        Path target = Files.move(folder.resolve("weights.bin"), elsewhere.resolve("blob"));
        Files.createSymbolicLink(folder.resolve("weights.bin"), target);

        assertRefused(
                model,
                " keeps weights in weights.bin, but that is a link to " + target.toRealPath()
                        + ", and ONNX Runtime reads weights"
                        + " only from the model's own folder and below. Put a copy of the file in the link's place, or export the"
                        + " model as one file.");
    }

    @Test
    void aLinkWithinTheFolderIsFollowed() throws IOException {
        Path model = split(TinyModels.classifier());
        float[] expected = scores(model);
        Files.move(folder.resolve("weights.bin"), folder.resolve("blob"));
        Files.createSymbolicLink(folder.resolve("weights.bin"), Path.of("blob"));

        assertThat(scores(model)).containsExactly(expected);
    }

    @Test
    void aLinkToNothingIsNamedWithItsTarget() throws IOException {
        Path model = split(TinyModels.classifier());
        Files.delete(folder.resolve("weights.bin"));
        Files.createSymbolicLink(folder.resolve("weights.bin"), Path.of("gone"));

        assertRefused(
                model,
                " keeps weights in weights.bin, but that is a link whose target gone does not exist. Copy the file there.");
    }

    @Test
    void weightsOutsideOfTheFolderAreRefused() throws IOException {
        Path model = split(TinyModels.classifier(), "../weights.bin");

        assertRefused(
                model,
                " keeps weights in ../weights.bin, but ONNX Runtime reads weights only from the model's own folder "
                        + folder
                        + " and below. Put the file there, and export the model with that location, or as one file.");
    }

    @Test
    void weightsThatAreCutOffAreNamed() throws IOException {
        Path model = split(TinyModels.classifier());
        Files.write(folder.resolve("weights.bin"), new byte[10]);

        assertRefused(
                model,
                " keeps weights in weights.bin, but that file has 10 bytes, and weights up to byte 96 are asked for: it is cut"
                        + " off, or of another model. Copy it again.");
    }

    private static void assertRefused(Path model, String problem) {
        assertThatThrownBy(() -> OnnxModel.read(model))
                .isInstanceOf(SetupException.class)
                .hasMessage("The model " + model + problem);
    }

    private static float[] scores(Path file) {
        try (OnnxClassifier classifier = OnnxClassifier.open(OnnxModel.read(file), OnnxClassifier.Options.DEFAULT)) {
            return classifier.features(GREY).scores();
        }
    }

    /** The same model with the weights of its last layer in a file beside it. */
    private Path split(GraphBuilder graph) throws IOException {
        return split(graph, "weights.bin");
    }

    private Path split(GraphBuilder graph, String location) throws IOException {
        ModelProto.Builder model = graph.build().toBuilder();
        for (TensorProto.Builder tensor : model.getGraphBuilder().getInitializerBuilderList()) {
            if (tensor.getName().equals("logits_weights")) {
                Files.write(folder.resolve("weights.bin"), tensor.getRawData().toByteArray());
                tensor.clearRawData()
                        .setDataLocation(TensorProto.DataLocation.EXTERNAL)
                        .addExternalData(StringStringEntryProto.newBuilder()
                                .setKey("location")
                                .setValue(location))
                        .addExternalData(StringStringEntryProto.newBuilder()
                                .setKey("length")
                                .setValue("96"));
            }
        }
        return Files.write(folder.resolve("model.onnx"), model.build().toByteArray());
    }
}
