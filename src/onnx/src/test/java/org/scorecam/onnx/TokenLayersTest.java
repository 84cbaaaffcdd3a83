package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorecam.cam.ClassMap;
import org.scorecam.cam.LayerShape;
import org.scorecam.cam.MaskedForwards;
import org.scorecam.cam.Method;
import org.scorecam.cam.ScoreCam;
import org.scorecam.image.Size;
import org.scorecam.onnx.OnnxClassifier.Options;
import org.scorecam.outcome.SetupException;

class TokenLayersTest {
    static final Size GRID = new Size(4, 4);

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "torchscript-vit, /encoder/layers/encoder_layer_1/ln_1/LayerNormalization_output_0",
        "dynamo-vit, layer_norm_2"
    })
    void theDefaultEntersTheLastAttentionWhereAClassTokenIs(String file, String expected) {
        DefaultLayer found = ExportedModelsTest.model(file).layers(null, GRID).defaultLayer();

        assertThat(found.layer().name()).isEqualTo(expected);
        assertThat(found.layer().shape()).isEqualTo(new LayerShape(8, 4, 4));
        assertThat(found.why()).isEqualTo("the tensor of tokens that enters the last attention");
    }

    @Test
    void theDefaultIsTheLastTensorWhereAllTokensArePatches() {
        DefaultLayer found = layers(TinyModels.visionTransformer(), GRID).defaultLayer();

        assertThat(found.layer().name()).isEqualTo("attended");
        assertThat(found.why()).isEqualTo("the last tensor of tokens");
    }

    @Test
    void whatAnAttentionOfOneHeadMakesDoesNotEnterIt() {
        Size fifteenBehindAClassToken = new Size(5, 3);

        DefaultLayer found =
                layers(TinyModels.visionTransformer(), fifteenBehindAClassToken).defaultLayer();

        assertThat(found.layer().name()).isEqualTo("tokens");
        assertThat(found.why()).isEqualTo("the tensor of tokens that enters the last attention");
    }

    @ParameterizedTest
    @CsvSource({"torchscript-vit", "dynamo-vit"})
    void theScoresAreTheFrameworks(String file) throws IOException {
        try (OnnxClassifier classifier = open(file, "auto")) {
            assertThat(classifier.features(ExportedModelsTest.photo(classifier)).scores())
                    .containsExactly(ExportedModelsTest.scores(file), within(2e-5f));
        }
    }

    @ParameterizedTest
    @CsvSource({"torchscript-vit", "dynamo-vit"})
    void scoreCamRunsOnPatches(String file) {
        try (OnnxClassifier classifier = open(file, "auto")) {
            ScoreCam scoreCam = new ScoreCam(classifier, new Method(Method.Variant.ARTICLE, 0));
            float[] x = ExportedModelsTest.photo(classifier);
            MaskedForwards masked = scoreCam.masked(scoreCam.unmasked(x), 1);
            masked.run(x, masked.missing(), 0, masked.missing().length, n -> {});

            ClassMap map = scoreCam.map(masked, 1);

            float[] values = map.map().values();
            Arrays.sort(values);
            assertThat(values).hasSize(16).doesNotContain(Float.NaN);
            assertThat(values[15]).isCloseTo(1, within(1e-6f));
        }
    }

    @Test
    void theTokensOfThePatchesAreTheirConvolutionsMaps() {
        // what torchvision concatenates to the class token is the patches' convolution, row by row; then positions are
        // added
        float[] maps = activations("dynamo-vit", "conv2d", null);

        assertThat(activations("dynamo-vit", "cat", GRID)).isEqualTo(maps);
    }

    /** Keys of what is remembered are made of it. */
    @Test
    void anotherGridIsAnotherReading() {
        Options other = new Options("cat", "auto", null, 3, 1, 0, new Size(8, 2));
        try (OnnxClassifier one = open("dynamo-vit", "cat");
                OnnxClassifier two = OnnxClassifier.open(ExportedModelsTest.model("dynamo-vit"), other)) {
            assertThat(one.identity()).isNotEqualTo(two.identity());
        }
    }

    @Test
    void tokensBeforeThePatchesAreDropped() {
        assertThat(Tensors.patches(new float[] {9, 9, 8, 8, 1, 10, 2, 20}, new LayerShape(2, 1, 2)))
                .containsExactly(1, 2, 10, 20);
    }

    @Test
    void aGridThatDoesNotFitTheTokensIsAnError() {
        assertThatThrownBy(() ->
                        layers(TinyModels.visionTransformer(), new Size(7, 7)).defaultLayer())
                .isInstanceOf(SetupException.class)
                .hasMessage("The model " + file()
                        + " has no default target layer: <tokens> is 7x7, but its last tokens are 16 (tensor attended, (1, 16,"
                        + " 6)): give the grid of its tokens, <tokens>4x4</tokens>, or name a tensor of an earlier stage in"
                        + " <layer>; mvn scorecam:layers lists the layers.");
    }

    @Test
    void aGridForANetworkWithoutTokensIsAnError() {
        assertThatThrownBy(() -> layers(TinyModels.classifier(), GRID).defaultLayer())
                .isInstanceOf(SetupException.class)
                .hasMessage("The model " + file()
                        + " has no default target layer: no float tensor (N, T, D) of 16 to 32 tokens lies before its scores."
                        + " <tokens> is 4x4: make it the grid of its patches, as many as the photo's width and height have,"
                        + " or leave it out for a convolutional network.");
    }

    @Test
    void aLayerOfOtherTokensIsAnError() {
        assertThatThrownBy(() -> layers(TinyModels.visionTransformer(), GRID).named("patches"))
                .isInstanceOf(SetupException.class)
                .hasMessage("The layer patches of the model " + file()
                        + " cannot be the target layer: its shape is (1, 6, 4, 4), and it is not (N, T, D) with T from 16 to"
                        + " 32, as <tokens>4x4</tokens> needs. Choose another; mvn scorecam:layers lists the layers.");
    }

    @ParameterizedTest
    @CsvSource({
        "1 16 6, true",
        "1 17 6, true",
        "1 32 6, true",
        "1 33 6, false",
        "1 15 6, false",
        "2 16 6, false",
        "1 16 1, false",
        "1 1 16 6, false"
    })
    void tokensAreThePatchesAndAFewMore(String shape, boolean expected) {
        long[] sizes =
                Arrays.stream(shape.split(" ")).mapToLong(Long::parseLong).toArray();

        assertThat(TokenLayers.fits(sizes, GRID)).isEqualTo(expected);
    }

    private static float[] activations(String file, String layer, @Nullable Size grid) {
        Options options = new Options(layer, "auto", null, 3, 1, 0, grid);
        try (OnnxClassifier classifier = OnnxClassifier.open(ExportedModelsTest.model(file), options)) {
            return classifier.features(ExportedModelsTest.photo(classifier)).activations();
        }
    }

    private static OnnxClassifier open(String file, String layer) {
        return OnnxClassifier.open(ExportedModelsTest.model(file), new Options(layer, "auto", null, 3, 1, 0, GRID));
    }

    private TargetLayers layers(GraphBuilder graph, Size grid) {
        return OnnxModel.read(graph.writeTo(file())).layers(null, grid);
    }

    private Path file() {
        return folder.resolve("model.onnx");
    }
}
