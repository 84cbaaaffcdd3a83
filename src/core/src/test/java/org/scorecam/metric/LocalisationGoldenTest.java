package org.scorecam.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.scorecam.cam.Bilinear;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Box;
import org.scorecam.image.Size;

/** Against maps and values of other tools: {@code localisation.json}, whose README names them. */
class LocalisationGoldenTest {
    private static final Size INPUT = new Size(32, 32);

    /** Maps were resized in float32 by OpenCV. */
    private static final double TOLERANCE = 1e-6;

    /** Ties are the mean over their orders; Quantus breaks them in some order, so it lies between the two ends. */
    @TestFactory
    Stream<DynamicTest> rankAccuracyIsQuantusButForTies() throws IOException {
        return maps().stream()
                .flatMap(map -> children(map.get("cases"))
                        .map(expected -> dynamicTest(
                                map.get("name").asText() + ", " + expected.get("boxes"),
                                () -> agreesInRank(heatmap(map.get("map")), expected))));
    }

    private static void agreesInRank(Heatmap map, JsonNode expected) {
        double found = measured(map, boxes(expected.get("boxes"))).getOrDefault(Metric.RANK_ACCURACY, Double.NaN);
        JsonNode rank = expected.get("rankAccuracy");

        assertThat(found).isCloseTo(rank.get("mean").asDouble(), within(1e-9));
        assertThat(rank.get("quantus").asDouble())
                .isBetween(rank.get("against").asDouble(), rank.get("for").asDouble());
    }

    /** Quantus adds 1e-7 to each cell before it takes the Gini index. */
    @TestFactory
    Stream<DynamicTest> concentrationIsScipysAndQuantus() throws IOException {
        return maps().stream()
                .map(map -> dynamicTest(
                        map.get("name").asText(),
                        () -> assertThat(Concentration.of(heatmap(map.get("map"))))
                                .hasEntrySatisfying(
                                        Metric.ENTROPY,
                                        found -> assertThat(found)
                                                .isCloseTo(map.get("entropy").asDouble(), within(1e-7)))
                                .hasEntrySatisfying(
                                        Metric.SPARSENESS,
                                        found -> assertThat(found)
                                                .isCloseTo(
                                                        map.get("quantusSparseness")
                                                                .asDouble(),
                                                        within(TOLERANCE)))));
    }

    @TestFactory
    Stream<DynamicTest> theHottestRegionIsThatOfThePlainReading() throws IOException {
        return maps().stream()
                .flatMap(map -> fields(map.get("components"))
                        .map(tau -> dynamicTest(
                                map.get("name").asText() + ", tau " + tau.getKey(),
                                () -> agreesInBox(map, Double.parseDouble(tau.getKey()), tau.getValue()))));
    }

    private static void agreesInBox(JsonNode map, double tau, JsonNode expected) {
        Ranking ranking = Ranking.of(Bilinear.resize(heatmap(map.get("map")), 32, 32));
        Box found = new HotRegion(INPUT, ranking, new PixelRoom(INPUT)).at(tau);

        assertThat(found).isEqualTo(box(expected.get("box")));
        for (int i = 0; i < 2; i++) {
            assertThat(Overlaps.best(found, List.of(box(map.get("annotated").get(i)))))
                    .isCloseTo(expected.get("iou").get(i).asDouble(), within(1e-9));
        }
    }

    /** wsolevaluation puts the right and the lower edge one pixel out, inside the image, and takes the largest contour. */
    @Test
    void theBoxIsWsolevaluationsButForItsEdgesAndItsContours() throws IOException {
        int equal = 0;
        int all = 0;
        for (JsonNode map : maps()) {
            for (Map.Entry<String, JsonNode> tau : fields(map.get("wsol")).toList()) {
                Box theirs = box(tau.getValue().get("box"));
                Box ours = box(map.get("components").get(tau.getKey()).get("box"));
                all++;
                equal += theirs.xMin() == ours.xMin()
                                && theirs.yMin() == ours.yMin()
                                && theirs.xMax() == Math.min(ours.xMax(), 31)
                                && theirs.yMax() == Math.min(ours.yMax(), 31)
                        ? 1
                        : 0;
            }
        }
        assertThat(equal).as("of " + all).isGreaterThan(9 * all / 10);
    }

    @TestFactory
    Stream<DynamicTest> agreesWithTheTools() throws IOException {
        List<JsonNode> maps = maps();
        assertThat(maps).hasSize(13);
        return maps.stream()
                .flatMap(map -> children(map.get("cases"))
                        .map(expected -> dynamicTest(
                                map.get("name").asText() + ", " + expected.get("boxes"),
                                () -> agrees(heatmap(map.get("map")), expected))));
    }

    private static void agrees(Heatmap map, JsonNode expected) {
        List<Box> boxes = boxes(expected.get("boxes"));
        Map<Metric, Double> metrics = new Localisation(INPUT, boxes, 1, 1, MetricSettings.DEFAULT)
                .measure(map)
                .metrics();

        assertThat(metrics.get(Metric.MASS_IN_BOX))
                .isCloseTo(expected.get("massInBox").asDouble(), within(TOLERANCE));
        assertThat(metrics.get(Metric.LIFT)).isCloseTo(expected.get("lift").asDouble(), within(10 * TOLERANCE));
        assertThat(new PointingGame(boxes, 1, 1, 0).isHit(Bilinear.resize(map, 32, 32)))
                .isEqualTo(expected.get("pointing").asBoolean());
    }

    private static Map<Metric, Double> measured(Heatmap map, List<Box> boxes) {
        return new Localisation(INPUT, boxes, 1, 1, MetricSettings.DEFAULT)
                .measure(map)
                .metrics();
    }

    private static Heatmap heatmap(JsonNode rows) {
        float[] values = new float[rows.size() * rows.get(0).size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float)
                    rows.get(i / rows.get(0).size()).get(i % rows.get(0).size()).asDouble();
        }
        return new Heatmap(rows.size(), rows.get(0).size(), values);
    }

    private static List<Box> boxes(JsonNode edges) {
        List<Box> boxes = new ArrayList<>();
        edges.forEach(box -> boxes.add(box(box)));
        return boxes;
    }

    private static Box box(JsonNode edges) {
        return new Box(
                edges.get(0).asInt(),
                edges.get(1).asInt(),
                edges.get(2).asInt(),
                edges.get(3).asInt());
    }

    private static Stream<Map.Entry<String, JsonNode>> fields(JsonNode node) {
        return node.properties().stream();
    }

    private static List<JsonNode> maps() throws IOException {
        try (InputStream in = LocalisationGoldenTest.class.getResourceAsStream("localisation.json")) {
            return children(new ObjectMapper().readTree(Objects.requireNonNull(in)))
                    .toList();
        }
    }

    private static Stream<JsonNode> children(JsonNode node) {
        return StreamSupport.stream(node.spliterator(), false);
    }
}
