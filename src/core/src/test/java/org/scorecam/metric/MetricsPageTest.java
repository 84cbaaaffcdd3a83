package org.scorecam.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.InputShape;
import org.scorecam.image.Box;
import org.scorecam.image.Size;

/** The documentation's page on metrics: its examples are computed here, from the map that stands in it. */
class MetricsPageTest {
    private static final Path PAGE = Path.of("../../site/src/site/markdown/metrics.md");

    @Test
    void theNumbersOfTheBoxExampleAreThoseThatAreMeasured() throws IOException {
        String example = section("## The metrics of boxes, by example");
        Heatmap map = map(example);
        Localisation.Located located = new Localisation(
                        new Size(4, 4), List.of(new Box(1, 1, 3, 3)), 1, 1, MetricSettings.DEFAULT)
                .measure(map);
        Map<Metric, Double> measured = new TreeMap<>(located.metrics());
        measured.putAll(Concentration.of(map));
        measured.put(
                Metric.MAX_BOX_ACC,
                BoxAccuracy.mean(
                        BoxAccuracy.of(List.of(located.overlaps()), MetricSettings.DEFAULT.iou()),
                        MetricSettings.DEFAULT.iou()));

        assertThat(written(example)).isEqualTo(inWords(measured));
    }

    /** The probability is the mean of the first two of four pixels. */
    @Test
    void theNumbersOfTheForwardsExampleAreThoseThatAreMeasured() throws IOException {
        String example = section("### By example");
        Heatmap map = map(example);
        Pixels row = new Pixels(new InputShape(1, 1, 4, InputShape.Layout.NCHW));
        BaselineImage zero = new BaselineImage(MetricSettings.Fill.ZERO, row, new float[1]);
        Map<Metric, Double> measured = new TreeMap<>();
        for (Probe probe : List.of(
                new MaskedProbe(row, MetricSettings.Form.FULL, map),
                new CurveProbe(Metric.INSERTION, row, 4, zero, map),
                new CurveProbe(Metric.DELETION, row, 4, zero, map))) {
            float[] x = {0.8f, 0.8f, 0, 0};
            double[] p = IntStream.range(0, probe.inputs())
                    .mapToDouble(i -> firstTwo(probe.input(x, i)))
                    .toArray();
            measured.putAll(probe.measure(firstTwo(x), p));
        }

        assertThat(written(example)).isEqualTo(inWords(measured));
    }

    private static double firstTwo(float[] x) {
        return ((double) x[0] + x[1]) / 2;
    }

    @Test
    void everyMetricIsInATable() throws IOException {
        String page = Files.readString(PAGE);

        for (Metric metric : Metric.values()) {
            assertThat(page).contains("\n| `" + metric + "` |");
        }
    }

    private static String section(String heading) throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(heading);
        assertThat(from).isNotNegative();
        int to = page.indexOf("\n## ", from + 1);
        return page.substring(from, to);
    }

    /** The first block of code, as a map. */
    private static Heatmap map(String example) {
        int from = example.indexOf("```") + 3;
        String block = example.substring(from, example.indexOf("```", from)).strip();
        List<Float> values =
                Pattern.compile("\\s+").splitAsStream(block).map(Float::valueOf).toList();
        float[] cells = new float[values.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = values.get(i);
        }
        int height = (int) block.lines().count();
        return new Heatmap(height, cells.length / height, cells);
    }

    /** The table's first two columns. */
    private static Map<String, String> written(String example) {
        Map<String, String> written = new TreeMap<>();
        Pattern.compile("\n\\| `([A-Z0-9_]+)` \\| ([0-9.]+) \\|")
                .matcher(example)
                .results()
                .forEach((MatchResult row) -> written.put(row.group(1), row.group(2)));
        return written;
    }

    private static Map<String, String> inWords(Map<Metric, Double> measured) {
        Map<String, String> words = new TreeMap<>();
        measured.forEach((metric, value) -> words.put(metric.name(), String.format(Locale.ROOT, "%.4f", value)));
        return words;
    }
}
