package org.scorecam.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scorecam.rule.Subjects.TABBY;
import static org.scorecam.rule.Subjects.images;
import static org.scorecam.rule.Subjects.judge;
import static org.scorecam.rule.Subjects.messages;
import static org.scorecam.rule.Subjects.minimum;
import static org.scorecam.rule.Subjects.tabby;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.SetupException;

/** Limits that compare with a baseline. */
class JudgeBaselineTest {
    private static final Rule CORRELATION = images(minimum(Metric.MAP_CORRELATION, "0.90"));

    @Test
    void aDriftIsAViolation() {
        assertThat(messages(judge(CORRELATION, approved("0007.jpg", 0.41))))
                .containsExactly("animals/0007.jpg (class 281 tabby): map correlation with the baseline is 0.41, but"
                        + " expected minimum is 0.90");
    }

    @Test
    void aCorrelationEqualToTheMinimumPassesAndTheNextOneUnderItFails() {
        assertThat(messages(judge(CORRELATION, approved("a.jpg", 0.9)))).isEmpty();
        assertThat(messages(judge(CORRELATION, approved("a.jpg", Math.nextDown(0.9)))))
                .containsExactly("animals/a.jpg (class 281 tabby): map correlation with the baseline is 0.89, but"
                        + " expected minimum is 0.90");
    }

    @Test
    void whatWasNotApprovedIsNotJudged() {
        assertThat(messages(judge(CORRELATION, tabby("new.jpg", 0.8)))).isEmpty();
    }

    @Test
    void whatWasNotApprovedIsNotCountedInAShare() {
        Limit shared = new Limit(Metric.MAP_CORRELATION, null, new BigDecimal("0.90"), null, new BigDecimal("0.50"));

        assertThat(judge(images(shared), approved("a.jpg", 0.95), approved("b.jpg", 0.1), tabby("new.jpg", 0.8))
                        .checks())
                .singleElement()
                .satisfies(check -> {
                    assertThat(check.explanations()).isEqualTo(2);
                    assertThat(check.kept()).isTrue();
                });
    }

    @Test
    void beforeAnythingIsMeasuredEachExplanationMayHaveBeenApproved() {
        Subject planned = new Subject(new ExplanationId("animals", "a.jpg", TABBY), false, false, Map.of());

        assertThatCode(() -> new Judge(List.of(CORRELATION)).requireMatches(List.of(planned)))
                .doesNotThrowAnyException();
    }

    @Test
    void aChangeOfMassDoesNotApplyToBackground() {
        Subject planned = new Subject(new ExplanationId("animals", "a.jpg", Subjects.CLEAN), true, false, Map.of());
        Rule rule = images(minimum(Metric.MASS_CHANGE, "0.10"));

        assertThatThrownBy(() -> new Judge(List.of(rule)).requireMatches(List.of(planned)))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("<rules>, rule 1, limit 1: MASS_CHANGE needs boxes");
    }

    @Test
    void aLimitThatNeedsABaselineIsNamedWhereThereIsNone() {
        Rule mass = images(minimum(Metric.MASS_IN_BOX, "0.50"));
        Rule both = images(minimum(Metric.LIFT, "1"), minimum(Metric.MAP_SSIM, "0.8"));

        assertThat(mass.needsBaseline()).isFalse();
        assertThat(both.needsBaseline()).isTrue();
        assertThatThrownBy(() -> new Judge(List.of(mass, both)).requireNoBaselineNeeded("Make one."))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "<rules>, rule 2, limit 2: MAP_SSIM compares with a baseline, but there is none. Make one.");
    }

    @Test
    void rulesWithoutDriftNeedNoBaseline() {
        assertThatCode(() -> new Judge(DefaultRules.rules()).requireNoBaselineNeeded("Make one."))
                .doesNotThrowAnyException();
    }

    @Test
    void theWorstDriftUnderANegativeMinimumComesFirst() {
        Rule rule = images(minimum(Metric.MAP_CORRELATION, "-0.5"), minimum(Metric.MASS_IN_BOX, "0.90"));

        assertThat(judge(rule, approved("a.jpg", -0.6)).violations())
                .extracting(Violation::metric)
                .as("0.1 of 0.5 is less than 0.4 of 0.9")
                .containsExactly(Metric.MASS_IN_BOX, Metric.MAP_CORRELATION);
    }

    private static Subject approved(String image, double correlation) {
        return new Subject(
                new ExplanationId("animals", image, TABBY),
                false,
                false,
                Map.of(Metric.MASS_IN_BOX, 0.5, Metric.LIFT, 1.0, Metric.MAP_CORRELATION, correlation));
    }
}
