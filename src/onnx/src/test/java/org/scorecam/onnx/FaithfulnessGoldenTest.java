package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorecam.cam.Bilinear;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.Method.Variant;
import org.scorecam.cam.ScoreCam;
import org.scorecam.image.Presets;
import org.scorecam.image.Size;
import org.scorecam.metric.Faithfulness;
import org.scorecam.metric.Metric;
import org.scorecam.metric.MetricSettings;
import org.scorecam.metric.MetricSettings.Fill;
import org.scorecam.metric.Perturbation;
import org.scorecam.metric.RegionFill;
import org.scorecam.setting.Settings;

/**
 * The metrics that cost forwards, of maps that tools made, against the tools that measure them: torchcam, pytorch-grad-cam and
 * Quantus; {@code golden/faithfulness.md} says which version and call, and {@code golden/faithfulness.py} is the command.
 */
class FaithfulnessGoldenTest {
    private static final Offset<Double> TOLERANCE = within(1e-5);

    /** Of one map the 256th place falls among five pixels that are equal but for float32's rounding; the others agree to 1e-5. */
    private static final Offset<Double> OF_CURVES = within(2e-4);

    private static final int STEPS = 16;
    private static final Set<Metric> MASKED =
            EnumSet.of(Metric.AVERAGE_DROP, Metric.INCREASE_IN_CONFIDENCE, Metric.AVERAGE_GAIN);

    private static final OnnxClassifier CLASSIFIER = OnnxClassifier.open(
            GoldenModelsTest.model("tiny"), new OnnxClassifier.Options("relu3", "auto", null, 3, 1));
    private static final ScoreCam SCORE_CAM = new ScoreCam(CLASSIFIER, Variant.ARTICLE.method());
    private static final GoldenVariants GOLDEN = new GoldenVariants();

    @AfterAll
    static void close() {
        CLASSIFIER.close();
        GOLDEN.close();
    }

    static Stream<Measured> maps() {
        try (InputStream in = FaithfulnessGoldenTest.class.getResourceAsStream("/golden/faithfulness.json")) {
            JsonNode all = new ObjectMapper().readTree(Objects.requireNonNull(in));
            return StreamSupport.stream(all.spliterator(), false).map(Measured::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyMapIsThere() {
        assertThat(maps()).hasSize(19);
    }

    /** torchcam's {@code ClassificationMetric} divides by {@code Y + 1e-7}, which is within the tolerance. */
    @ParameterizedTest
    @MethodSource("maps")
    void dropAndIncreaseAreTorchcams(Measured map) {
        assertThat(map.metrics(MASKED, Fill.BLUR))
                .hasEntrySatisfying(
                        Metric.AVERAGE_DROP, drop -> assertThat(drop).isCloseTo(map.torchcam("avg_drop"), TOLERANCE))
                .containsEntry(Metric.INCREASE_IN_CONFIDENCE, map.torchcam("conf_increase"));
    }

    /** What a user of torchcam gets, whose metric makes the map itself. */
    @ParameterizedTest
    @MethodSource("maps")
    void dropOfTorchcamsOwnMapIsTorchcams(Measured map) {
        JsonNode own = map.values().path("torchcamScoreCAM");
        if (!own.isMissingNode()) {
            assertThat(map.metrics(MASKED, Fill.BLUR).get(Metric.AVERAGE_DROP))
                    .isCloseTo(own.path("avg_drop").asDouble(), TOLERANCE);
        }
    }

    /** pytorch-grad-cam's {@code DropInConfidence} is the difference itself, not its share of {@code Y}. */
    @ParameterizedTest
    @MethodSource("maps")
    void dropTimesTheProbabilityIsPytorchGradCams(Measured map) {
        JsonNode theirs = map.values().path("gradcam");

        assertThat(map.metrics(MASKED, Fill.BLUR))
                .hasEntrySatisfying(
                        Metric.AVERAGE_DROP,
                        drop -> assertThat(drop * map.whole())
                                .isCloseTo(theirs.path("DropInConfidence").asDouble(), TOLERANCE))
                .containsEntry(
                        Metric.INCREASE_IN_CONFIDENCE,
                        theirs.path("IncreaseInConfidence").asDouble());
    }

    @ParameterizedTest
    @MethodSource("maps")
    void curvesAreTorchcams(Measured map) {
        Set<Metric> curves = EnumSet.of(Metric.INSERTION, Metric.DELETION);

        assertThat(map.metrics(curves, Fill.BLUR))
                .hasEntrySatisfying(
                        Metric.INSERTION, area -> assertThat(area).isCloseTo(map.torchcam("insertion_auc"), OF_CURVES))
                .hasEntrySatisfying(
                        Metric.DELETION, area -> assertThat(area).isCloseTo(map.torchcam("deletion_auc"), OF_CURVES));
        assertThat(map.metrics(curves, Fill.ZERO).get(Metric.INSERTION))
                .isCloseTo(map.torchcam("insertion_auc_zero"), OF_CURVES);
    }

    /** Where equally hot pixels are few: Quantus sorts them in some order, and conv3's maps are zero in many places. */
    @ParameterizedTest
    @MethodSource("maps")
    void deletionGoesThroughTheProbabilitiesOfQuantusPixelFlipping(Measured map) {
        if (map.layer().equals("conv3")) {
            return;
        }
        Perturbation deletion =
                map.perturbations(EnumSet.of(Metric.DELETION), Fill.BLUR).get(0);
        double[] theirs = StreamSupport.stream(
                        map.values().path("quantusPixelFlipping").spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .toArray();

        assertThat(map.scores(deletion)).containsExactly(theirs, within(1e-3));
    }

    /** One line of the file. */
    record Measured(JsonNode values) {
        String layer() {
            return values.path("layer").asText();
        }

        int classIndex() {
            return values.path("class").asInt();
        }

        double torchcam(String name) {
            return values.path("torchcam").path(name).asDouble();
        }

        double whole() {
            return SCORE_CAM.probabilities(List.of(x())).get(0)[classIndex()];
        }

        Map<Metric, Double> metrics(Set<Metric> asked, Fill insertion) {
            Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
            perturbations(asked, insertion)
                    .forEach(perturbation -> metrics.putAll(perturbation.measure(whole(), scores(perturbation))));
            return metrics;
        }

        double[] scores(Perturbation perturbation) {
            float[] x = x();
            return IntStream.range(0, perturbation.inputs())
                    .mapToDouble(i -> SCORE_CAM.probabilities(List.of(perturbation.input(x, i)))
                            .get(0)[classIndex()])
                    .toArray();
        }

        List<Perturbation> perturbations(Set<Metric> asked, Fill insertion) {
            MetricSettings settings = new MetricSettings(
                    Set.of(),
                    0.15,
                    15,
                    List.of(0.5),
                    MetricSettings.Form.FULL,
                    STEPS,
                    insertion,
                    Fill.ZERO,
                    RegionFill.SURROUNDINGS,
                    3);
            Settings choices = Settings.elements("<input>", Map.of("preset", "torchvision"));
            return new Faithfulness(settings, CLASSIFIER.facts().input(), Presets.resolve(choices, new Size(32, 32)))
                    .perturbations(asked, Bilinear.resize(map(), 32, 32));
        }

        private float[] x() {
            return GOLDEN.input(values.path("input").asText());
        }

        private Heatmap map() {
            float[] cells = GoldenVariants.floats(GOLDEN.expected(new GoldenVariants.Golden(
                            values.path("tool").asText(),
                            "tiny",
                            values.path("input").asText(),
                            layer(),
                            classIndex()))
                    .path("map"));
            int side = (int) Math.sqrt(cells.length);
            return new Heatmap(side, side, cells);
        }

        @Override
        public String toString() {
            return values.path("input").asText() + ", " + values.path("tool").asText() + ", " + layer() + ", class "
                    + classIndex();
        }
    }
}
