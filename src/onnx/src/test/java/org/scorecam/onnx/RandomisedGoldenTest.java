package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnx.proto.OnnxMl.ModelProto;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.baseline.Drift;
import org.scorecam.cam.Classifier;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.MaskedForwards;
import org.scorecam.cam.Method.Variant;
import org.scorecam.cam.ScoreCam;
import org.scorecam.cam.WeightScope;
import org.scorecam.file.TemporaryFolder;
import org.scorecam.image.Size;

/**
 * Weights drawn anew, and maps before and after, against NumPy, SciPy and ONNX Runtime in Python: {@code golden/randomised.md}
 * says which version, and {@code golden/randomised.py} is the command.
 */
class RandomisedGoldenTest {
    private static final double TOLERANCE = 1e-5;

    static Stream<Map> maps() throws IOException {
        return StreamSupport.stream(golden("randomised").path("maps").spliterator(), false)
                .filter(each -> each.has("map"))
                .map(Map::new);
    }

    /** One map of the file. */
    record Map(JsonNode json) {
        String layer() {
            return json.path("layer").asText();
        }

        WeightScope scope() {
            return WeightScope.valueOf(json.path("scope").asText().toUpperCase(Locale.ROOT));
        }

        int classIndex() {
            return json.path("class").asInt();
        }

        double number(String name) {
            return json.path(name).asDouble();
        }

        @Override
        public String toString() {
            return layer() + " " + scope() + " " + classIndex();
        }
    }

    @Test
    void weightsAreThoseThatAnotherImplementationDraws(@TempDir Path place) throws IOException {
        OnnxModel tiny = GoldenModelsTest.model("tiny");
        ModelProto drawn;
        try (TemporaryFolder folder = OnnxFiles.FOLDERS.createIn(place)) {
            drawn = Redrawing.of(tiny, "relu3", WeightScope.ALL, 7)
                    .orElseThrow()
                    .drawn(tiny.proto(), folder);
        }
        JsonNode expected = golden("randomised").path("weights");

        assertThat(drawn.getGraph().getInitializerList()).hasSize(12).allSatisfy(tensor -> {
            TensorNumbers numbers = Objects.requireNonNull(TensorNumbers.of(tensor));
            assertThat(numbers.count())
                    .isEqualTo(expected.path(tensor.getName()).size());
            for (int i = 0; i < numbers.count(); i++) {
                assertThat(numbers.get(i))
                        .isCloseTo(expected.path(tensor.getName()).get(i).asDouble(), within(1e-6));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("maps")
    void mapsAfterwardsAreThoseOfAnotherImplementation(Map expected) throws IOException {
        try (OnnxClassifier tiny = open(expected.layer());
                Classifier other = tiny.randomised(expected.scope(), 7).orElseThrow()) {
            Heatmap before = map(tiny, expected.classIndex());
            Heatmap after = map(other, expected.classIndex());
            Drift similarity = new Drift(before, after, new Size(32, 32));

            float[] values = after.values();
            for (int i = 0; i < values.length; i++) {
                assertThat((double) values[i])
                        .isCloseTo(expected.json().path("map").get(i).asDouble(), within(TOLERANCE));
            }
            assertThat(similarity.rankCorrelation()).isCloseTo(expected.number("rankCorrelation"), within(TOLERANCE));
            assertThat(similarity.ssim()).isCloseTo(expected.number("ssim"), within(TOLERANCE));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"relu2", "relu3"})
    void twoClassesMapsAreAsSimilarAsSciPySays(String layer) throws IOException {
        JsonNode expected = StreamSupport.stream(
                        golden("randomised").path("maps").spliterator(), false)
                .filter(each -> each.has("classSimilarity")
                        && each.path("layer").asText().equals(layer))
                .findFirst()
                .orElseThrow();
        try (OnnxClassifier tiny = open(layer)) {
            assertThat(new Drift(map(tiny, 3), map(tiny, 1), new Size(32, 32)).correlation())
                    .isCloseTo(expected.path("classSimilarity").asDouble(), within(TOLERANCE));
        }
    }

    private static OnnxClassifier open(String layer) {
        return OnnxClassifier.open(
                GoldenModelsTest.model("tiny"), new OnnxClassifier.Options(layer, "auto", null, 3, 1));
    }

    private static Heatmap map(Classifier classifier, int classIndex) throws IOException {
        ScoreCam scoreCam = new ScoreCam(classifier, Variant.ARTICLE.method());
        float[] x = GoldenModelsTest.floats(golden("input0").path("input"));
        MaskedForwards masked = scoreCam.masked(scoreCam.unmasked(x), classIndex);
        masked.run(x, masked.missing(), 0, masked.missing().length, n -> {});
        return scoreCam.map(masked, classIndex).map();
    }

    private static JsonNode golden(String name) throws IOException {
        try (InputStream in = RandomisedGoldenTest.class.getResourceAsStream("/golden/" + name + ".json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(in));
        }
    }
}
