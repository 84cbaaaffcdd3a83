package org.scorecam.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.scorecam.result.SampleExplanation.anExplanation;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorecam.effort.Interval;
import org.scorecam.metric.Metric;
import org.scorecam.result.Partial;
import org.scorecam.result.SampleExplanation;
import org.scorecam.result.SampleResult;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.Statistic;

class ProposedRulesTest {
    /** Of 0.50, 0.51 … 0.60 the 10th percentile is 0.51, of lifts ten times as large 5.1. */
    @Test
    void limitsAreTheTenthLessATenth() {
        ProposedRules rules = ProposedRules.of(List.of(suite("animals", 0.5)), true);

        assertThat(rules.suites().get(0).limits())
                .extracting(ProposedLimit::metric, ProposedLimit::minimum)
                .containsExactly(
                        tuple(Metric.MASS_IN_BOX, new BigDecimal("0.45")), tuple(Metric.LIFT, new BigDecimal("4.59")));
    }

    /** {@code P(B(11, 0.5) < 3)} is 0.033 and {@code < 4} is 0.113: the third smallest. */
    @Test
    void ofAFewPhotosTheyAreOnTheMedian() {
        ProposedLimit mass = ProposedRules.of(List.of(suite("animals", 0.5)), false)
                .suites()
                .get(0)
                .limits()
                .get(0);

        assertThat(mass.statistic()).isEqualTo(Statistic.MEDIAN);
        assertThat(mass.base()).isEqualTo(0.52);
    }

    /** {@code 0.9^29} is 0.047, and {@code 0.9^28} 0.052. */
    @ParameterizedTest
    @CsvSource({"28, MEDIAN", "29, P10"})
    void ofEnoughPhotosTheyAreOnTheTenth(int photos, Statistic statistic) {
        List<Double> values =
                IntStream.range(0, photos).mapToObj(i -> i / 100.0).toList();

        assertThat(ProposedLimit.onMaps(Metric.MASS_IN_BOX, values, false))
                .get()
                .extracting(ProposedLimit::statistic)
                .isEqualTo(statistic);
    }

    @ParameterizedTest
    @CsvSource({"4, false", "5, true"})
    void ofFewerThanFiveNothingIsSaid(int photos, boolean isSaid) {
        assertThat(ProposedLimit.onMaps(Metric.LIFT, Collections.nCopies(photos, 2.0), false)
                        .isPresent())
                .isEqualTo(isSaid);
    }

    @Test
    void aModelThatLooksElsewhereGetsNoLimitThatItKeeps() {
        XmlLines xml = new XmlLines();

        ProposedRules.of(List.of(suite("animals", 0.01)), true).write(xml);

        assertThat(String.join(" ", xml.lines()).replaceAll("\\s+", " "))
                .startsWith(
                        "<!-- No limits for animals: half of 11 explanations have a LIFT below 0.60, less heat in their"
                                + " boxes than a map that is spread evenly has")
                .doesNotContain("<rules>");
    }

    @Test
    void withoutBoxesTheShareOfRightAnswersIsLimited() {
        ProposedRules rules = ProposedRules.of(List.of(answers()), true);

        assertThat(rules.suites().get(0).limits())
                .extracting(ProposedLimit::metric, ProposedLimit::statistic, ProposedLimit::minimum)
                .containsExactly(tuple(Metric.TOP1, Statistic.MEAN, new BigDecimal("0.67")));
    }

    /** 0.19412 by bisection of sum(comb(4, i) * p**i * (1 - p)**(4 - i) for i in (3, 4)) == 0.025 in Python 3; a tenth less is 0.17. */
    @Test
    void ofSomePhotosTheLowerBoundOfTheShareIs() {
        assertThat(ProposedRules.of(List.of(answers()), false).suites().get(0).limits())
                .extracting(ProposedLimit::minimum)
                .containsExactly(new BigDecimal("0.17"));
    }

    @Test
    void mapsThatWereNotComputedToTheirEndAreNoMeasure() {
        Partial partial = new Partial(Partial.Basis.PROVEN, Map.of(Metric.MASS_IN_BOX, new Interval(0.5, 0.6)), null);
        SuiteResult suite = SampleResult.aResult()
                .with(anExplanation().partial(partial))
                .make()
                .suites()
                .get(0);

        assertThat(ProposedRules.of(List.of(suite), true).suites().get(0).reason())
                .startsWith("No limits for animals: maps were computed only as far as the limits needed");
    }

    @Test
    void ofSeveralSuitesEachRuleNamesItsOwn() {
        XmlLines xml = new XmlLines();

        ProposedRules.of(List.of(suite("cats", 0.5), suite("dogs", 0.6)), true).write(xml);

        assertThat(xml.lines()).contains("    <includes>cats</includes>", "    <includes>dogs</includes>");
    }

    /** Three of four right. */
    private static SuiteResult answers() {
        return SampleResult.aResult()
                .with(IntStream.range(0, 4)
                        .mapToObj(i -> anExplanation()
                                .on(i + ".jpg")
                                .background()
                                .measured(Map.of(Metric.TOP1, i == 0 ? 0.0 : 1.0)))
                        .toArray(SampleExplanation[]::new))
                .make()
                .suites()
                .get(0);
    }

    /** Eleven explanations whose mass rises by hundredths, with a lift ten times as large. */
    private static SuiteResult suite(String name, double least) {
        SuiteResult suite = SampleResult.aResult()
                .with(IntStream.range(0, 11)
                        .mapToObj(i -> anExplanation()
                                .in(name)
                                .on(i + ".jpg")
                                .measured(Map.of(
                                        Metric.MASS_IN_BOX, least + i / 100.0, Metric.LIFT, 10 * (least + i / 100.0))))
                        .toArray(SampleExplanation[]::new))
                .make()
                .suites()
                .get(0);
        return new SuiteResult(
                name,
                suite.images(),
                suite.annotations(),
                suite.explain(),
                suite.regions(),
                suite.leftOut(),
                suite.measures(),
                suite.explanations());
    }
}
