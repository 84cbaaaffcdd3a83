package org.scorecam.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.SetupException;

class DriftParserTest {
    private static final LimitText GOOD = new LimitText("MAP_CORRELATION", null, "0.80", null, null);

    @Test
    void theLimitsAreARuleOnEachExplanation() {
        assertThat(DriftParser.parse(List.of(GOOD, new LimitText("CENTRE_SHIFT", null, null, "0.1", "90%"))))
                .isEqualTo(new Rule(
                        Element.IMAGE,
                        List.of(),
                        List.of(),
                        List.of(
                                new Limit(Metric.MAP_CORRELATION, null, new BigDecimal("0.80"), null, null),
                                new Limit(
                                        Metric.CENTRE_SHIFT,
                                        null,
                                        null,
                                        new BigDecimal("0.1"),
                                        new BigDecimal("0.90")))));
    }

    @Test
    void noLimitAtAllIsRefused() {
        assertThatThrownBy(() -> DriftParser.parse(List.of()))
                .isInstanceOf(SetupException.class)
                .hasMessage("<baseline><limits>: it is empty, so drift would be measured and never judged; write"
                        + " <limit><metric>MAP_CORRELATION</metric><minimum>0.85</minimum></limit> there, or remove it:"
                        + " then the defaults hold");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MASS_IN_BOX", "LIFT", "POINTING_GAME", "PROBABILITY", "TOP1"})
    void aMetricThatComparesWithNothingIsRefused(String metric) {
        assertRefused(
                new LimitText(metric, null, null, null, null),
                "<metric>" + metric + "</metric> does not compare with the baseline; move the limit into a rule of"
                        + " <rules>, or write one of MAP_CORRELATION, MAP_RANK_CORRELATION, MAP_SSIM, MAP_DISTANCE,"
                        + " CENTRE_SHIFT, MASS_CHANGE, PROBABILITY_CHANGE, CLASS_CHANGED");
    }

    @Test
    void aStatisticIsSentToTheRules() {
        assertRefused(
                new LimitText("MAP_SSIM", "MEAN", "0.8", null, null),
                "<statistic>MEAN</statistic> does not go with a limit that each explanation must keep; remove it, or"
                        + " move the limit into a rule of <rules> on CLASS or SUITE");
    }

    @Test
    void whatALimitOfARuleIsRefusedForIsRefusedHere() {
        assertRefused(
                new LimitText("MAP_DISTANCE", null, null, null, null),
                "MAP_DISTANCE has neither <minimum> nor <maximum>; write one of them, such as <maximum>0.10</maximum>");
    }

    /** The bad one is the second. */
    private static void assertRefused(LimitText limit, String message) {
        assertThatThrownBy(() -> DriftParser.parse(List.of(GOOD, limit)))
                .isInstanceOf(SetupException.class)
                .hasMessage("<baseline><limits>, limit 2: " + message);
    }
}
