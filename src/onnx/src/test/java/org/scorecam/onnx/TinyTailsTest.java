package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TinyTailsTest {
    private static final Map<String, Supplier<GraphBuilder>> TAILS = Map.of(
            "VGG", TinyTails::vgg,
            "ResNet", TinyTails::resNet,
            "MobileNet", TinyTails::mobileNet,
            "SqueezeNet", TinyTails::squeezeNet,
            "EfficientNet", TinyTails::efficientNet,
            "DenseNet", TinyTails::denseNet,
            "Inception", TinyTails::inception,
            "ShuffleNet", TinyTails::shuffleNet,
            "ConvNeXt", TinyTails::convNeXt);

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VGG",
                "ResNet",
                "MobileNet",
                "SqueezeNet",
                "EfficientNet",
                "DenseNet",
                "Inception",
                "ShuffleNet",
                "ConvNeXt"
            })
    void theDefaultLayerIsTheOneThatAPersonWouldChoose(String network) {
        OnnxModel model =
                OnnxModel.read(Objects.requireNonNull(TAILS.get(network)).get().writeTo(folder.resolve("model.onnx")));

        assertThat(model.layers(null).defaultLayer().layer().name()).isEqualTo("target");
    }

    @Test
    void theMapsBehindAShuffleOfChannelsAreKnownAsSuch() {
        OnnxModel model =
                OnnxModel.read(TinyTails.shuffleNetWithoutLastConvolution().writeTo(folder.resolve("model.onnx")));

        assertThat(model.layers(null).defaultLayer().layer().name()).isEqualTo("shuffled");
    }
}
