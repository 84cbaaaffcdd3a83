package org.scorecam.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.scorecam.baseline.Approved;
import org.scorecam.baseline.Comparison;
import org.scorecam.baseline.Gate;
import org.scorecam.metric.Metric;
import org.scorecam.rule.Judgement;
import org.scorecam.rule.Subject;
import org.scorecam.rule.Waiver;
import org.scorecam.rule.Waivers;

class ProblemTest {
    private static final Gate GATE = new Gate("the baseline of LIFT.json", null, true, true, null, "approve");

    @Test
    void whatTheGateSaysIsOfTheBaseline() {
        List<Approved> some = Approved.of(
                        SampleResults.passed().suites().get(0).explanations().get(0))
                .stream()
                .toList();
        List<String> sentences = List.of(
                GATE.problems(new Comparison("the size", List.of(), List.of(), List.of(), new TreeMap<>()))
                        .get(0),
                GATE.problems(new Comparison(null, List.of(), some, List.of(), new TreeMap<>()))
                        .get(0),
                GATE.problems(new Comparison(null, List.of(), List.of(), some, new TreeMap<>()))
                        .get(0));

        assertThat(sentences)
                .map(Problem::of)
                .extracting(problem -> problem.subject() + ": " + problem.title())
                .containsExactly(
                        "BASELINE: measured in another way",
                        "BASELINE: new explanations",
                        "BASELINE: gone explanations");
    }

    @Test
    void aWaiverThatNothingNeedsIsOfItsMetric() {
        Subject kept = new Subject(SampleExplanation.tabby("a waives nothing: IOU of b.jpg"), false, false, Map.of());
        Waiver waiver = new Waiver(
                kept.id().path(), null, Metric.LIFT, LocalDate.of(2027, 3, 31), "why", "waivers.json, waiver 1");
        String sentence = new Waivers(List.of(waiver), LocalDate.of(2027, 1, 1))
                .unneeded(new Judgement(List.of(), List.of(), List.of(), List.of()), List.of(kept))
                .get(0);

        assertThat(Problem.of(sentence).metric()).isEqualTo(Metric.LIFT);
    }

    @Test
    void whatIsOfNoMetricIsOfTheRules() {
        Problem problem = Problem.of("Nothing was judged, so any model would pass: there is no baseline.");

        assertThat(problem.subject()).isEqualTo("RULES");
        assertThat(problem.metric()).isNull();
        assertThat(problem.kind().isOfBaseline()).isFalse();
    }
}
