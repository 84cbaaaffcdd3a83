package org.scorecam.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;
import static org.scorecam.result.SampleExplanation.anExplanation;
import static org.scorecam.result.SampleResult.aSuite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.effort.Interval;
import org.scorecam.metric.Metric;

class SuiteIntervalsTest {
    private static final ClassLabel KANGAROO = new ClassLabel(104, "kangaroo");

    @Test
    void aMeanIsTheMiddleOfItsInterval() {
        SuiteInterval mass = of(suite(40, 0)).get(0);

        assertThat(mass.metric()).isEqualTo(Metric.MASS_IN_BOX);
        assertThat(mass.value()).isEqualTo(0.58, within(1e-9));
        assertThat(mass.interval().low()).isBetween(0.50, 0.52);
        assertThat(mass.interval().high()).isBetween(0.64, 0.66);
        assertThat(mass.explanations()).isEqualTo(40);
    }

    @Test
    void classesHaveTheirOwnWhereThereAreSeveral() {
        assertThat(of(suite(4, 3)))
                .extracting(SuiteInterval::explained, SuiteInterval::explanations)
                .containsExactly(tuple(null, 7), tuple(SampleExplanation.TABBY, 4), tuple(KANGAROO, 3));
        assertThat(of(suite(4, 0))).hasSize(1);
    }

    @Test
    void oneExplanationHasNoInterval() {
        assertThat(of(suite(1, 0))).isEmpty();
        assertThat(of(suite(4, 1))).extracting(SuiteInterval::explanations).containsExactly(5, 4);
    }

    /** Three of three answers: 0.025^(1/3). */
    @Test
    void onlyAnswersAreShares() {
        List<Explanation> unchanged = new ArrayList<>();
        for (String photo : List.of("a.jpg", "b.jpg", "c.jpg")) {
            unchanged.add(anExplanation()
                    .on(photo)
                    .measured(Metric.TOP1, 1)
                    .measured(Metric.MAP_CORRELATION, 1)
                    .make());
        }

        List<SuiteInterval> intervals = of(aSuite("animals", unchanged));

        assertThat(intervals).extracting(SuiteInterval::metric).containsExactly(Metric.TOP1, Metric.MAP_CORRELATION);
        assertThat(intervals.get(0).interval().low()).isCloseTo(0.2924, within(1e-4));
        assertThat(intervals.get(1).interval()).isEqualTo(new Interval(1, 1));
    }

    @Test
    void errorsHaveNoPartInIt() {
        SuiteResult suite = aSuite(
                "animals",
                List.of(
                        anExplanation().on("a.jpg").measured(Metric.LIFT, 1).make(),
                        anExplanation().on("b.jpg").measured(Metric.LIFT, 2).make(),
                        anExplanation().on("c.jpg").error("broken").make()));

        assertThat(of(suite)).extracting(SuiteInterval::explanations).containsExactly(2);
    }

    /** The mean of those whose value is known would be another one. */
    @Test
    void whereSomeHaveOnlyBoundsThereIsNone() {
        Partial partial = new Partial(Partial.Basis.PROVEN, Map.of(Metric.MASS_IN_BOX, new Interval(0.6, 0.9)), null);
        List<Explanation> explanations = new ArrayList<>(suite(3, 0).explanations());
        explanations.add(anExplanation().on("z.jpg").partial(partial).make());

        assertThat(of(aSuite("animals", explanations))).isEmpty();
    }

    @Test
    void theDigestIsOfThePhotos() {
        assertThat(SuiteIntervals.digest(suite(2, 0)))
                .isEqualTo(SuiteIntervals.digest(suite(2, 1)))
                .isNotEqualTo(SuiteIntervals.digest(aSuite(
                        "animals",
                        List.of(anExplanation().sha256("ab".repeat(32)).make()))));
    }

    private static List<SuiteInterval> of(SuiteResult suite) {
        return SuiteIntervals.of(new SuiteWholes(suite, List.of(0.5))).stream()
                .filter(each -> each.metric() != Metric.PROBABILITY) // of all samples
                .toList();
    }

    private static SuiteResult suite(int tabbies, int kangaroos) {
        List<Explanation> explanations = new ArrayList<>();
        for (int i = 0; i < tabbies + kangaroos; i++) {
            explanations.add(anExplanation()
                    .of(i < tabbies ? SampleExplanation.TABBY : KANGAROO)
                    .on(i + ".jpg")
                    .measured(Metric.MASS_IN_BOX, 0.19 + 0.02 * i)
                    .make());
        }
        return aSuite("animals", explanations);
    }
}
