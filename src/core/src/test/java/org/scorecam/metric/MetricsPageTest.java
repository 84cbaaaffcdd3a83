package org.scorecam.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.InputShape;
import org.scorecam.image.Box;
import org.scorecam.image.Size;

/** The documentation's page on metrics: its examples are computed here, from the map that stands in it. */
class MetricsPageTest {
    @Test
    void theNumbersOfTheBoxExampleAreThoseThatAreMeasured() throws IOException {
        String example = MetricsPage.section("## The metrics of boxes, by example");
        Heatmap map = MetricsPage.map(example, 0);
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

        assertThat(MetricsPage.written(example)).isEqualTo(MetricsPage.inWords(measured));
    }

    /** The probability is the mean of the first two of four pixels. */
    @Test
    void theNumbersOfTheForwardsExampleAreThoseThatAreMeasured() throws IOException {
        String example = MetricsPage.section("## What costs forwards");
        Heatmap map = MetricsPage.map(example, 0);
        InputIndex row = new InputIndex(new InputShape(1, 1, 4, InputShape.Layout.NCHW));
        BaselineImage zero = new BaselineImage(MetricSettings.Fill.ZERO, row, new float[1]);
        Map<Metric, Double> measured = new TreeMap<>();
        for (Perturbation perturbation : List.of(
                new MaskedPerturbation(row, MetricSettings.Form.FULL, map),
                new CurvePerturbation(Metric.INSERTION, row, 4, zero, map),
                new CurvePerturbation(Metric.DELETION, row, 4, zero, map))) {
            float[] x = {0.8f, 0.8f, 0, 0};
            double[] p = IntStream.range(0, perturbation.inputs())
                    .mapToDouble(i -> firstTwo(perturbation.input(x, i)))
                    .toArray();
            measured.putAll(perturbation.measure(firstTwo(x), p));
        }

        assertThat(MetricsPage.written(example)).isEqualTo(MetricsPage.inWords(measured));
    }

    private static double firstTwo(float[] x) {
        return ((double) x[0] + x[1]) / 2;
    }

    @Test
    void everyMetricIsInATable() throws IOException {
        String page = MetricsPage.text();

        for (Metric metric : Metric.values()) {
            assertThat(page).contains("\n| `" + metric + "` |");
        }
    }
}
