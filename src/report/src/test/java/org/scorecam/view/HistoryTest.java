package org.scorecam.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scorecam.baseline.Direction;
import org.scorecam.metric.Metric;
import org.scorecam.result.Before;
import org.scorecam.result.Explanation;
import org.scorecam.result.SampleResults;
import org.scorecam.rule.Limit;

class HistoryTest {
    private static final Explanation MOVED =
            SampleResults.drifted().suites().get(0).explanations().get(1);
    private static final Before BEFORE = Objects.requireNonNull(MOVED.baseline());

    @Test
    void aFallHasAMinusAndARiseAPlus() {
        assertThat(history(MOVED).moves())
                .extracting(Move::metric, Move::then, Move::now, Move::change)
                .containsExactly(
                        tuple(Metric.MASS_IN_BOX, "0.92", "0.31", "\u22120.61"),
                        tuple(Metric.PROBABILITY, "0.90", "0.93", "+0.03"));
    }

    @Test
    void aChangeThatNoDigitShowsHasNoSign() {
        assertThat(massChange(0.0031, List.of())).isEqualTo("0.00");
    }

    @Test
    void aChangeBeyondItsLimitDoesNotLookAsIfItKeptIt() {
        Limit limit = new Limit(Metric.MASS_CHANGE, null, null, new BigDecimal("0.10"), null);

        assertThat(massChange(0.1001, List.of(limit))).isEqualTo("\u22120.1001");
    }

    @Test
    void theDirectionIsOneOfEight() {
        assertThat(direction(new Before.Shift(0.2, 0.2))).isEqualTo(Direction.LOWER_RIGHT);
        assertThat(direction(new Before.Shift(-0.2, 0))).isEqualTo(Direction.LEFT);
    }

    @Test
    void aShiftThatNoDigitShowsHasNoDirection() {
        assertThat(direction(new Before.Shift(0.003, 0.003))).isNull();
        assertThat(direction(new Before.Shift(0, 0.005))).isEqualTo(Direction.BOTTOM);
        assertThat(direction(null)).isNull();
    }

    @Test
    void whatWasNotApprovedHasNone() {
        Explanation added =
                SampleResults.drifted().suites().get(1).explanations().get(0);

        assertThat(History.of(added, Measure.of(added, List.of(), Set.of()))).isNull();
    }

    private static String massChange(double change, List<Limit> limits) {
        Map<Metric, Double> drift = new HashMap<>(MOVED.metrics());
        drift.put(Metric.MASS_CHANGE, change);
        Explanation explanation = MOVED.compared(BEFORE, drift);
        History history = Objects.requireNonNull(History.of(explanation, Measure.of(explanation, limits, Set.of())));
        return history.moves().get(0).change();
    }

    private static @Nullable Direction direction(Before.@Nullable Shift shift) {
        Before before = new Before(
                BEFORE.map(),
                BEFORE.massInBox(),
                BEFORE.probability(),
                BEFORE.predicted(),
                BEFORE.photoChanged(),
                shift);
        return history(MOVED.compared(before, MOVED.metrics())).direction();
    }

    private static History history(Explanation explanation) {
        return Objects.requireNonNull(History.of(explanation, Measure.of(explanation, List.of(), Set.of())));
    }
}
