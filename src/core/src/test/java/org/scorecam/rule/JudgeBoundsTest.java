package org.scorecam.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.scorecam.rule.Subjects.TABBY;
import static org.scorecam.rule.Subjects.images;
import static org.scorecam.rule.Subjects.judge;
import static org.scorecam.rule.Subjects.messages;
import static org.scorecam.rule.Subjects.minimum;
import static org.scorecam.rule.Subjects.on;
import static org.scorecam.rule.Subjects.shared;
import static org.scorecam.rule.Subjects.tabby;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scorecam.effort.Interval;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;

/** Limits on many explanations, of some of which only bounds are known. */
class JudgeBoundsTest {
    private static final Rule MEAN = on(Element.SUITE, minimum(Metric.MASS_IN_BOX, Statistic.MEAN, "0.50"));

    @Test
    void aBrokenMeanIsSaidWithWhatItCanBeAtMost() {
        Judgement judgement = judge(MEAN, tabby("0.jpg", 0.1), tabby("1.jpg", 0.2), bounded("2.jpg", 0, 1));

        assertThat(messages(judgement))
                .containsExactly("animals: mean mass in box is at most 0.44, but expected minimum is 0.50");
        assertThat(judgement.violations()).extracting(Violation::bounded).containsExactly(true);
    }

    @Test
    void whatOnlyASampleSaysIsCalledEstimated() {
        Judgement image = judge(images(minimum(Metric.MASS_IN_BOX, "0.50")), estimated(bounded("0.jpg", 0, 0.25)));
        Judgement mean = judge(MEAN, tabby("0.jpg", 0.1), bounded("1.jpg", 0, 0.1), estimated(bounded("2.jpg", 0, 1)));
        Judgement share =
                judge(images(shared("0.50", "0.90")), bounded("0.jpg", 0, 0.25), estimated(bounded("1.jpg", 0, 1)));

        assertThat(messages(image)).singleElement(STRING).contains("mass in box is estimated at most 0.25, but");
        assertThat(messages(mean)).singleElement(STRING).contains("mean mass in box is estimated at most 0.4, but");
        assertThat(messages(share)).anyMatch(each -> each.contains("for estimated at most 1 of 2 explanations"));
    }

    @Test
    void aKeptMeanIsACheckWithItsLowerBound() {
        Judgement judgement = judge(MEAN, tabby("0.jpg", 0.75), tabby("1.jpg", 0.75), bounded("2.jpg", 0, 1));

        assertThat(judgement.checks())
                .containsExactly(new Check(
                        new Scope.OfSuite("animals"),
                        Metric.MASS_IN_BOX,
                        Statistic.MEAN,
                        0.5,
                        new BigDecimal("0.50"),
                        null,
                        null,
                        true,
                        3,
                        true));
    }

    @Test
    void aKeptMaximumIsACheckWithItsUpperBound() {
        Limit limit = new Limit(Metric.MASS_IN_BOX, Statistic.MAX, null, new BigDecimal("0.9"), null);

        assertThat(judge(on(Element.SUITE, limit), tabby("0.jpg", 0.1), bounded("1.jpg", 0, 0.8))
                        .checks())
                .extracting(Check::value, Check::bounded, Check::kept)
                .containsExactly(tuple(0.8, true, true));
    }

    @Test
    void anOpenExplanationIsNeitherBelowNorFailed() {
        Judgement kept = judge(
                images(shared("0.50", "0.50")),
                tabby("0.jpg", 0.9),
                tabby("1.jpg", 0.1),
                bounded("2.jpg", 0, 1),
                tabby("3.jpg", 0.9));
        Judgement broken =
                judge(images(shared("0.50", "0.90")), tabby("0.jpg", 0.9), tabby("1.jpg", 0.1), bounded("2.jpg", 0, 1));

        assertThat(kept.verdicts().get(2)).isEqualTo(new Verdict(Outcome.PASSED, List.of()));
        assertThat(kept.checks())
                .extracting(Check::value, Check::bounded, Check::kept)
                .containsExactly(tuple(0.5, true, true));
        assertThat(broken.verdicts().get(2)).isEqualTo(new Verdict(Outcome.PASSED, List.of()));
        assertThat(messages(broken))
                .contains("animals: mass in box is at least 0.50 for at most 2 of 3 explanations, but expected share is"
                        + " 90%");
    }

    @Test
    void boundsThatDoNotDecideAreNoVerdict() {
        assertThatIllegalStateException()
                .isThrownBy(() -> judge(MEAN, tabby("0.jpg", 0.5), bounded("1.jpg", 0, 1)))
                .withMessageContaining("does not decide");
        assertThatIllegalStateException()
                .isThrownBy(() -> judge(images(shared("0.50", "0.75")), tabby("0.jpg", 0.9), bounded("1.jpg", 0, 1)))
                .withMessageContaining("does not decide");
    }

    private static Subject bounded(String image, double low, double high) {
        return new Subject(
                new ExplanationId("animals", image, TABBY),
                false,
                false,
                Map.of(Metric.PROBABILITY, 0.9),
                Map.of(Metric.MASS_IN_BOX, new Interval(low, high)),
                false);
    }

    private static Subject estimated(Subject bounded) {
        return new Subject(bounded.id(), false, false, bounded.metrics(), bounded.bounds(), true);
    }
}
