package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorecam.cam.Channels;
import org.scorecam.cam.ClassMap;
import org.scorecam.cam.MaskedForwards;
import org.scorecam.cam.Method;
import org.scorecam.cam.ScoreCam;
import org.scorecam.cam.WeightedMask;

/** The whole of Score-CAM against the article's own code; where the values come from: {@code golden/article.md}. */
class ArticleGoldenTest {
    private static final float TOLERANCE = 1e-5f;

    static Stream<Arguments> everyMapOfTheArticlesCode() {
        return Stream.of("input0", "input1")
                .flatMap(input -> Stream.of("relu2", "conv3", "relu3")
                        .flatMap(layer -> classes(input, layer)
                                .flatMap(classIndex -> Stream.of(0.0, 0.5)
                                        .map(alpha -> Arguments.of(input, layer, classIndex, alpha)))));
    }

    @ParameterizedTest
    @MethodSource("everyMapOfTheArticlesCode")
    void mapAndWeightsAreTheArticles(String input, String layer, int classIndex, double alpha) throws Exception {
        JsonNode expected = golden(input)
                .path("tools")
                .path(alpha == 0 ? "article" : "article+alpha0.5")
                .path(layer)
                .path(Integer.toString(classIndex));
        OnnxClassifier.Options options = new OnnxClassifier.Options(layer, OnnxClassifier.AUTO, null, 3, 1);
        try (OnnxClassifier classifier = OnnxClassifier.open(OnnxModel.read(tiny()), options)) {
            ScoreCam scoreCam = new ScoreCam(classifier, new Method(Method.Variant.ARTICLE, alpha));
            float[] x = floats(golden(input).path("input"));
            MaskedForwards masked = scoreCam.masked(scoreCam.unmasked(x), classIndex);
            masked.run(x, masked.missing(), 0, masked.missing().length, n -> {});

            ClassMap map = scoreCam.map(masked, classIndex);

            assertThat(map.map().values()).containsExactly(floats(expected.path("map")), within(TOLERANCE));
            // the article's code runs constant channels too: here they have no weight, and no part in the map
            assertThat(Channels.of(masked, map, Integer.MAX_VALUE, new int[0]).heaviest())
                    .isNotEmpty()
                    .allSatisfy(mask ->
                            assertThat(mask.weight()).isCloseTo(score(expected, mask), within((double) TOLERANCE)));
        }
    }

    private static double score(JsonNode expected, WeightedMask mask) {
        return expected.path("scores").path(mask.channel()).asDouble();
    }

    private static Path tiny() throws URISyntaxException {
        return Path.of(Objects.requireNonNull(ArticleGoldenTest.class.getResource("/golden/tiny.onnx"))
                .toURI());
    }

    private static Stream<Integer> classes(String input, String layer) {
        Stream.Builder<Integer> classes = Stream.builder();
        golden(input)
                .path("tools")
                .path("article")
                .path(layer)
                .fieldNames()
                .forEachRemaining(name -> classes.add(Integer.parseInt(name)));
        return classes.build();
    }

    private static JsonNode golden(String input) {
        try (InputStream in = ArticleGoldenTest.class.getResourceAsStream("/golden/article.json")) {
            return new ObjectMapper().readTree(in).path(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static float[] floats(JsonNode array) {
        float[] floats = new float[array.size()];
        for (int i = 0; i < floats.length; i++) {
            floats[i] = (float) array.get(i).asDouble();
        }
        return floats;
    }
}
