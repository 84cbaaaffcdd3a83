package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorecam.image.Size;
import org.scorecam.outcome.SetupException;

/** Whatever is wrong with a model's file becomes our own error, in bounded time. */
class MutationTest {
    private static final int MUTANTS = 600;

    @TempDir
    Path folder;

    private static List<Supplier<GraphBuilder>> models() {
        return List.of(
                TinyModels::classifier,
                () -> TinyModels.classifier().declareShapes(),
                TinyModels::quantized,
                TinyModels::keras,
                TinyModels::squeezeNet,
                TinyModels::visionTransformer,
                TinyModels::efficientNet,
                () -> TinyModels.pooled(TinyModels.body(12)).softmax("end").output("end"));
    }

    static Stream<List<Integer>> seeds() {
        return IntStream.range(0, MUTANTS / 50)
                .mapToObj(part ->
                        IntStream.range(part * 50, part * 50 + 50).boxed().toList());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aDamagedModelIsReadOrRefused(List<Integer> seeds) {
        for (int seed : seeds) {
            ModelProto damaged = damaged(seed);
            assertTimeoutPreemptively(Duration.ofSeconds(30), () -> require(damaged, seed));
        }
    }

    @Test
    void theChangesAreManyEnoughToRefuseSomeAndReadSome() {
        long read =
                IntStream.range(0, 100).filter(seed -> isRead(damaged(seed))).count();

        assertThat(read).isBetween(10L, 90L);
    }

    private static ModelProto damaged(int seed) {
        GraphBuilder model = models().get(seed % models().size()).get();
        if (model.build().getGraph().getOutputCount() == 0) {
            model.outputOfLast();
        }
        return new Mutations(seed).mutate(model.build());
    }

    private boolean isRead(ModelProto model) {
        try {
            OnnxModel.read(write(model));
            return true;
        } catch (SetupException e) {
            return false;
        }
    }

    private void require(ModelProto model, int seed) {
        try {
            OnnxModel read = OnnxModel.read(write(model));
            read.layers(new Size(32, 32)).candidates();
            read.layers(new Size(32, 32), new Size(4, 4)).candidates();
        } catch (SetupException e) {
            // the net for what nobody foresaw must not have been needed
            assertThat(e.getMessage())
                    .as("seed %d", seed)
                    .contains(file().toString())
                    .doesNotContain("its graph is malformed");
        } catch (RuntimeException | StackOverflowError e) {
            throw new AssertionError("seed " + seed, e);
        }
    }

    private Path write(ModelProto model) {
        try {
            return Files.write(file(), model.toByteArray());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path file() {
        return folder.resolve("model.onnx");
    }
}
