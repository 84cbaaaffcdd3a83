package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.cam.Method.Variant;
import org.scorecam.cam.ScoreCam;
import org.scorecam.challenge.Challenge;
import org.scorecam.challenge.Challenges;
import org.scorecam.challenge.ChangedInput;
import org.scorecam.challenge.Filler;
import org.scorecam.challenge.Offset;
import org.scorecam.challenge.PhotoAreas;
import org.scorecam.challenge.Stamp;
import org.scorecam.challenge.StampedInput;
import org.scorecam.image.Box;
import org.scorecam.image.Geometry;
import org.scorecam.image.Presets;
import org.scorecam.image.Size;
import org.scorecam.metric.InputIndex;
import org.scorecam.metric.RegionFill;
import org.scorecam.setting.Settings;
import org.scorecam.suite.StampSettings;

/**
 * What the tiny model answers to changed inputs, against NumPy and ONNX Runtime: {@code golden/challenges.py} is the command, and
 * {@code golden/challenges.json} says the versions.
 */
class ChallengeGoldenTest {
    private static final Size INPUT = new Size(32, 32);
    private static final Geometry WHOLE = new Geometry(INPUT, INPUT, 0, 0, INPUT);
    private static final OnnxClassifier CLASSIFIER = OnnxClassifier.open(
            GoldenModelsTest.model("tiny"), new OnnxClassifier.Options("relu3", "auto", null, 3, 1));
    private static final ScoreCam SCORE_CAM = new ScoreCam(CLASSIFIER, Variant.ARTICLE.method());
    private static JsonNode golden;
    private static float[] x;

    @TempDir
    private Path folder;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream in = ChallengeGoldenTest.class.getResourceAsStream("/golden/challenges.json");
                GoldenVariants variants = new GoldenVariants()) {
            golden = new ObjectMapper().readTree(Objects.requireNonNull(in));
            x = variants.input("input0");
        }
    }

    @AfterAll
    static void close() {
        CLASSIFIER.close();
    }

    @Test
    void theAreasAreNumPys() {
        assertThat(areas().own().count()).isEqualTo(golden.at("/pixels/own").asInt());
        assertThat(areas().shortcuts().count())
                .isEqualTo(golden.at("/pixels/shortcut").asInt());
    }

    @Test
    void thePlaceOfAnEqualAreaIsNumPys() {
        assertThat(change(Challenge.CONTROL).offset())
                .isEqualTo(new Offset(
                        golden.at("/offset/0").asInt(), golden.at("/offset/1").asInt()));
    }

    @ParameterizedTest
    @EnumSource(RegionFill.class)
    void theAnswersAreThoseOfNumPysInputs(RegionFill fill) {
        for (Challenge challenge : List.of(
                Challenge.ONLY_FOREGROUND, Challenge.NO_FOREGROUND, Challenge.CONTROL, Challenge.WITHOUT_SHORTCUT)) {
            double[] answer = answer(change(challenge).of(x, filler(fill)));

            assertThat(answer)
                    .as(challenge.key())
                    .containsExactly(
                            numbers(golden.at("/fills")
                                    .path(fill.name().toLowerCase(Locale.ROOT))
                                    .path(challenge.key())),
                            within(1e-5));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"top-left 0.1", "top-left 0.25", "bottom-right 0.1", "bottom-right 0.25"})
    void aStampIsLaidAsByPillowAndNumPy(String placed) throws IOException {
        Path file = folder.resolve("stamp.png");
        Files.write(file, Base64.getDecoder().decode(golden.path("stamp").asText()));
        StampSettings settings = new StampSettings(
                file,
                placed.startsWith("top") ? StampSettings.At.TOP_LEFT : StampSettings.At.BOTTOM_RIGHT,
                new BigDecimal(placed.substring(placed.indexOf(' ') + 1)));
        Stamp stamp = Stamp.read(settings, "stamp.png", INPUT);
        StampedInput stamped =
                new StampedInput(stamp, stamp.place(WHOLE.content()).orElseThrow());

        assertThat(answer(stamped.of(x, filler(RegionFill.BLACK))))
                .containsExactly(numbers(golden.at("/stamped").path(placed)), within(1e-5));
    }

    private static double[] answer(float[] changed) {
        return SCORE_CAM.probabilities(List.of(changed)).get(0);
    }

    private static ChangedInput change(Challenge challenge) {
        long seed = Long.parseUnsignedLong(golden.path("sha256").asText().substring(0, 16), 16);
        return Challenges.change(challenge, areas(), seed, note -> {}).orElseThrow();
    }

    private static PhotoAreas areas() {
        return PhotoAreas.of(WHOLE, boxes("boxes"), List.of(), boxes("shortcut"));
    }

    private static List<Box> boxes(String name) {
        List<Box> boxes = new ArrayList<>();
        for (JsonNode box : golden.path(name)) {
            double[] edges = numbers(box);
            boxes.add(new Box(edges[0], edges[1], edges[2], edges[3]));
        }
        return boxes;
    }

    private static double[] numbers(JsonNode row) {
        double[] numbers = new double[row.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = row.get(i).asDouble();
        }
        return numbers;
    }

    private static Filler filler(RegionFill fill) {
        return new Filler(
                fill,
                new InputIndex(CLASSIFIER.facts().input()),
                Presets.resolve(Settings.elements("<input>", Map.of("preset", "torchvision")), INPUT));
    }
}
