package org.scorecam.cam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.scorecam.cam.Method.Variant;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.Settings;

class ChoicesTest {
    @Test
    void nothingWrittenIsTheArticle() {
        assertThat(resolve(Map.of())).isEqualTo(new Method(Variant.ARTICLE, 0));
    }

    @ParameterizedTest
    @EnumSource
    void aVariantIsASetOfChoices(Variant variant) {
        assertThat(resolve(Map.of("variant", Choices.text(variant)))).isEqualTo(variant.method());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenOutReadsBack(Variant variant) {
        assertThat(resolve(Choices.of(variant.method()).entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, choice -> choice.getValue().toString()))))
                .isEqualTo(variant.method());
    }

    @Test
    void aChoiceBesideAVariantBeatsIt() {
        Method method = resolve(Map.of("variant", "torch-cam", "weights", "SCORE", "maskEpsilon", "1e-6"));

        assertThat(method.weighting().weights()).isEqualTo(Weighting.Weights.SCORE);
        assertThat(method.masking().epsilon()).isEqualTo(1e-6);
        assertThat(method.weighting().score()).isEqualTo(Weighting.Score.LOGIT);
        assertThat(method.isPlain()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "variant | tourch-cam | is tourch-cam, but must be one of article, paper-p, paper-l, pytorch-grad-cam,"
                        + " torch-cam, tf-keras-vis, grad-cam, grad-cam-plus-plus, hires-cam, layer-cam, x-grad-cam, ablation-cam, recipro-cam (did you mean torch-cam?)",
                "weights | softmax | is softmax, but must be one of score, softmax-over-channels",
                "score | logits | is logits, but must be one of probability, logit, output, softmax-of-output (did you"
                        + " mean logit?)",
                "maskEpsilon | -1 | is -1, but must be a number of at least 0 and below 1, such as 1.0E-8",
                "mapEpsilon | tiny | is tiny, but must be a number of at least 0 and below 1, such as 1.0E-8",
                "alpha | NaN | is NaN, but must be a number of at least 0 and below 1, such as 0.5"
            })
    void whatIsNoChoiceIsNamedWithItsPlace(String name, String value, String message) {
        assertThatThrownBy(() -> resolve(Map.of(name, value)))
                .isInstanceOf(SetupException.class)
                .hasMessage("<method><" + name + "> " + message);
    }

    @Test
    void aSumAtTheInputsSizeHasNoMapAtTheLayers() {
        assertThatThrownBy(() -> resolve(Map.of("summedAt", "input")))
                .isInstanceOf(SetupException.class)
                .hasMessage("<method><variant> is article, and <summedAt>input</summedAt> leaves no map at the layer's"
                        + " size, and <mapNormalisation>layer</mapNormalisation> needs one: set"
                        + " <mapNormalisation>input</mapNormalisation>, or <summedAt>layer</summedAt>");
    }

    @Test
    void masksAreSummedAsTheyWereUpsampled() {
        assertThatThrownBy(() -> resolve(
                        Map.of("summedAt", "input", "mapNormalisation", "input", "maskUpsampling", "align-corners")))
                .isInstanceOf(SetupException.class)
                .hasMessage("<method><variant> is article, and <summed>masks</summed> with <summedAt>input</summedAt>"
                        + " sums the masks as they were laid over the input, by"
                        + " <maskUpsampling>align-corners</maskUpsampling>: set <mapUpsampling> to the same, or"
                        + " <summedAt>layer</summedAt>");
    }

    @Test
    void theArticleCanBeProven() {
        assertThat(new Method(Variant.ARTICLE, 0.5).unprovable()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "paper-p, <summed>activations</summed>",
        "paper-l, <score>logit</score>",
        "pytorch-grad-cam, <score>output</score>",
        "torch-cam, <score>logit</score>",
        "tf-keras-vis, <summed>activations</summed>",
        "grad-cam, the gradient",
        "ablation-cam, the part behind the layer"
    })
    void theOthersCannot(String variant, String why) {
        assertThat(resolve(Map.of("variant", variant)).unprovable()).contains(why);
    }

    @Test
    void aMethodWithoutMasksHasThoseOfTheMapAlone() {
        assertThat(Choices.of(resolve(Map.of("variant", "ablation-cam"))).keySet())
                .containsExactly("variant", "mapNormalisation", "mapEpsilon", "mapUpsampling");
    }

    @Test
    void whatIsDoneWithTheMapCanBeChosenBesideTheGradient() {
        Method torchCams = resolve(Map.of("variant", "grad-cam", "mapNormalisation", "layer", "mapEpsilon", "1e-8"));

        assertThat(Choices.of(torchCams))
                .containsExactly(
                        Map.entry("variant", "grad-cam"),
                        Map.entry("mapNormalisation", "layer"),
                        Map.entry("mapEpsilon", 1e-8),
                        Map.entry("mapUpsampling", "half-pixel"));
    }

    @ParameterizedTest
    @CsvSource({"alpha, 0.5", "weights, score", "activations, rectified"})
    void choicesOfMasksSayNothingOfAGradient(String name, String value) {
        assertThatThrownBy(() -> resolve(Map.of("variant", "layer-cam", name, value)))
                .isInstanceOf(SetupException.class)
                .hasMessage("<method><" + name
                        + "> is a choice of Score-CAM, and <method><variant> is layer-cam, which lays no"
                        + " masks over the photo: leave it out, or choose a variant of Score-CAM");
    }

    private static Method resolve(Map<String, String> written) {
        return Choices.resolve(Settings.elements("<method>", written));
    }
}
