package org.scorecam.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.Settings;

class DriftParserTest {
    private static final Map<String, @Nullable Object> GOOD =
            WrittenRules.limit("MAP_CORRELATION", null, "0.80", null, null);

    @Test
    void theLimitsAreARuleOnEachExplanation() {
        assertThat(parse(List.of(GOOD, WrittenRules.limit("CENTRE_SHIFT", null, null, "0.1", "90%"))))
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
    void withoutLimitsThereIsNoRule() {
        assertThat(DriftParser.parse(Settings.elements("<baseline>", Map.of()))).isNull();
    }

    @Test
    void noLimitAtAllIsRefused() {
        assertThatThrownBy(() -> parse(List.of()))
                .isInstanceOf(SetupException.class)
                .hasMessage("<baseline><limits>: it is empty, so drift would be measured and never judged; write"
                        + " <limit><metric>MAP_CORRELATION</metric><minimum>0.85</minimum></limit> there, or remove it:"
                        + " then the defaults hold");
    }

    @ParameterizedTest
    @ValueSource(strings = {"MASS_IN_BOX", "LIFT", "POINTING_GAME", "PROBABILITY", "TOP1"})
    void aMetricThatComparesWithNothingIsRefused(String metric) {
        assertRefused(
                WrittenRules.limit(metric, null, null, null, null),
                ", <metric> is " + metric
                        + ", but that does not compare with the baseline; move the limit into a rule of"
                        + " <rules>, or write one of MAP_CORRELATION, MAP_RANK_CORRELATION, MAP_SSIM, MAP_DISTANCE,"
                        + " CENTRE_SHIFT, MASS_CHANGE, PROBABILITY_CHANGE, CLASS_CHANGED");
    }

    @Test
    void aStatisticIsSentToTheRules() {
        assertRefused(
                WrittenRules.limit("MAP_SSIM", "MEAN", "0.8", null, null),
                ", <statistic> is MEAN, but a limit that each explanation must keep has none; remove it, or"
                        + " move the limit into a rule of <rules> on CLASS or SUITE");
    }

    @Test
    void whatALimitOfARuleIsRefusedForIsRefusedHere() {
        assertRefused(
                WrittenRules.limit("MAP_DISTANCE", null, null, null, null),
                ": MAP_DISTANCE has neither <minimum> nor <maximum>; write one of them, such as <maximum>0.10</maximum>");
    }

    /** The bad one is the second. */
    private static void assertRefused(Map<String, @Nullable Object> limit, String message) {
        assertThatThrownBy(() -> parse(List.of(GOOD, limit)))
                .isInstanceOf(SetupException.class)
                .hasMessage("<baseline><limits>, limit 2" + message);
    }

    private static @Nullable Rule parse(List<Map<String, @Nullable Object>> limits) {
        return DriftParser.parse(Settings.elements("<baseline>", Map.of("limits", limits)));
    }
}
