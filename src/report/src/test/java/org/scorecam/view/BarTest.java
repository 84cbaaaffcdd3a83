package org.scorecam.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.scorecam.metric.Metric;

class BarTest {
    private static final BigDecimal LIMIT = new BigDecimal("0.85");

    @Test
    void aValueAboveZeroStartsAtTheLeft() {
        assertThat(Bar.of(Metric.MAP_CORRELATION, 0.9, LIMIT, null)).isEqualTo(new Bar(0, 90, 85.0, null, null));
    }

    @Test
    void aValueBelowZeroEndsInTheMiddle() {
        assertThat(Bar.of(Metric.MAP_CORRELATION, -0.5, LIMIT, null)).isEqualTo(new Bar(25, 25, 92.5, null, 50.0));
    }

    @Test
    void aLimitBelowZeroHasAPlaceToo() {
        assertThat(Bar.of(Metric.MAP_CORRELATION, 0.5, new BigDecimal("-0.5"), null))
                .isEqualTo(new Bar(50, 25, 25.0, null, 50.0));
    }
}
