package org.scorecam.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scorecam.rule.Subjects.background;
import static org.scorecam.rule.Subjects.error;
import static org.scorecam.rule.Subjects.messages;
import static org.scorecam.rule.Subjects.minimum;
import static org.scorecam.rule.Subjects.on;
import static org.scorecam.rule.Subjects.tabby;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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

    private static Judgement judge(double accuracy, Subject... subjects) {
        return new Judge(List.of(RULE))
                .judge(
                        List.of(subjects),
                        new Grounds(Map.of("animals", Map.of(Metric.MAX_BOX_ACC, accuracy)), Map.of(), Map.of()));
    }
}
