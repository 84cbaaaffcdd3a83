package org.scorecam.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scorecam.rule.Subjects.background;
import static org.scorecam.rule.Subjects.error;
import static org.scorecam.rule.Subjects.messages;
import static org.scorecam.rule.Subjects.minimum;
import static org.scorecam.rule.Subjects.on;
import static org.scorecam.rule.Subjects.tabby;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scorecam.effort.Interval;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;

/** Metrics that a suite has as a whole. */
class JudgeOfSuiteTest {
    private static final Rule RULE = on(Element.SUITE, minimum(Metric.MAX_BOX_ACC, "0.70"));

    @Test
    void aSuiteThatBreaksALimitIsAViolationOfItsOwn() {
        Judgement judgement = judge(0.6999, tabby("a.jpg", 0.9), tabby("b.jpg", 0.9), error("c.jpg"));

        assertThat(messages(judgement)).containsExactly("animals: box accuracy is 0.69, but expected minimum is 0.70");
        assertThat(judgement.checks())
                .singleElement()
                .returns(0.6999, Check::value)
                .returns(2, Check::explanations)
                .returns(null, Check::statistic)
                .returns(false, Check::kept);
        assertThat(judgement.verdicts().get(0).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void aSuiteThatKeepsItIsCheckedAllTheSame() {
        Judgement judgement = judge(0.7, tabby("a.jpg", 0.1));

        assertThat(judgement.violations()).isEmpty();
        assertThat(judgement.checks()).singleElement().returns(true, Check::kept);
    }

    @Test
    void aSuiteOfErrorsOrOfBackgroundHasNone() {
        Judge judge = new Judge(List.of(RULE));

        assertThat(judge.judge(List.of(error("a.jpg"))).checks()).isEmpty();
        assertThat(judge.judge(List.of(background("a.jpg"))).checks()).isEmpty();
    }

    @Test
    void aSuiteWhoseMetricIsMissingIsAMistakeOfOurs() {
        assertThatThrownBy(() -> new Judge(List.of(RULE)).judge(List.of(tabby("a.jpg", 0.9))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no number for MAX_BOX_ACC of animals: null");
    }

    @Test
    void withConfidenceTheBoundIsJudged() {
        Judgement judgement = judge(confident("-0.20"), 0, 0);

        assertThat(messages(judgement))
                .containsExactly("animals: gap of accuracy under a stamp is 0.00, with 95% confidence at least -0.50 (3"
                        + " photos), but expected minimum is -0.20");
        assertThat(judgement.checks())
                .singleElement()
                .returns(-0.5, Check::value)
                .returns(new Sampling(0, new Interval(-0.5, 0.5), new BigDecimal("0.95")), Check::sampling);
        assertThat(judge(confident("-0.50"), 0, 0).violations()).isEmpty();
    }

    @Test
    void withoutConfidenceTheIntervalIsTold() {
        assertThat(judge(on(Element.SUITE, minimum(Metric.STAMP_GAP, "-0.20")), 0, 0)
                        .checks())
                .singleElement()
                .returns(true, Check::kept)
                .returns(new Sampling(0, new Interval(-0.5, 0.5), null), Check::sampling);
    }

    /** Of one photo nothing is known of others. */
    @Test
    void onePhotoBreaksAnyLimitWithConfidence() {
        assertThat(messages(new Judge(List.of(confident("-0.20")))
                        .judge(List.of(tabby("a.jpg", 0.9)), grounds(Metric.STAMP_GAP, 0, null))))
                .containsExactly(
                        "animals: gap of accuracy under a stamp is 0.00 for 1 photo, which says nothing of others"
                                + " with 95% confidence, but expected minimum is -0.20");
    }

    private static Rule confident(String minimum) {
        return on(
                Element.SUITE,
                new Limit(
                        Metric.STAMP_GAP,
                        null,
                        new BigDecimal(minimum),
                        null,
                        null,
                        new BigDecimal("0.95"),
                        null,
                        null));
    }

    private static Judgement judge(Rule rule, double gap, double middle) {
        return new Judge(List.of(rule))
                .judge(
                        List.of(tabby("a.jpg", 0.9), tabby("b.jpg", 0.9)),
                        grounds(Metric.STAMP_GAP, gap, new Interval(middle - 0.5, middle + 0.5)));
    }

    private static Judgement judge(double accuracy, Subject... subjects) {
        return new Judge(List.of(RULE)).judge(List.of(subjects), grounds(Metric.MAX_BOX_ACC, accuracy, null));
    }

    private static Grounds grounds(Metric metric, double value, @Nullable Interval interval) {
        return new Grounds(Map.of("animals", Subjects.values(metric, value, interval)), Map.of(), Map.of());
    }
}
