package org.scorecam.view;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.scorecam.result.SampleExplanation.anExplanation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scorecam.effort.Interval;
import org.scorecam.metric.Metric;
import org.scorecam.result.Explanation;
import org.scorecam.result.Partial;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleExplanation;
import org.scorecam.result.SampleResults;
import org.scorecam.rule.Element;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;
import org.scorecam.view.LimitFit.Step;

class LimitFitsTest {
    @Test
    void eachNumberOfFailuresHasALimitTheOneOfTodayAmongThem() {
        LimitFit fit = one(Metric.MASS_IN_BOX, minimum("0.53"), 0.31, 0.38, 0.52, 0.54, 0.56, 0.9);

        assertThat(fit.count()).isEqualTo(6);
        assertThat(fit.steps())
                .extracting(Step::limit, Step::fail, Step::present)
                .containsExactly(
                        tuple("30\u202f%", 0, false),
                        tuple("35\u202f%", 1, false),
                        tuple("45\u202f%", 2, false),
                        tuple("53\u202f%", 3, true),
                        tuple("55\u202f%", 4, false),
                        tuple("75\u202f%", 5, false),
                        tuple("95\u202f%", 6, false));
    }

    @Test
    void whereNoValueLiesForAStepOrMoreThereIsAGap() {
        LimitFit fit = one(Metric.MASS_IN_BOX, minimum("0.50"), 0.303, 0.442, 0.611, 0.63);

        assertThat(fit.steps().stream().filter(step -> step.gap() != null))
                .extracting(
                        Step::limit,
                        step -> requireNonNull(step.gap()).from(),
                        step -> requireNonNull(step.gap()).to())
                .containsExactly(
                        tuple("35\u202f%", "31\u202f%", "44\u202f%"), tuple("50\u202f%", "45\u202f%", "61\u202f%"));
    }

    @Test
    void aMaximumIsTheOtherWayRound() {
        LimitFit fit = one(Metric.SHORTCUT_MASS, maximum("0.10"), 0.0, 0.1, 0.12, 0.3);

        assertThat(fit.upper()).isTrue();
        assertThat(fit.steps())
                .extracting(Step::limit, Step::fail, Step::present)
                .containsExactly(
                        tuple("30\u202f%", 0, false),
                        tuple("20\u202f%", 1, false),
                        tuple("10\u202f%", 2, true),
                        tuple("5\u202f%", 3, false));
        assertThat(fit.steps().get(2).xml())
                .isEqualTo("<limit><metric>SHORTCUT_MASS</metric><maximum>0.10</maximum></limit>");
    }

    @Test
    void aShareSaysWhichLimitsKeepItAndStaysInTheXml() {
        LimitFit fit = one(Metric.MASS_IN_BOX, share("0.50", "0.75"), 0.2, 0.6, 0.62, 0.8);

        assertThat(fit.steps())
                .extracting(Step::fail, Step::kept)
                .containsExactly(tuple(0, true), tuple(1, true), tuple(3, false), tuple(4, false));
        assertThat(fit.steps().get(1).xml())
                .isEqualTo("<limit><metric>MASS_IN_BOX</metric><minimum>0.50</minimum><share>75%</share></limit>");
    }

    @Test
    void theOtherSideOfALimitStaysInTheXml() {
        Limit both = new Limit(Metric.ENTROPY, null, new BigDecimal("0.2"), new BigDecimal("0.90"), null);
        List<LimitFit> fits = of(List.of(rule(both)), Metric.ENTROPY, 0.5, 0.6);

        assertThat(fits).extracting(LimitFit::upper).containsExactly(false, true);
        assertThat(fits.get(0).slide().before()).isEqualTo("<limit><metric>ENTROPY</metric><minimum>");
        assertThat(fits.get(0).slide().after()).isEqualTo("</minimum><maximum>0.90</maximum></limit>");
        assertThat(fits.get(1).slide().before())
                .isEqualTo("<limit><metric>ENTROPY</metric><minimum>0.2</minimum><maximum>");
    }

    @Test
    void whatALimitAsksOfTheApprovedValueStaysInTheXml() {
        Limit fall = new Limit(Metric.MASS_IN_BOX, null, null, null, null, null, new BigDecimal("0.03"), null);
        LimitFit fit = of(List.of(rule(minimum("0.50"), fall)), Metric.MASS_IN_BOX, 0.5, 0.6)
                .get(0);

        assertThat(fit.slide().after()).isEqualTo("</minimum><fall>0.03</fall></limit>");
    }

    @Test
    void aLimitIsOnTheExplanationsOfItsRuleAlone() {
        Rule rule = new Rule(Element.IMAGE, List.of("*/0.jpg"), List.of(), List.of(minimum("0.50")));
        LimitFit fit = of(List.of(rule), Metric.MASS_IN_BOX, 0.1, 0.2, 0.3).get(0);

        assertThat(fit.count()).isEqualTo(1);
        assertThat(fit.includes()).containsExactly("*/0.jpg");
    }

    @Test
    void whereNothingIsLimitedTheSideThatIsBetterIsOffered() {
        LimitFit fit = of(List.of(), Metric.MASS_IN_BOX, 0.4, 0.6).get(0);

        assertThat(fit.upper()).isFalse();
        assertThat(fit.steps()).extracting(Step::present).doesNotContain(true);
        assertThat(of(List.of(), Metric.ENTROPY, 0.4, 0.6))
                .as("neither is better")
                .isEmpty();
    }

    @Test
    void whatHasBoundsAloneIsNotCountedAndSaysSo() {
        Explanation bounded = anExplanation()
                .on("bounded.jpg")
                .partial(new Partial(Partial.Basis.PROVEN, Map.of(Metric.MASS_IN_BOX, new Interval(0.1, 0.4)), null))
                .make();
        List<Explanation> all = new ArrayList<>(explanations(Metric.MASS_IN_BOX, 0.6));
        all.add(bounded);
        LimitFit fit =
                of(run(List.of(rule(minimum("0.50"))), all), Metric.MASS_IN_BOX).get(0);

        assertThat(fit.count()).isEqualTo(1);
        assertThat(fit.bounded()).isEqualTo(1);
    }

    @Test
    void theSliderGoesThroughSmallStepsTheOneOfTodayAmongThem() {
        LimitFit.Slide slide =
                one(Metric.MASS_IN_BOX, minimum("0.535"), 0.5, 0.6).slide();
        List<String> limits = List.of(slide.limits().split(" ", -1));

        assertThat(limits).hasSize(102).startsWith("0.00", "0.01").endsWith("0.99", "1.00");
        assertThat(limits.get(slide.start())).isEqualTo("0.535");
        assertThat(List.of(slide.fails().split(" ", -1)).get(slide.start())).isEqualTo("1");
    }

    private static LimitFit one(Metric metric, Limit limit, Double... values) {
        return of(List.of(rule(limit)), metric, values).get(0);
    }

    private static List<LimitFit> of(List<Rule> rules, Metric metric, Double... values) {
        return of(run(rules, explanations(metric, values)), metric);
    }

    private static List<LimitFit> of(RunResult run, Metric metric) {
        return new LimitFits(run, metric, Axis.of(metric, List.of(0.0, 1.0))).list();
    }

    private static RunResult run(List<Rule> rules, List<Explanation> explanations) {
        RunResult failed = SampleResults.withRules(SampleResults.failed(), rules);
        return SampleResults.withSuites(failed, List.of(failed.suites().get(0).with(explanations)));
    }

    private static List<Explanation> explanations(Metric metric, Double... values) {
        List<Explanation> explanations = new ArrayList<>();
        for (Double value : values) {
            SampleExplanation sample = anExplanation().on(explanations.size() + ".jpg");
            explanations.add(sample.measured(metric, value).make());
        }
        return explanations;
    }

    private static Rule rule(Limit... limits) {
        return new Rule(Element.IMAGE, List.of(), List.of(), List.of(limits));
    }

    private static Limit minimum(String minimum) {
        return share(minimum, null);
    }

    private static Limit share(String minimum, @Nullable String share) {
        return new Limit(
                Metric.MASS_IN_BOX, null, new BigDecimal(minimum), null, share == null ? null : new BigDecimal(share));
    }

    private static Limit maximum(String maximum) {
        return new Limit(Metric.SHORTCUT_MASS, null, null, new BigDecimal(maximum), null);
    }
}
