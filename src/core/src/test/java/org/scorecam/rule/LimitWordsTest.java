package org.scorecam.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.SetupException;

/** {@code <confidence>}, {@code <fall>} and {@code <rise>} as users write them. */
class LimitWordsTest {
    @Test
    void aBoundAndAFallAreTwoLimits() {
        assertThat(read("SUITE", "metric", "MASS_IN_BOX", "minimum", "0.50", "fall", "3%", "confidence", "95%"))
                .containsExactly(
                        new Limit(
                                Metric.MASS_IN_BOX,
                                Statistic.MEAN,
                                new BigDecimal("0.50"),
                                null,
                                null,
                                new BigDecimal("0.95"),
                                null,
                                null),
                        new Limit(
                                Metric.MASS_IN_BOX,
                                Statistic.MEAN,
                                null,
                                null,
                                null,
                                new BigDecimal("0.95"),
                                new BigDecimal("0.03"),
                                null));
    }

    @Test
    void whatIsBetterLowHasARise() {
        assertThat(read("IMAGE", "metric", "DELETION", "rise", "0.05"))
                .extracting(Limit::rise)
                .containsExactly(new BigDecimal("0.05"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "95  | must be at least 50% and below 100%, such as 95%; write 95% or 0.95",
                "100% | must be at least 50% and below 100%, such as 95%",
                "5%   | must be at least 50% and below 100%, such as 95%",
                "-1   | must be at least 50% and below 100%, such as 95%",
                "high | must be a decimal such as 0.50, or a percentage such as 50%"
            })
    void confidenceOutOfItsRangeIsRefused(String written, String why) {
        assertRefused(
                "<rules>, rule 1, limit 1, <confidence> is " + written + ", but " + why,
                "SUITE",
                "metric",
                "MASS_IN_BOX",
                "minimum",
                "0.50",
                "confidence",
                written);
    }

    @Test
    void oneExplanationHasNoConfidence() {
        assertRefused(
                "<rules>, rule 1, limit 1, <confidence> is 95%, but it does not go with <element>IMAGE</element>, where each"
                        + " explanation is judged by its own value; add <share>90%</share>, write <element>CLASS</element>"
                        + " or <element>SUITE</element>, or remove it",
                "IMAGE", "metric", "MASS_IN_BOX", "minimum", "0.50", "confidence", "95%");
    }

    @Test
    void theSmallestHasNoConfidence() {
        assertRefused(
                "<rules>, rule 1, limit 1, <confidence> is 95%, but the smallest value of some photos says nothing of that"
                        + " of others; write <statistic>P05</statistic>, or remove it",
                "SUITE", "metric", "MASS_IN_BOX", "statistic", "MIN", "minimum", "0.50", "confidence", "95%");
    }

    @Test
    void theFallOfAValueOfASuiteHasNoConfidence() {
        assertRefused(
                "<rules>, rule 1, limit 1, <confidence> is 95%, but it does not go with a <fall> or <rise> of MAX_BOX_ACC,"
                        + " of which the approved value alone is kept; write a <minimum> or <maximum>, or remove it",
                "SUITE", "metric", "MAX_BOX_ACC", "fall", "0.03", "confidence", "95%");
    }

    @Test
    void aMetricWithoutADirectionHasNoFall() {
        assertRefused(
                "<rules>, rule 1, limit 1, <fall> is 0.03, but ENTROPY is better neither high nor low, so that none of its"
                        + " changes is for the worse; write <minimum> and <maximum>",
                "IMAGE",
                "metric",
                "ENTROPY",
                "fall",
                "0.03");
    }

    @Test
    void whatIsBetterLowHasNoFall() {
        assertRefused(
                "<rules>, rule 1, limit 1, <fall> is 0.03, but DELETION is better low, so that a rise is what may be too"
                        + " large; write <rise>0.03</rise>",
                "IMAGE",
                "metric",
                "DELETION",
                "fall",
                "0.03");
    }

    @Test
    void aFallAndARiseAreNotOneLimit() {
        assertRefused(
                "<rules>, rule 1, limit 1, <rise> is 0.03, but MASS_IN_BOX is better high, so that a fall is what may be too"
                        + " large; remove it, as <fall> is there",
                "IMAGE",
                "metric",
                "MASS_IN_BOX",
                "fall",
                "0.03",
                "rise",
                "0.03");
    }

    @Test
    void driftIsNoFall() {
        assertRefused(
                "<rules>, rule 1, limit 1, <fall> is 0.03, but MAP_CORRELATION compares with the baseline by itself; write"
                        + " <minimum>0.90</minimum>",
                "IMAGE",
                "metric",
                "MAP_CORRELATION",
                "fall",
                "0.03");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"-0.01 | ", "3 | ; write 3% or 0.03"})
    void aFallOutOfItsRangeIsRefused(String written, @Nullable String meant) {
        assertRefused(
                "<rules>, rule 1, limit 1, <fall> is " + written
                        + ", but must be from 0 to 1, how far from the approved value" + " mass in box may be"
                        + (meant == null ? "" : meant),
                "IMAGE",
                "metric",
                "MASS_IN_BOX",
                "fall",
                written);
    }

    private static void assertRefused(String message, String element, String... limit) {
        assertThatThrownBy(() -> read(element, limit))
                .isInstanceOf(SetupException.class)
                .hasMessage(message);
    }

    private static List<Limit> read(String element, String... words) {
        Map<String, @Nullable Object> limit = WrittenRules.limit(null, null, null, null, null);
        for (int i = 0; i < words.length; i += 2) {
            limit.put(words[i], words[i + 1]);
        }
        return WrittenRules.parse(List.of(WrittenRules.rule(element, null, null, List.of(limit))))
                .get(0)
                .limits();
    }
}
