package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.djl.ndarray.types.Shape;
import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.SparseTensorProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataLocation;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorecam.cam.Classifier;
import org.scorecam.cam.Features;
import org.scorecam.cam.WeightScope;
import org.scorecam.file.TemporaryFolder;
import org.scorecam.onnx.OnnxClassifier.Options;
import org.scorecam.outcome.ExplanationException;

class RedrawingTest {
    @TempDir
    Path folder;

    @Test
    void weightsBehindTheLayerLeaveItsActivations() {
        try (OnnxClassifier model = open(TinyModels.classifier());
                Classifier other = model.randomised(WeightScope.HEAD, 1).orElseThrow()) {
            Features before = model.features(photo(model));
            Features after = other.features(photo(model));

            assertThat(after.activations()).containsExactly(before.activations());
            assertThat(after.scores()).isNotEqualTo(before.scores());
        }
    }

    @Test
    void allWeightsChangeTheActivationsToo() {
        try (OnnxClassifier model = open(TinyModels.classifier());
                Classifier other = model.randomised(WeightScope.ALL, 1).orElseThrow()) {
            assertThat(other.features(photo(model)).activations())
                    .isNotEqualTo(model.features(photo(model)).activations());
        }
    }

    @Test
    void bothKindsOfForwardsHaveTheSameWeights() {
        try (OnnxClassifier model = open(TinyModels.classifier());
                Classifier other = model.randomised(WeightScope.ALL, 1).orElseThrow()) {
            float[] x = photo(model);

            assertThat(other.scores(Tensors.zeros(x.length).put(x).flip(), 1)[0])
                    .containsExactly(other.features(x).scores());
        }
    }

    @Test
    void weightsThatTheLayerUsesTooAreNoneOfTheHead() {
        GraphBuilder shared = TinyModels.body(13)
                .constant("gains", new float[] {1, 2, 3, 4, 5, 6}, 6, 1, 1)
                .apply("Mul", "layer", "gains")
                .apply("Mul", "again", "gains")
                .globalAveragePool("gap")
                .flatten("flat")
                .gemm("logits", 4)
                .output("logits");

        assertThat(names(shared, "layer", WeightScope.HEAD)).containsExactlyInAnyOrder("logits_weights", "logits_bias");
        assertThat(names(shared, "layer", WeightScope.ALL)).contains("gains", "conv1_weights");
    }

    @Test
    void theSameSeedGivesTheSameWeightsAndAnotherOneOthers() {
        try (OnnxClassifier model = open(TinyModels.classifier());
                Classifier one = model.randomised(WeightScope.ALL, 1).orElseThrow();
                Classifier same = model.randomised(WeightScope.ALL, 1).orElseThrow();
                Classifier other = model.randomised(WeightScope.ALL, 2).orElseThrow()) {
            float[] scores = one.features(photo(model)).scores();

            assertThat(same.features(photo(model)).scores()).containsExactly(scores);
            assertThat(other.features(photo(model)).scores()).isNotEqualTo(scores);
        }
    }

    @Test
    void scopeAndSeedAreOfTheIdentity() {
        try (OnnxClassifier model = open(TinyModels.classifier())) {
            assertThat(Stream.of(
                                    model,
                                    model.randomised(WeightScope.HEAD, 1).orElseThrow(),
                                    model.randomised(WeightScope.ALL, 1).orElseThrow(),
                                    model.randomised(WeightScope.ALL, 2).orElseThrow())
                            .map(Classifier::identity))
                    .doesNotHaveDuplicates();
            assertThat(model.randomised(WeightScope.ALL, 2).orElseThrow().identity())
                    .isEqualTo(
                            model.randomised(WeightScope.ALL, 2).orElseThrow().identity());
        }
    }

    @Test
    void nothingIsLoadedBeforeTheFirstForward() {
        try (OnnxClassifier model = open(TinyModels.classifier());
                Classifier other = model.randomised(WeightScope.ALL, 1).orElseThrow()) {
            assertThat(((OnnxClassifier) other).isLoaded()).isFalse();
            assertThat(other.facts()).isEqualTo(model.facts());
        }
    }

    @Test
    void theFileStaysAsItIs() throws IOException {
        Path file = TinyModels.classifier().writeTo(folder.resolve("model.onnx"));
        byte[] before = Files.readAllBytes(file);
        try (OnnxClassifier model = OnnxClassifier.open(OnnxModel.read(file), Options.DEFAULT);
                Classifier other = model.randomised(WeightScope.ALL, 1).orElseThrow()) {
            other.features(photo(model));
        }

        assertThat(file).hasBinaryContent(before);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aVarianceStaysPositiveAsItsNumbersArePermuted() throws IOException {
        GraphBuilder normed = TinyModels.body(13)
                .constant("gain", new float[] {1, 2, 3, 4, 5, 6}, 6)
                .constant("shift", new float[6], 6)
                .constant("mean", new float[] {6, 5, 4, 3, 2, 1}, 6)
                .constant("variance", new float[] {.01f, .02f, .03f, .04f, .05f, 9}, 6)
                .apply("BatchNormalization", "layer", "gain", "shift", "mean", "variance");
        ModelProto drawn = drawn(TinyModels.pooled(normed).output("logits"), "layer");

        assertThat(numbers(drawn, "variance"))
                .containsExactlyInAnyOrder(.01f, .02f, .03f, .04f, .05f, 9)
                .isNotEqualTo(new float[] {.01f, .02f, .03f, .04f, .05f, 9});
        assertThat(numbers(drawn, "mean")).doesNotContain(6, 5, 4, 3, 2, 1);
        assertThat(numbers(drawn, "shift")).containsOnly(0);
    }

    @Test
    void whatIsAddedToAVarianceBeforeItsRootIsFollowed() throws IOException {
        GraphBuilder normed = TinyModels.body(13)
                .constant("variance", new float[] {.01f, .02f, .03f, .04f, .05f, 9}, 6, 1, 1)
                .constant("epsilon", new float[] {.001f})
                .node("Add", "above", List.of("variance", "epsilon"), new long[] {6, 1, 1})
                .node("Sqrt", "deviation", List.of("above"), new long[] {6, 1, 1})
                .at("relu2")
                .apply("Div", "layer", "deviation");
        ModelProto drawn = drawn(TinyModels.pooled(normed).output("logits"), "layer");

        assertThat(numbers(drawn, "variance")).containsExactlyInAnyOrder(.01f, .02f, .03f, .04f, .05f, 9);
        assertThat(numbers(drawn, "epsilon")).containsExactly(.001f);
    }

    @Test
    void whatIsNoWeightStays() throws IOException {
        GraphBuilder resized = TinyModels.body(13)
                .constant("scales", new float[] {1, 1, 2, 2}, 4)
                .constant("low", new float[] {0})
                .constant("high", new float[] {6})
                .constant("mask", new float[] {0, Float.NEGATIVE_INFINITY, 1, 1, 1, 1}, 6, 1, 1)
                .apply("Clip", "clipped", "low", "high");
        resized.node("Resize", "layer", List.of("clipped", "", "scales"), new long[] {1, 6, 16, 16});
        ModelProto drawn =
                drawn(TinyModels.pooled(resized.apply("Max", "held", "mask")).output("logits"), "layer");

        assertThat(numbers(drawn, "scales")).containsExactly(1, 1, 2, 2);
        assertThat(numbers(drawn, "low")).containsExactly(0);
        assertThat(numbers(drawn, "high")).containsExactly(6);
        assertThat(numbers(drawn, "mask")).containsExactly(0, Float.NEGATIVE_INFINITY, 1, 1, 1, 1);
    }

    @Test
    void weightsOfConstantNodesAreDrawn() throws IOException {
        ModelProto.Builder model = TinyModels.classifier().build().toBuilder();
        GraphProto.Builder graph = model.getGraphBuilder();
        TensorProto bias = graph.getInitializerList().stream()
                .filter(each -> each.getName().equals("logits_bias"))
                .findFirst()
                .orElseThrow();
        graph.removeInitializer(graph.getInitializerList().indexOf(bias));
        graph.addNode(
                0,
                NodeProto.newBuilder()
                        .setOpType("Constant")
                        .addOutput("logits_bias")
                        .addAttribute(AttributeProto.newBuilder()
                                .setName("value")
                                .setType(AttributeProto.AttributeType.TENSOR)
                                .setT(bias)));
        ModelProto drawn = drawn(read(model.build()), "relu2");

        assertThat(drawn.getGraph().getNode(0).getAttribute(0).getT().getRawData())
                .hasSize(16)
                .isNotEqualTo(bias.getRawData());
        assertThat(numbers(drawn(TinyModels.classifier(), "relu2"), "logits_bias"))
                .containsExactly(
                        floats(drawn.getGraph().getNode(0).getAttribute(0).getT()));
    }

    @Test
    void weightsInFilesBesideTheModelAreDrawnAsThoseWithinIt() throws IOException {
        ModelProto whole = TinyModels.classifier().build();
        ModelProto.Builder split = whole.toBuilder();
        Path model = Files.createDirectory(folder.resolve("split")).resolve("model.onnx");
        long at = 0;
        try (var out = Files.newOutputStream(model.resolveSibling("weights"))) {
            for (TensorProto.Builder tensor : split.getGraphBuilder().getInitializerBuilderList()) {
                ByteString raw = tensor.getRawData();
                raw.writeTo(out);
                tensor.clearRawData().setDataLocation(DataLocation.EXTERNAL);
                WeightFile.describe(tensor, "weights", at, raw.size());
                at += raw.size();
            }
        }
        Files.write(model, split.build().toByteArray());

        try (OnnxClassifier one = OnnxClassifier.open(read(whole), Options.DEFAULT);
                OnnxClassifier other = OnnxClassifier.open(OnnxModel.read(model), Options.DEFAULT);
                Classifier oneDrawn = one.randomised(WeightScope.HEAD, 1).orElseThrow();
                Classifier otherDrawn = other.randomised(WeightScope.HEAD, 1).orElseThrow()) {
            assertThat(otherDrawn.features(photo(one)).scores())
                    .containsExactly(oneDrawn.features(photo(one)).scores());
        }
    }

    @Test
    void largeWeightsGetToTheRuntimeByAFile() throws IOException {
        OnnxModel model = read(TinyModels.body(13)
                .conv("conv3", 400, 3, 1)
                .relu("relu3")
                .globalAveragePool("gap")
                .flatten("flat")
                .gemm("fc", 300)
                .relu("relu4")
                .gemm("logits", 100)
                .output("logits")
                .build());
        Redrawing redrawing = Redrawing.of(model, "relu3", WeightScope.ALL, 1).orElseThrow();
        ModelProto changed = GraphOutputs.tensors(model, List.of("logits"));
        ModelProto.Builder inlined;
        try (TemporaryFolder temporary = OnnxFiles.FOLDERS.createIn(folder)) {
            inlined = redrawing.drawn(changed, temporary).toBuilder();
            assertThat(temporary.file(WeightFile.NAME)).hasSize(4 * (400 * 300 + 300 * 100 + 400 * 6 * 9));
            for (TensorProto.Builder tensor : inlined.getGraphBuilder().getInitializerBuilderList()) {
                if (tensor.getDataLocation() == DataLocation.EXTERNAL) {
                    TensorNumbers numbers =
                            Objects.requireNonNull(TensorNumbers.of(initializer(changed, tensor.getName())));
                    new WeightDrawing(1, tensor.getName()).draw(numbers, Treatment.DRAWN);
                    WeightFile.raw(tensor, ByteString.copyFrom(numbers.bytes().array()));
                }
            }
        }
        float[] x = new float[3 * 32 * 32];
        Arrays.fill(x, 0.5f);
        try (Session beside = redrawing.session(changed);
                Session within = Session.ofWhole(inlined.build())) {
            assertThat(scores(beside, x)).hasSize(100).containsExactly(scores(within, x));
        }
    }

    private static float[] scores(Session session, float[] x) {
        return session.run(
                Tensors.zeros(x.length).put(x).flip(),
                new Shape(1, 3, 32, 32),
                outputs -> outputs.get(0).toFloatArray());
    }

    @Test
    void aHeadWithoutWeightsHasNoneToDraw() {
        try (OnnxClassifier model = OnnxClassifier.open(
                read(TinyModels.squeezeNet().output("logits").build()), layer("relu3"))) {
            assertThat(model.randomised(WeightScope.HEAD, 1)).isEmpty();
            assertThat(model.randomised(WeightScope.ALL, 1)).isPresent();
        }
    }

    @Test
    void sparseWeightsAreRefused() {
        ModelProto.Builder model = TinyModels.classifier().build().toBuilder();
        model.getGraphBuilder().addSparseInitializer(SparseTensorProto.getDefaultInstance());

        assertThatThrownBy(() -> Redrawing.of(read(model.build()), "relu2", WeightScope.ALL, 1)
                        .orElseThrow())
                .isInstanceOf(ExplanationException.class)
                .hasMessage("the model keeps sparse weights, which are not drawn. Export it with dense ones");
    }

    @Test
    void weightsOfFourBitsAreRefused() {
        ModelProto.Builder model = TinyModels.body(13)
                .constant("scale", new float[] {1})
                .node("DequantizeLinear", "gains", List.of("nibbles", "scale"), new long[] {6, 1, 1})
                .at("relu2")
                .apply("Mul", "layer", "gains")
                .globalAveragePool("gap")
                .flatten("flat")
                .gemm("logits", 4)
                .output("logits")
                .build()
                .toBuilder();
        model.getGraphBuilder()
                .addInitializer(TensorProto.newBuilder()
                        .setName("nibbles")
                        .setDataType(DataType.INT4_VALUE)
                        .addAllDims(List.of(6L, 1L, 1L))
                        .setRawData(ByteString.copyFrom(new byte[3])));

        assertThatThrownBy(() -> Redrawing.of(read(model.build()), "layer", WeightScope.ALL, 1)
                        .orElseThrow())
                .isInstanceOf(ExplanationException.class)
                .hasMessage("the weights nibbles are of type INT4, which are not drawn. Explain the model before it was"
                        + " quantized so far");
    }

    static Stream<String> exported() throws IOException, URISyntaxException {
        Path exported = Path.of(Objects.requireNonNull(RedrawingTest.class.getResource("/exported"))
                .toURI());
        try (Stream<Path> files = Files.list(exported)) {
            return files.map(Path::toString).filter(name -> name.endsWith(".onnx")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("exported")
    void everyExportersModelsRunWithOtherWeights(String file) {
        Options options = file.endsWith("-vit.onnx")
                ? new Options(OnnxClassifier.AUTO, OnnxClassifier.AUTO, null, 3, 1, 0, TokenLayersTest.GRID)
                : Options.DEFAULT;
        try (OnnxClassifier model = OnnxClassifier.open(OnnxModel.read(Path.of(file)), options);
                Classifier head = model.randomised(WeightScope.HEAD, 3).orElseThrow();
                Classifier all = model.randomised(WeightScope.ALL, 3).orElseThrow()) {
            Features before = model.features(photo(model));
            Features behind = head.features(photo(model));
            Features everywhere = all.features(photo(model));

            assertThat(behind.activations()).containsExactly(before.activations());
            assertThat(behind.scores()).isNotEqualTo(before.scores());
            assertThat(everywhere.activations()).isNotEqualTo(before.activations());
            assertThat(IntStream.range(0, everywhere.scores().length)
                            .mapToDouble(i -> everywhere.scores()[i])
                            .allMatch(Double::isFinite))
                    .isTrue();
        }
    }

    private Collection<String> names(GraphBuilder graph, String layer, WeightScope scope) {
        return Redrawing.of(read(graph.build()), layer, scope, 1).orElseThrow().tensors();
    }

    private ModelProto drawn(GraphBuilder graph, String layer) throws IOException {
        return drawn(read(graph.build()), layer);
    }

    private ModelProto drawn(OnnxModel model, String layer) throws IOException {
        try (TemporaryFolder temporary = OnnxFiles.FOLDERS.createIn(folder)) {
            return Redrawing.of(model, layer, WeightScope.ALL, 1).orElseThrow().drawn(model.proto(), temporary);
        }
    }

    private static float[] numbers(ModelProto model, String tensor) {
        return floats(initializer(model, tensor));
    }

    private static TensorProto initializer(ModelProto model, String tensor) {
        return model.getGraph().getInitializerList().stream()
                .filter(each -> each.getName().equals(tensor))
                .findFirst()
                .orElseThrow();
    }

    private static float[] floats(TensorProto tensor) {
        TensorNumbers numbers = Objects.requireNonNull(TensorNumbers.of(tensor));
        float[] found = new float[numbers.count()];
        for (int i = 0; i < found.length; i++) {
            found[i] = (float) numbers.get(i);
        }
        return found;
    }

    private OnnxClassifier open(GraphBuilder graph) {
        return OnnxClassifier.open(read(graph.build()), Options.DEFAULT);
    }

    private static Options layer(String name) {
        return new Options(name, OnnxClassifier.AUTO, null, 3, 1);
    }

    private OnnxModel read(ModelProto model) {
        try {
            return OnnxModel.read(Files.write(folder.resolve("model.onnx"), model.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static float[] photo(Classifier model) {
        Random random = new Random(1);
        float[] x = new float[model.facts().input().size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextFloat();
        }
        return x;
    }
}
