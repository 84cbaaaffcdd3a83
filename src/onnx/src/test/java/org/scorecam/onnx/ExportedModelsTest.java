package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorecam.cam.ClassMap;
import org.scorecam.cam.InputShape.Layout;
import org.scorecam.cam.LayerShape;
import org.scorecam.cam.MaskedForwards;
import org.scorecam.cam.Method;
import org.scorecam.cam.ScoreCam;

/**
 * Files that exporters wrote, and the scores that the frameworks themselves gave: {@code exported/*.py} made both, and name
 * each tool's version.
 */
class ExportedModelsTest {
    /** Of the scores: another order of sums in float32. */
    private static final float TOLERANCE = 2e-5f;
    /** One place of a half: ONNX Runtime does not round what it computes in float32 if float32 is asked for. */
    private static final float HALF = 0x1p-12f;

    @ParameterizedTest
    @CsvSource({
        "torchscript-vgg,          /features/features.4/Relu_output_0,                    8x16x16",
        "torchscript-resnet,       /features/features.2/relu_1/Relu_output_0,             8x8x8",
        "torchscript-mobilenet-v2, /features/features.2/features.2.2/Clip_output_0,       16x16x16",
        "torchscript-mobilenet-v3, /features/features.2/features.2.2/HardSwish_output_0,  96x8x8",
        "torchscript-squeezenet,   /features/features.3/Concat_output_0,                  12x7x7",
        "torchscript-efficientnet, /features/features.2/features.2.2/Mul_output_0,        16x8x8",
        "torchscript-densenet,     /Relu_output_0,                                        14x4x4",
        "torchscript-inception,    /Concat_output_0,                                      14x7x7",
        "torchscript-shufflenet,   /conv5/conv5.2/Relu_output_0,                          16x4x4",
        "torchscript-convnext,     /features/features.3/features.3.0/Add_output_0,        12x4x4",
        "dynamo-vgg,               relu_1,                                                8x16x16",
        "dynamo-resnet,            relu_4,                                                8x8x8",
        "dynamo-mobilenet-v2,      hardtanh_2,                                            16x16x16",
        "dynamo-mobilenet-v3,      hardswish_2,                                           96x8x8",
        "dynamo-squeezenet,        cat,                                                   12x7x7",
        "dynamo-efficientnet,      silu_4,                                                16x8x8",
        "dynamo-densenet,          relu_8,                                                14x4x4",
        "dynamo-inception,         cat,                                                   14x7x7",
        "dynamo-shufflenet,        relu_6,                                                16x4x4",
        "dynamo-convnext,          add_21,                                                12x4x4",
        "tf2onnx-vgg,              model/block5/Relu:0,                                   8x16x16",
        "tf2onnx-resnet,           model_1/last/Relu:0,                                   6x16x16",
        "tf2onnx-mobilenet,        model_2/activation_4/Relu6:0,                          16x16x16",
        "tf2onnx-efficientnet,     model_3/activation_6/mul_1:0,                          12x16x16",
        "tf2onnx-densenet,         model_4/last/Relu:0,                                   10x16x16",
        "tf2onnx-inception,        model_5/mixed/concat:0,                                12x16x16",
        "tf2onnx-convnext,         model_6/add_2/add:0,                                   8x8x8",
        "tf2onnx-binary,           model_7/activation_14/Relu:0,                          8x8x8",
        "converted-qdq,            /features/features.2/relu_1/Relu_output_0_DequantizeLinear_Output, 8x8x8",
        "converted-qoperator,      /features/features.2/Add_output_0_quantized,           8x8x8",
        "converted-fused,          /features/features.2/relu_1/Relu_output_0,             8x8x8",
        "converted-float16,        /features/features.2/relu_1/Relu_output_0,             8x8x8",
        "converted-float16-mobilenet, hardswish_2,                                        96x8x8"
    })
    void theDefaultLayerIsTheLastMapsBehindTheirActivation(String file, String layer, String shape) {
        LayerCandidate found = model(file).layers(null).defaultLayer().layer();

        assertThat(found.name() + " " + text(found.shape())).isEqualTo(layer + " " + shape);
    }

    @ParameterizedTest
    @CsvSource({
        "torchscript-vgg",
        "torchscript-resnet",
        "torchscript-mobilenet-v2",
        "torchscript-mobilenet-v3",
        "torchscript-squeezenet",
        "torchscript-efficientnet",
        "torchscript-densenet",
        "torchscript-inception",
        "torchscript-shufflenet",
        "torchscript-convnext",
        "dynamo-vgg",
        "dynamo-resnet",
        "dynamo-mobilenet-v2",
        "dynamo-mobilenet-v3",
        "dynamo-squeezenet",
        "dynamo-efficientnet",
        "dynamo-densenet",
        "dynamo-inception",
        "dynamo-shufflenet",
        "dynamo-convnext",
        "tf2onnx-vgg",
        "tf2onnx-resnet",
        "tf2onnx-mobilenet",
        "tf2onnx-efficientnet",
        "tf2onnx-densenet",
        "tf2onnx-inception",
        "tf2onnx-convnext",
        "converted-qdq",
        "converted-qoperator",
        "converted-fused",
        "converted-float16",
        "converted-float16-mobilenet"
    })
    void theScoresAreTheFrameworks(String file) throws IOException {
        try (OnnxClassifier classifier = OnnxClassifier.open(model(file), OnnxClassifier.Options.DEFAULT)) {
            assertThat(classifier.features(photo(classifier)).scores())
                    .containsExactly(scores(file), within(file.contains("float16") ? HALF : TOLERANCE));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "torchscript-convnext",
        "dynamo-densenet",
        "tf2onnx-efficientnet",
        "converted-qoperator",
        "converted-float16"
    })
    void scoreCamRunsOnThem(String file) {
        try (OnnxClassifier classifier = OnnxClassifier.open(model(file), OnnxClassifier.Options.DEFAULT)) {
            ScoreCam scoreCam = new ScoreCam(classifier, new Method(Method.Variant.ARTICLE, 0));
            float[] x = photo(classifier);
            MaskedForwards masked = scoreCam.masked(scoreCam.unmasked(x), 1);
            masked.run(x, masked.missing(), 0, masked.missing().length, n -> {});

            ClassMap map = scoreCam.map(masked, 1);

            assertThat(map.map().values()).contains(1).doesNotContain(Float.NaN);
        }
    }

    private static String text(LayerShape shape) {
        return String.format(Locale.ROOT, "%dx%dx%d", shape.channels(), shape.height(), shape.width());
    }

    static OnnxModel model(String name) {
        return OnnxModel.read(file(name + ".onnx"));
    }

    static Path file(String name) {
        try {
            return Path.of(Objects.requireNonNull(ExportedModelsTest.class.getResource("/exported/" + name))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@code exported/*.py} make it: 37 i mod 101 hundredths at place i of (C, H, W). */
    static float[] photo(OnnxClassifier classifier) {
        boolean isNhwc = classifier.facts().input().layout() == Layout.NHWC;
        int size = classifier.facts().input().size();
        float[] photo = new float[size];
        for (int i = 0; i < size; i++) {
            photo[isNhwc ? i % (size / 3) * 3 + i / (size / 3) : i] = i * 37 % 101 / 100f;
        }
        return photo;
    }

    static float[] scores(String file) throws IOException {
        String tool = file.substring(0, file.indexOf('-'));
        boolean isTorch = tool.equals("torchscript") || tool.equals("dynamo");
        JsonNode all = new ObjectMapper()
                .readTree(file((isTorch ? "torch" : tool) + ".json").toFile());
        JsonNode scores = all.path(isTorch ? file.substring(tool.length() + 1) : file);
        float[] values = new float[scores.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) scores.path(i).asDouble();
        }
        return values;
    }
}
