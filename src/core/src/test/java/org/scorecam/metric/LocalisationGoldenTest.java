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
        Map<Metric, Double> metrics = new Localisation(INPUT, boxes, 1, 1).measure(map);

        assertThat(metrics.get(Metric.MASS_IN_BOX))
                .isCloseTo(expected.get("massInBox").asDouble(), within(TOLERANCE));
        assertThat(metrics.get(Metric.LIFT)).isCloseTo(expected.get("lift").asDouble(), within(10 * TOLERANCE));
        assertThat(new PointingGame(boxes, 1, 1, 0).isHit(Bilinear.resize(map, 32, 32)))
                .isEqualTo(expected.get("pointing").asBoolean());
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
        for (JsonNode box : edges) {
            boxes.add(new Box(
                    box.get(0).asInt(),
                    box.get(1).asInt(),
                    box.get(2).asInt(),
                    box.get(3).asInt()));
        }
        return boxes;
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
