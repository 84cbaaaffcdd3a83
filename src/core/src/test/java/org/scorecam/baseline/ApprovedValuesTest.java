package org.scorecam.baseline;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scorecam.baseline.Runs.LEFT;
import static org.scorecam.baseline.Runs.baseline;
import static org.scorecam.baseline.Runs.tabby;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.SampleExplanation;
import org.scorecam.rule.Element;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Subject;

/** Limits on a fall, before anything is explained. */
class ApprovedValuesTest {
    private static final String CURE =
            "Take the limit out, run a check, approve what it found with mvn scorecam:approve," + " then put it back";
    private static final Baseline OLD = baseline(tabby("a.jpg", LEFT));

    @Test
    void massInBoxIsInEveryBaseline() {
        assertThatCode(() -> require(OLD, Metric.MASS_IN_BOX, "a.jpg")).doesNotThrowAnyException();
    }

    @Test
    void whatABaselineLacksIsASetUpErrorWithTheCure() {
        assertThatThrownBy(() -> require(OLD, Metric.LIFT, "a.jpg"))
                .isInstanceOf(SetupException.class)
                .hasMessage("<rules>, rule 1, limit 1: the baseline baseline.json has no approved LIFT of animals/a.jpg"
                        + " (class 281 tabby), which the <fall> is from: it was not measured then, or an earlier version"
                        + " approved it. " + CURE);
    }

    @Test
    void whatIsNotExplainedAnyMoreNeedsNoValue() {
        Baseline two = baseline(
                SampleExplanation.like(tabby("a.jpg", LEFT))
                        .measured(Metric.LIFT, 2)
                        .make(),
                tabby("b.jpg", LEFT));

        assertThatCode(() -> require(two, Metric.LIFT, "a.jpg")).doesNotThrowAnyException();
    }

    @Test
    void aLimitThatOnlyNewExplanationsHaveIsASetUpError() {
        assertThatThrownBy(() -> require(OLD, Metric.MASS_IN_BOX, "new.jpg"))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("has no approved MASS_IN_BOX of any explanation that the rule matches");
    }

    @Test
    void aSuitesValueIsNeededToo() {
        assertThatThrownBy(() -> require(OLD, Metric.MAX_BOX_ACC, "a.jpg"))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining("has no approved MAX_BOX_ACC of the suite animals");
    }

    @Test
    void withoutABaselineThereIsNoFall() {
        assertThatThrownBy(() -> require(null, Metric.MASS_IN_BOX, "a.jpg"))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "<rules>, rule 1, limit 1: a <fall> of MASS_IN_BOX compares with a baseline, but there is none. "
                                + CURE);
    }

    private static void require(@Nullable Baseline baseline, Metric metric, String photo) {
        Limit limit = new Limit(metric, null, null, null, null, null, new BigDecimal("0.03"), null);
        Element element = metric.isOfSuite() ? Element.SUITE : Element.IMAGE;
        new Gate("baseline.json", baseline, false, true, null, "mvn scorecam:approve")
                .requireApproved(
                        List.of(new Rule(element, List.of(), List.of(), List.of(limit))),
                        List.of(new Subject(SampleExplanation.tabby(photo), false, false, Map.of())));
    }
}
