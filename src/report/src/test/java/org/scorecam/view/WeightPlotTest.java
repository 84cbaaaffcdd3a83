package org.scorecam.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.WeightedMask;
import org.scorecam.result.Channels;

class WeightPlotTest {
    private static final WeightedMask MASK = new WeightedMask(3, 0.8, new Heatmap(1, 1, new float[1]));

    @Test
    void theHeaviestIsAtTheTopLeftAndTheLastAtTheRight() {
        WeightPlot plot = plot(channels(100, 0.8, 0.4, 0.2));

        assertThat(plot.line()).startsWith("M44.0 12.0L").endsWith("L390.0 160.0");
        assertThat(plot.highest()).isEqualTo("0.8");
        assertThat(plot.zero()).isEqualTo(160);
        assertThat(plot.count()).isEqualTo(100);
    }

    @Test
    void theRankIsLogarithmic() {
        WeightPlot plot = plot(channels(100, 0.8, 0.4));

        assertThat(plot.ticks())
                .containsExactly(
                        new WeightPlot.Tick(1, 44), new WeightPlot.Tick(10, 217), new WeightPlot.Tick(100, 390));
    }

    @Test
    void aTickTooNearTheLastIsLeftOut() {
        assertThat(plot(channels(120, 0.8, 0.4)).ticks())
                .extracting(WeightPlot.Tick::rank)
                .containsExactly(1, 10, 120);
    }

    @Test
    void theHeaviestAreDotsAndTheirShareIsNamed() {
        WeightPlot plot = plot(channels(100, 0.6, 0.4));

        assertThat(plot.dots()).containsExactly(new WeightPlot.Dot(44, 12));
        assertThat(plot.share()).isEqualTo("60\u202f%");
    }

    @Test
    void manyRanksThatShareAPlaceAreOnePoint() {
        assertThat(plot(channels(100_000, 0.8, 0.4)).line().split("L")).hasSizeLessThan(350);
    }

    @Test
    void weightsBelowZeroAreBelowTheLineOfZeroAndHaveNoShare() {
        WeightPlot plot = plot(channels(2, 0.5, -0.5));

        assertThat(plot.zero()).isEqualTo(86);
        assertThat(plot.line()).endsWith("L390.0 160.0");
        assertThat(plot.share()).isNull();
    }

    @Test
    void oneWeightIsNoPlot() {
        assertThat(WeightPlot.of(channels(10, 0.8))).isNull();
        assertThat(WeightPlot.of(null)).isNull();
    }

    private static WeightPlot plot(Channels channels) {
        return Objects.requireNonNull(WeightPlot.of(channels));
    }

    private static Channels channels(int evaluated, Double... weights) {
        return new Channels(evaluated + 12, 12, 0, evaluated, List.of(MASK), List.of(weights), List.of());
    }
}
