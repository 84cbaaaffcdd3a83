package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorecam.cam.Choices;
import org.scorecam.cam.ClassMap;
import org.scorecam.cam.Method;
import org.scorecam.cam.Method.Variant;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.metric.Localisation;
import org.scorecam.metric.Metric;
import org.scorecam.metric.MetricSettings;
import org.scorecam.onnx.GoldenVariants.Golden;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.Settings;

/** Each variant against the tool that it is named for, and each of its choices: {@code golden/variants.md}. */
class VariantGoldenTest {
    private static final double TOLERANCE = 1e-5;
    private static final GoldenVariants GOLDEN = new GoldenVariants();

    @AfterAll
    static void close() {
        GOLDEN.close();
    }

    /** The others are held against their tool by {@link GradientMapsTest}. */
    static Stream<Variant> ofScoreCam() {
        return Arrays.stream(Variant.values()).filter(Variant::isMasked);
    }

    @ParameterizedTest
    @MethodSource("ofScoreCam")
    void scoresWeightsAndMapsAreTheTools(Variant variant) {
        List<Golden> all = GOLDEN.of(variant, 0);

        assertThat(all)
                .hasSize(24)
                .allSatisfy(golden ->
                        assertThat(GOLDEN.difference(variant.method(), golden)).isLessThan(TOLERANCE));
    }

    @Test
    void blendedMasksAreTheArticlesToo() {
        List<Golden> all = GOLDEN.of(Variant.ARTICLE, 0.5);

        assertThat(all)
                .hasSize(24)
                .allSatisfy(golden -> assertThat(GOLDEN.difference(new Method(Variant.ARTICLE, 0.5), golden))
                        .isLessThan(TOLERANCE));
    }

    @ParameterizedTest
    @MethodSource("ofScoreCam")
    void massInBoxIsThatOfTheToolsOwnFinalMap(Variant variant) {
        for (Golden golden : GOLDEN.of(variant, 0)) {
            ClassMap map = GOLDEN.compute(variant.method(), golden).map();
            JsonNode masses = GOLDEN.massInBox(golden);
            assertThat(map.isZero()).as(golden.toString()).isEqualTo(masses.isNull());
            List<List<Box>> boxes = boxes(GOLDEN.boxes(golden));
            for (int i = 0; i < masses.size(); i++) {
                assertThat(new Localisation(new Size(32, 32), boxes.get(i), 1, 1, MetricSettings.DEFAULT)
                                .measure(map.onInput())
                                .metrics()
                                .get(Metric.MASS_IN_BOX))
                        .as(golden.toString())
                        .isCloseTo(masses.get(i).asDouble(), within(TOLERANCE));
            }
        }
    }

    @Test
    void aMapThatIsNegativeEverywhereIsZeroEverywhere() {
        assertThat(GOLDEN.of(Variant.PAPER_P, 0).stream()
                        .filter(golden -> GOLDEN.expected(golden).path("final").isNull()))
                .isNotEmpty()
                .allSatisfy(golden -> assertThat(GOLDEN.compute(Variant.PAPER_P.method(), golden)
                                .map()
                                .map()
                                .values())
                        .containsOnly(0));
    }

    @ParameterizedTest
    @MethodSource("flips")
    void noChoiceCanBeFlippedUnseen(Variant variant, String choice, Object value, Map<String, String> with) {
        Method flipped = method(variant, with);

        assertThat(GOLDEN.of(variant, 0))
                .anySatisfy(golden -> assertThat(GOLDEN.difference(flipped, golden))
                        .isNotNaN()
                        .isGreaterThan(TOLERANCE));
    }

    @ParameterizedTest
    @MethodSource("flipsWithoutEffect")
    void theseFlipsChangeNothingThatIsPinned(Variant variant, String choice, String value, String reason) {
        Method flipped = method(variant, Map.of(choice, value));

        assertThat(flipped).as(reason).isNotEqualTo(variant.method());
        assertThat(GOLDEN.of(variant, 0))
                .as(reason)
                .allSatisfy(
                        golden -> assertThat(GOLDEN.difference(flipped, golden)).isLessThan(TOLERANCE));
    }

    static Stream<Arguments> flipsWithoutEffect() {
        String affine = "a range after a range: the first one is an affine map, which the second one takes back";
        return Stream.of(
                Arguments.of(
                        Variant.ARTICLE,
                        "constantMaps",
                        "zero-mask",
                        "where masks are summed with their scores as weights, a mask of zeros adds nothing"),
                Arguments.of(Variant.PYTORCH_GRAD_CAM, "mapNormalisation", "input", affine),
                Arguments.of(Variant.TF_KERAS_VIS, "mapNormalisation", "both", affine));
    }

    /**
     * Each other value of each choice of each variant. An epsilon becomes 0.01: between 0, 1e-8 and 1e-7 no value changes by
     * more than 1e-7 over its range, which is beyond 0.05 for all maps here, so that no tool's can be told from another's.
     */
    static Stream<Arguments> flips() {
        List<Arguments> flips = new ArrayList<>();
        for (Variant variant : ofScoreCam().toList()) {
            Choices.of(variant.method()).forEach((choice, value) -> {
                for (String other : others(choice, value)) {
                    if (flipsWithoutEffect()
                            .map(Arguments::get)
                            .noneMatch(known ->
                                    Arrays.asList(known).subList(0, 3).equals(List.of(variant, choice, other)))) {
                        flips.add(Arguments.of(variant, choice, other, flip(variant, choice, other)));
                    }
                }
            });
        }
        return flips.stream();
    }

    private static List<String> others(String choice, Object value) {
        List<String> all = switch (choice) {
            case "alpha", "maskEpsilon", "mapEpsilon" -> List.of("0.01");
            case "activations" -> List.of("rectified", "as-is");
            case "maskNormalisation" -> List.of("before-upsampling", "after-upsampling");
            case "maskUpsampling", "mapUpsampling" -> List.of("half-pixel", "align-corners");
            case "constantMaps" -> List.of("skipped", "zero-mask");
            case "score" -> List.of("probability", "logit", "output", "softmax-of-output");
            case "weights" -> List.of("score", "softmax-over-channels");
            case "summed" -> List.of("masks", "activations");
            case "summedAt" -> List.of("layer", "input");
            case "mapNormalisation" -> List.of("layer", "input", "both");
            case Choices.VARIANT -> List.of();
            default -> throw new IllegalStateException(choice + " is not flipped here");
        };
        return all.stream().filter(other -> !other.equals(value)).toList();
    }

    /** The flip, and what else must be flipped where it would contradict the rest. */
    private static Map<String, String> flip(Variant variant, String choice, String value) {
        Map<String, String> with = new TreeMap<>(Map.of(choice, value));
        try {
            method(variant, with);
        } catch (SetupException contradiction) {
            with.put(
                    choice.equals("summedAt") ? "mapNormalisation" : "summedAt",
                    choice.equals("summedAt") ? "input" : "layer");
        }
        return with;
    }

    private static Method method(Variant variant, Map<String, String> choices) {
        Map<String, String> written = new TreeMap<>(choices);
        written.put(Choices.VARIANT, Choices.text(variant));
        return Choices.resolve(Settings.elements("<method>", written));
    }

    /** The first, the second, and both. */
    private static List<List<Box>> boxes(JsonNode edges) {
        List<Box> boxes = StreamSupport.stream(edges.spliterator(), false)
                .map(box -> new Box(
                        box.get(0).asDouble(),
                        box.get(1).asDouble(),
                        box.get(2).asDouble(),
                        box.get(3).asDouble()))
                .toList();
        return List.of(List.of(boxes.get(0)), List.of(boxes.get(1)), boxes);
    }
}
