package org.scorecam.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scorecam.baseline.DriftDefaults;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.Explanation;
import org.scorecam.result.Gone;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleResults;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.Element;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;

class DriftSummaryTest {
    @Test
    void countsWhatWasComparedWhatIsBeyondALimitAndWhatIsNew() {
        DriftSummary summary = found(SampleResults.drifted());

        assertThat(summary.compared()).isEqualTo(3);
        assertThat(summary.beyond()).isEqualTo(1);
        assertThat(summary.tolerated()).isZero();
        assertThat(summary.added()).isEqualTo(2);
        assertThat(summary.named())
                .extracting(row -> row.item().explanation().id().image())
                .as("neither of the two ERRORs")
                .containsExactly("field/0015.jpg", "crossing/été #1.png");
    }

    @Test
    void whatIsBeyondALimitWhoseShareIsKeptIsCountedApart() {
        Limit half = new Limit(Metric.MAP_CORRELATION, null, new BigDecimal("0.90"), null, new BigDecimal("0.5"));
        RunResult run = SampleResults.withRules(
                SampleResults.drifted(), List.of(new Rule(Element.IMAGE, List.of(), List.of(), List.of(half))));
        SuiteResult animals = run.suites().get(0);
        List<Explanation> explanations = new ArrayList<>(animals.explanations());
        explanations.set(1, explanations.get(1).judged(Outcome.PASSED, List.of(Metric.MAP_CORRELATION)));

        DriftSummary summary = found(SampleResults.withSuites(
                run, List.of(animals.with(explanations), run.suites().get(1))));

        assertThat(summary.beyond()).isZero();
        assertThat(summary.tolerated()).isEqualTo(1);
    }

    @Test
    void aRunWithoutABaselineHasNone() {
        assertThat(summary(SampleResults.failed())).isNull();
    }

    @Test
    void whereEveryExplanationIsNewNothingWasCompared() {
        RunResult run = SampleResults.withRules(SampleResults.failed(), List.of(DriftDefaults.rule()));

        DriftSummary summary = found(run);

        assertThat(summary.compared()).isZero();
        assertThat(summary.added()).isEqualTo(5);
    }

    @Test
    void nothingIsNewWhereTheBaselineWasMeasuredInAnotherWay() {
        RunResult run = SampleResults.withRules(SampleResults.failed(), List.of(DriftDefaults.rule()));

        assertThat(summary(SampleResults.withProblems(run, "measured in another way")))
                .isNull();
    }

    @Test
    void whereEverythingIsGoneNothingWasCompared() {
        List<Gone> gone = SampleResults.gone().gone();
        RunResult run =
                SampleResults.withProblems(SampleResults.withGone(SampleResults.failed(), gone), "all are gone");

        DriftSummary summary = found(run);

        assertThat(summary.compared()).isZero();
        assertThat(summary.gone()).isEqualTo(2);
    }

    private static DriftSummary found(RunResult run) {
        return Objects.requireNonNull(summary(run));
    }

    private static @Nullable DriftSummary summary(RunResult run) {
        List<Item> items = run.suites().stream()
                .flatMap(suite -> suite.explanations().stream()
                        .map(explanation ->
                                new Item(suite, explanation, explanation.id().toString())))
                .toList();
        Map<String, Figures> figures = items.stream()
                .collect(Collectors.toMap(Item::name, item -> Figures.without(Figures.State.UNREADABLE, List.of())));
        return Index.of(
                        run,
                        WorstFirst.of(run, items),
                        figures,
                        ClassPage.of(run).get(0))
                .drift();
    }
}
