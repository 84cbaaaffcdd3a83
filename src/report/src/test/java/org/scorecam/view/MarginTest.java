package org.scorecam.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scorecam.metric.Metric;
import org.scorecam.result.Explanation;
import org.scorecam.result.SampleResults;
import org.scorecam.rule.Limit;

class MarginTest {
    /** Mass in box 0.713, lift 2.41. */
    private static final Explanation PASSED =
            SampleResults.failed().suites().get(0).explanations().get(2);

    private static final Limit HALF = new Limit(Metric.MASS_IN_BOX, null, new BigDecimal("0.50"), null, null);

    @Test
    void isAShareOfTheLimit() {
        assertThat(Margin.of(PASSED, List.of(HALF))).isCloseTo(0.426, within(1e-9));
    }

    @Test
    void isThatOfTheNearestLimit() {
        Limit upper = new Limit(Metric.LIFT, null, null, new BigDecimal("2.0"), null);

        assertThat(Margin.of(PASSED, List.of(HALF, upper))).isCloseTo(-0.205, within(1e-9));
    }

    @Test
    void whatNothingLimitsIsFarthest() {
        assertThat(Margin.of(PASSED, List.of())).isInfinite().isPositive();
    }
}
