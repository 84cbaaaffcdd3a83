package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.scorecam.fuzz.Bytes;
import org.scorecam.fuzz.Target;
import org.scorecam.image.Size;
import org.scorecam.outcome.SetupException;

/** Models whose graphs are changed, and some whose bytes are; each is read, its layers with it. The runtime is kept out. */
public final class DamagedModels {
    private DamagedModels() {}

    /**
     * The targets.
     *
     * @param folder where changed models are written
     */
    public static Target in(Path folder) {
        Path file = folder.resolve("model.onnx");
        return new Target(
                "onnx",
                sound(),
                List.of(
                        DamagedModels::changedGraph,
                        DamagedModels::changedGraph,
                        DamagedModels::changedGraph,
                        Bytes::changed),
                content -> read(Files.write(file, content)));
    }

    private static List<byte[]> sound() {
        return Stream.<Supplier<GraphBuilder>>of(
                        TinyModels::classifier,
                        () -> TinyModels.classifier().declareShapes(),
                        TinyModels::quantized,
                        TinyModels::keras,
                        TinyModels::squeezeNet,
                        TinyModels::visionTransformer,
                        TinyModels::efficientNet,
                        () -> TinyModels.pooled(TinyModels.body(12))
                                .softmax("end")
                                .output("end"))
                .map(each -> bytes(each.get()))
                .toList();
    }

    private static byte[] bytes(GraphBuilder model) {
        if (model.build().getGraph().getOutputCount() == 0) {
            model.outputOfLast();
        }
        return model.build().toByteArray();
    }

    private static byte[] changedGraph(byte[] sound, Random random) throws IOException {
        return new Mutations(random.nextLong())
                .mutate(ModelProto.parseFrom(sound))
                .toByteArray();
    }

    private static void read(Path file) {
        try {
            OnnxModel model = OnnxModel.read(file);
            model.layers(new Size(32, 32)).candidates();
            model.layers(new Size(32, 32), new Size(4, 4)).candidates();
        } catch (SetupException e) {
            // the net for what nobody foresaw must not have been needed
            if (!e.getMessage().contains(file.toString()) || e.getMessage().contains("its graph is malformed")) {
                throw new AssertionError(e.getMessage(), e);
            }
            throw e;
        }
    }
}
