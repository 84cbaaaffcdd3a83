package org.scorecam.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.scorecam.view.Histogram.Bin;

class HistogramTest {
    @Test
    void countsEachValueOnce() {
        Histogram histogram = of(0.0, 0.049, 0.05, 0.5, 0.99, 1.0);

        assertThat(histogram.bins().stream().map(Bin::count))
                .containsExactly(2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 2);
        assertThat(histogram.highest()).isEqualTo(2);
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

        assertThat(bins.get(9).below()).isTrue();
        assertThat(bins.get(10).below()).isFalse();
    }

    @Test
    void theLimitIsDrawnWhereItIs() {
        assertThat(of(0.5).limits()).containsExactly(new Histogram.Mark(212, "50\u202f%", false));
    }

    @Test
    void theMedianOfAnEvenCountIsBetween() {
        assertThat(of(0.1, 0.2, 0.6, 0.9).median()).isEqualTo("40\u202f%");
        assertThat(of(0.9, 0.2, 0.1).median()).isEqualTo("20\u202f%");
    }

    @Test
    void thereIsNoneOfNothing() {
        assertThat(Histogram.of(List.of(), List.of(), List.of())).isNull();
    }

    private static Histogram of(Double... values) {
        return Objects.requireNonNull(Histogram.of(List.of(values), List.of(new BigDecimal("0.50")), List.of()));
    }
}
