package org.scorecam.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.scorecam.metric.Metric;
import org.scorecam.view.Histogram.Bin;

class HistogramTest {
    @Test
    void countsEachValueOnce() {
        Histogram histogram = of(0.0, 0.049, 0.05, 0.5, 0.99, 1.0);

        assertThat(histogram.bins().stream().map(Bin::count))
                .containsExactly(2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 2);
        assertThat(histogram.up().stream().map(Histogram.Tick::text)).containsExactly("0", "1", "2");
        assertThat(histogram.count()).isEqualTo(6);
    }

    @Test
    void theHighestBarFillsThePlot() {
        Rect rect = of(0.31).bins().get(6).rect();

        assertThat(rect).isEqualTo(new Rect(141.8, 24, 15.8, 142));
    }

    @Test
    void barsBeyondTheMinimumAreMarked() {
        List<Bin> bins = of(0.5).bins();

        assertThat(bins.get(9).beyond()).isTrue();
        assertThat(bins.get(10).beyond()).isFalse();
    }

    @Test
    void theLimitIsDrawnWhereItIs() {
        assertThat(of(0.5).limits()).containsExactly(new Histogram.Mark(212, "50\u202f%", false));
    }

    @Test
    void aBarEndsWhereALimitLiesSoThatNoneHidesWhatBreaksIt() {
        Histogram histogram = Objects.requireNonNull(Histogram.of(
                Metric.MASS_IN_BOX, List.of(0.51, 0.52, 0.53, 0.54), List.of(new BigDecimal("0.53")), List.of()));
        List<Bin> filled =
                histogram.bins().stream().filter(bin -> bin.count() > 0).toList();

        assertThat(histogram.bins()).hasSize(21);
        assertThat(filled)
                .extracting(Bin::from, Bin::to, Bin::count, Bin::beyond)
                .containsExactly(tuple("50\u202f%", "53\u202f%", 2, true), tuple("53\u202f%", "55\u202f%", 2, false));
        assertThat(filled.get(0).rect().x() + filled.get(0).rect().width())
                .isLessThanOrEqualTo(histogram.limits().get(0).x());
    }

    @Test
    void whatLiesOnAMaximumKeepsItAndIsInTheBarBelow() {
        Histogram histogram = Objects.requireNonNull(
                Histogram.of(Metric.SHORTCUT_MASS, List.of(0.1, 0.101), List.of(), List.of(new BigDecimal("0.1"))));

        assertThat(histogram.bins().stream().filter(bin -> bin.count() > 0))
                .extracting(Bin::to, Bin::beyond)
                .containsExactly(tuple("10\u202f%", false), tuple("15\u202f%", true));
    }

    @Test
    void theMedianOfAnEvenCountIsBetween() {
        assertThat(of(0.1, 0.2, 0.6, 0.9).median()).isEqualTo("40\u202f%");
        assertThat(of(0.9, 0.2, 0.1).median()).isEqualTo("20\u202f%");
    }

    @Test
    void thereIsNoneOfNothing() {
        assertThat(Histogram.of(Metric.LIFT, List.of(), List.of(), List.of())).isNull();
    }

    @Test
    void whatHasNoLargestValueEndsAtANiceOne() {
        Histogram lift = Objects.requireNonNull(
                Histogram.of(Metric.LIFT, List.of(0.4, 3.7), List.of(new BigDecimal("1.0")), List.of()));

        assertThat(lift.across().stream().map(Histogram.Tick::text)).containsExactly("0×", "1×", "2×", "3×", "4×");
        assertThat(lift.limits()).extracting(Histogram.Mark::x).containsExactly(123.0);
    }

    @Test
    void aCorrelationBelowZeroIsOnTheAxis() {
        Histogram correlation = Objects.requireNonNull(
                Histogram.of(Metric.MAP_CORRELATION, List.of(-0.3, 0.98), List.of(new BigDecimal("0.85")), List.of()));

        assertThat(correlation.across().stream().map(Histogram.Tick::text))
                .containsExactly("\u22120.5", "0", "0.5", "1");
        assertThat(correlation.bins().get(0).from()).isEqualTo("\u22120.5");
    }

    @Test
    void barsBeyondAMaximumAreMarked() {
        Histogram distance = Objects.requireNonNull(
                Histogram.of(Metric.MAP_DISTANCE, List.of(0.02, 0.4), List.of(), List.of(new BigDecimal("0.2"))));

        assertThat(distance.bins().stream().filter(Bin::beyond)).hasSize(10);
    }

    private static Histogram of(Double... values) {
        return Objects.requireNonNull(
                Histogram.of(Metric.MASS_IN_BOX, List.of(values), List.of(new BigDecimal("0.50")), List.of()));
    }
}
