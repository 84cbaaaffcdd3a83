package org.scorecam.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scorecam.metric.Metric;
import org.scorecam.result.Explanation;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleResults;
import org.scorecam.rule.Element;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;
import org.scorecam.view.Measure.State;

class MeasureTest {
    private static final Limit LIMIT = new Limit(Metric.LIFT, null, new BigDecimal("1.0"), null, null);
    private static final Explanation TABBY =
            SampleResults.failed().suites().get(0).explanations().get(1);

    @Test
    void aRuleWithoutPatternsAppliesToAll() {
        assertThat(limits(List.of(), List.of())).containsExactly(LIMIT);
    }

    @Test
    void patternsNameLabelIndexOrPhoto() {
        assertThat(limits(List.of("tab?y"), List.of())).containsExactly(LIMIT);
        assertThat(limits(List.of("281"), List.of())).containsExactly(LIMIT);
        assertThat(limits(List.of("animals/*.jpg"), List.of())).containsExactly(LIMIT);
        assertThat(limits(List.of("tab"), List.of())).isEmpty();
    }

    @Test
    void excludesWin() {
        assertThat(limits(List.of("*"), List.of("tabby"))).isEmpty();
    }

    @Test
    void theTighterOfTwoLimitsIsShown() {
        Limit tighter = new Limit(Metric.LIFT, null, new BigDecimal("1.5"), null, null);

        assertThat(measure(List.of(LIMIT, tighter)).minimum()).isEqualTo("1.5×");
    }

    @Test
    void aValueBeyondItsLimitIsBroken() {
        assertThat(measure(List.of(LIMIT)).state()).isEqualTo(State.BROKEN);
    }

    @Test
    void aValueBeyondALimitWhoseShareIsKeptIsTolerated() {
        Limit shared = new Limit(Metric.LIFT, null, new BigDecimal("1.0"), null, new BigDecimal("0.9"));

        assertThat(measure(List.of(shared)).state()).isEqualTo(State.TOLERATED);
    }

    @Test
    void aValueOnItsLimitIsKept() {
        Limit reached = new Limit(Metric.LIFT, null, new BigDecimal("0.82"), null, null);

        assertThat(measure(List.of(reached)).state()).isEqualTo(State.KEPT);
    }

    private static Measure measure(List<Limit> limits) {
        return Measure.of(TABBY, limits, Set.of()).stream()
                .filter(measure -> measure.metric() == Metric.LIFT)
                .findFirst()
                .orElseThrow();
    }

    private static List<Limit> limits(List<String> includes, List<String> excludes) {
        RunResult run = SampleResults.withRules(
                SampleResults.failed(), List.of(new Rule(Element.IMAGE, includes, excludes, List.of(LIMIT))));
        return run.limitsOn(TABBY);
    }
}
