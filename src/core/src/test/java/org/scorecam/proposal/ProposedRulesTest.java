package org.scorecam.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.scorecam.result.SampleExplanation.anExplanation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scorecam.effort.Interval;
import org.scorecam.metric.Metric;
import org.scorecam.result.Partial;
import org.scorecam.result.SampleExplanation;
import org.scorecam.result.SampleResult;
import org.scorecam.result.SuiteResult;

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

    @Test
    void ofSomePhotosTheyAreTheSmallestLessATenth() {
        ProposedLimit mass = ProposedRules.of(List.of(suite("animals", 0.5)), false)
                .suites()
                .get(0)
                .limits()
                .get(0);

        assertThat(mass.minimum()).isEqualTo(new BigDecimal("0.45"));
        assertThat(mass.base()).isEqualTo(0.5);
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
    void withoutBoxesThereIsNothingToLimit() {
        SuiteResult suite = SampleResult.aResult()
                .with(anExplanation().background().measured(Map.of()))
                .make()
                .suites()
                .get(0);

        assertThat(ProposedRules.of(List.of(suite), true).suites().get(0).obstacle())
                .startsWith("no explanation has boxes");
    }

    @Test
    void mapsThatWereNotComputedToTheirEndAreNoMeasure() {
        Partial partial = new Partial(Partial.Basis.PROVEN, Map.of(Metric.MASS_IN_BOX, new Interval(0.5, 0.6)), null);
        SuiteResult suite = SampleResult.aResult()
                .with(anExplanation().partial(partial))
                .make()
                .suites()
                .get(0);

        assertThat(ProposedRules.of(List.of(suite), true).suites().get(0).obstacle())
                .startsWith("maps were computed only as far as the limits needed");
    }

    @Test
    void ofSeveralSuitesEachRuleNamesItsOwn() {
        XmlLines xml = new XmlLines();

        ProposedRules.of(List.of(suite("cats", 0.5), suite("dogs", 0.6)), true).write(xml);

        assertThat(xml.lines()).contains("    <includes>cats</includes>", "    <includes>dogs</includes>");
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
