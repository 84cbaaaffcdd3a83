package org.scorecam.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.scorecam.baseline.Runs.HEADER;
import static org.scorecam.baseline.Runs.LEFT;
import static org.scorecam.baseline.Runs.RIGHT;
import static org.scorecam.baseline.Runs.TABBY;
import static org.scorecam.baseline.Runs.TIGER;
import static org.scorecam.baseline.Runs.approved;
import static org.scorecam.baseline.Runs.baseline;
import static org.scorecam.baseline.Runs.error;
import static org.scorecam.baseline.Runs.partial;
import static org.scorecam.baseline.Runs.run;
import static org.scorecam.baseline.Runs.tabby;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.Method;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.Explanation;
import org.scorecam.result.ModelSettings;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleExplanation;
import org.scorecam.result.SampleResult;
import org.scorecam.rule.Element;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Scope;
import org.scorecam.rule.SinceApproved;
import org.scorecam.rule.Statistic;
import org.scorecam.rule.Violation;

class ApprovalTest {
    private static final Method BLENDED = new Method(Method.Variant.ARTICLE, 0.5);

    /** Half a cell beside {@link Runs#LEFT}. */
    private static final Heatmap NEAR = Maps.bump(7, 7, 3, 1.3, 1);

    private static final Heatmap RIGHT_APPROVED =
            approved(tabby("a.jpg", RIGHT)).map();
    private static final Rule FALL = new Rule(
            Element.IMAGE,
            List.of(),
            List.of(),
            List.of(new Limit(Metric.MASS_IN_BOX, null, null, null, null, null, new BigDecimal("0.03"), null)));

    @Test
    void theFirstApprovalTakesTheWholeRun() {
        Approval approval = approve(null, run(tabby("b.jpg", LEFT), tabby("a.jpg", RIGHT)));

        assertThat(approval.baseline()).isEqualTo(baseline(tabby("a.jpg", RIGHT), tabby("b.jpg", LEFT)));
        assertThat(approval.summary()).isEqualTo("+2 new");
    }

    @Test
    void whatChangedIsSummedUpAndTheLargestChangeIsNamed() {
        Baseline old = baseline(
                tabby("0.jpg", LEFT),
                tabby("1.jpg", LEFT),
                tabby("2.jpg", LEFT),
                tabby("3.jpg", LEFT),
                tabby("same.jpg", LEFT));
        RunResult run = run(
                tabby("1.jpg", Maps.bump(7, 7, 3, 2, 1)),
                tabby("2.jpg", RIGHT),
                tabby("3.jpg", LEFT, 0.831, 0.9312, TABBY),
                tabby("same.jpg", LEFT),
                tabby("x.jpg", LEFT),
                tabby("y.jpg", LEFT));

        Approval approval = all(old, run);

        assertThat(approval.summary())
                .isEqualTo("+2 new, ~3 changed (largest: animals/2.jpg, correlation -0.28), -1 gone");
        assertThat(approval.baseline().explanations())
                .map(approved -> approved.moved(0, 0))
                .isEqualTo(approve(null, run).baseline().explanations());
    }

    /** 1.jpg is within 0.85 of the approved map, and 3.jpg has the same one. */
    @Test
    void whatKeepsItsLimitsStaysAsItWasApproved() {
        Baseline old = baseline(tabby("1.jpg", LEFT), tabby("2.jpg", LEFT), tabby("3.jpg", LEFT));
        RunResult run = run(tabby("1.jpg", NEAR), tabby("2.jpg", RIGHT), tabby("3.jpg", LEFT, 0.831, 0.9312, TABBY));

        Approval approval = approve(old, run);

        assertThat(approval.summary())
                .isEqualTo("~1 changed (largest: animals/2.jpg, correlation -0.28); 1 that keeps its limits is left as"
                        + " approved (-Dscorecam.approve=all takes all over)");
        assertThat(approval.baseline().explanations().get(0)).isEqualTo(approved(tabby("1.jpg", LEFT)));
        assertThat(approval.baseline().explanations().get(1).map()).isEqualTo(RIGHT_APPROVED);
        assertThat(approval.baseline().explanations().get(2)).isEqualTo(approved(tabby("3.jpg", LEFT)));
    }

    @Test
    void aDriftThatKeepsItsShareIsTakenOver() {
        Approval approval = approve(baseline(tabby("1.jpg", LEFT)), run(tabby("1.jpg", LEFT, 0.83, 0.9312, TIGER)));

        assertThat(approval.baseline().explanations().get(0).predicted()).isEqualTo(TIGER);
    }

    @Test
    void aFallBeyondItsLimitIsTakenOver() {
        Baseline old = baseline(tabby("1.jpg", LEFT), tabby("2.jpg", LEFT));
        RunResult run = SampleResult.like(
                        run(tabby("1.jpg", LEFT, 0.79, 0.9312, TABBY), tabby("2.jpg", LEFT, 0.81, 0.9312, TABBY)))
                .rules(List.of(FALL))
                .make();

        assertThat(approve(old, run).baseline().explanations())
                .extracting(Approved::massInBox)
                .containsExactly(0.79, 0.83);
    }

    @Test
    void aLimitOnTheSuiteThatIsBrokenTakesAllOfItOver() {
        RunResult run = SampleResult.like(run(tabby("1.jpg", LEFT, 0.82, 0.9312, TABBY)))
                .violations(List.of(new Violation(
                        new Scope.OfSuite("animals"),
                        Metric.MASS_IN_BOX,
                        null,
                        Statistic.MEAN,
                        0.82,
                        new BigDecimal("0.825"),
                        null,
                        null,
                        false,
                        new SinceApproved(0.83, new BigDecimal("0.005"), null),
                        null,
                        "fell")))
                .make();

        assertThat(approve(baseline(tabby("1.jpg", LEFT)), run).baseline().explanations())
                .extracting(Approved::massInBox)
                .containsExactly(0.82);
    }

    @Test
    void whatMovesAddsUp() {
        Baseline first = baseline(tabby("a.jpg", LEFT));
        Baseline second = all(first, run(tabby("a.jpg", NEAR))).baseline();
        Baseline third = all(second, run(tabby("a.jpg", LEFT))).baseline();
        double step = second.explanations().get(0).moved();

        assertThat(step).isBetween(0.01, 0.15);
        assertThat(third.explanations().get(0).moved()).isEqualTo(2 * step, within(1e-9));
        assertThat(all(third, run(tabby("a.jpg", LEFT))).baseline()).isEqualTo(third);
    }

    /** The values that a baseline of an earlier version does not have are added to what stays. */
    @Test
    void whatAnEarlierVersionDidNotKeepIsAdded() {
        Explanation withLift = SampleExplanation.like(tabby("a.jpg", LEFT))
                .measured(Metric.LIFT, 2)
                .measured(Metric.ENTROPY, 0.5)
                .make();

        Approval approval = approve(baseline(tabby("a.jpg", LEFT)), run(withLift));

        assertThat(approval.baseline().explanations().get(0).metrics()).isEqualTo(Map.of(Metric.LIFT, 2.0));
        assertThat(approval.summary()).isEqualTo("no explanation has changed");
    }

    @Test
    void approvingTheSameTwiceChangesNothing() {
        RunResult run = run(tabby("a.jpg", LEFT));
        Baseline first = approve(null, run).baseline();

        Approval second = approve(first, run);

        assertThat(second.summary()).isEqualTo("no explanation has changed");
        assertThat(second.baseline()).isEqualTo(first);
    }

    @Test
    void aPartLeavesTheRestUntouched() {
        Baseline old = baseline(
                tabby("day/1.jpg", LEFT),
                tabby("day/2.jpg", LEFT),
                tabby("night/1.jpg", LEFT),
                tabby("night/2.jpg", LEFT));
        RunResult run = run(
                tabby("day/1.jpg", RIGHT),
                tabby("day/3.jpg", RIGHT),
                tabby("night/1.jpg", RIGHT),
                tabby("night/3.jpg", RIGHT));

        Approval approval = approve(old, run, "animals/night/*");

        assertThat(unmoved(approval))
                .isEqualTo(baseline(
                        tabby("day/1.jpg", LEFT),
                        tabby("day/2.jpg", LEFT),
                        tabby("night/1.jpg", RIGHT),
                        tabby("night/3.jpg", RIGHT)));
        assertThat(approval.summary())
                .isEqualTo("+1 new, ~1 changed (largest: animals/night/1.jpg, correlation -0.28), -1 gone");
    }

    @Test
    void aPatternThatMatchesNothingIsRefusedWithTheNearestNames() {
        assertThatThrownBy(() -> approve(null, run(tabby("0007.jpg", LEFT)), "animal/00*"))
                .isInstanceOf(SetupException.class)
                .hasMessage("scorecam.approve.includes (animal/00*) matches no explanation. Nearest names:"
                        + " animals/0007.jpg. Write patterns over suite/image, such as animals/00*");
    }

    @Test
    void aPartThatWasMeasuredInAnotherWayIsRefused() {
        Baseline old = baseline(tabby("a.jpg", LEFT));

        assertThatThrownBy(() -> approve(old, run(BLENDED, tabby("a.jpg", LEFT)), "animals/a*"))
                .isInstanceOf(SetupException.class)
                .hasMessage("a part of the explanations cannot be approved, because they were measured in another way"
                        + " than the rest of the baseline: <alpha> was 0.0 and is 0.5. Approve all of them, without"
                        + " -Dscorecam.approve.includes, or set it back");
    }

    @Test
    void allThatWasMeasuredInAnotherWayReplacesTheBaseline() {
        Approval approval =
                approve(baseline(tabby("a.jpg", LEFT), tabby("b.jpg", LEFT)), run(BLENDED, tabby("a.jpg", LEFT)));

        assertThat(approval.summary()).isEqualTo("all 2 replaced by 1 new (<alpha> was 0.0 and is 0.5)");
        assertThat(approval.baseline().header().method()).isEqualTo(BLENDED);
        assertThat(approval.baseline().explanations()).hasSize(1);
    }

    @Test
    void errorsAreRefused() {
        assertThatThrownBy(() -> approve(null, run(tabby("a.jpg", LEFT), error("b.jpg"))))
                .isInstanceOf(SetupException.class)
                .hasMessage("1 of 2 explanations are ERRORs and have no map: animals/b.jpg (class 281 tabby). Mend them"
                        + " and run mvn scorecam:check again, or approve as it is with"
                        + " -Dscorecam.approve.incomplete=true");
    }

    @Test
    void anErrorOutsideThePartIsNoReasonToRefuse() {
        RunResult run = run(tabby("a.jpg", RIGHT), error("b.jpg"));

        assertThat(unmoved(approve(baseline(tabby("b.jpg", LEFT)), run, "animals/a*")))
                .isEqualTo(baseline(tabby("a.jpg", RIGHT), tabby("b.jpg", LEFT)));
    }

    @Test
    void anErrorThatIsAllowedLeavesWhatWasApproved() {
        Baseline old = baseline(tabby("a.jpg", LEFT), tabby("b.jpg", LEFT));
        RunResult run = run(tabby("a.jpg", RIGHT), error("b.jpg"), error("c.jpg"));

        Approval approval = Approval.of(run, "auto", old, new Approval.Request(Approval.What.CHANGED, List.of(), true));

        assertThat(unmoved(approval)).isEqualTo(baseline(tabby("a.jpg", RIGHT), tabby("b.jpg", LEFT)));
    }

    @Test
    void partialMapsAreRefused() {
        assertThatThrownBy(() -> approve(null, run(partial("a.jpg"))))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("1 of 1 explanations have maps of which not all channels were run:"
                        + " animals/a.jpg (class 281 tabby). Mend them");
    }

    @Test
    void theHeaderIsTheRunsWithTheSettingOfTheLayer() {
        Approval approval = Approval.of(
                run(tabby("a.jpg", LEFT)), "auto", null, new Approval.Request(Approval.What.CHANGED, List.of(), false));

        assertThat(approval.baseline().header()).isEqualTo(HEADER);
    }

    @Test
    void aPartKeepsWhatStandsForTheObjectsOfOtherSuites() {
        Baseline old = new Baseline(
                Runs.header(ModelSettings.DEFAULT, Map.of("animals", "boxes", "traffic", "masks")),
                baseline(tabby("a.jpg", LEFT)).explanations());
        RunResult run = run(tabby("a.jpg", RIGHT));

        assertThat(approve(old, run, "animals/*").baseline().header().regions())
                .isEqualTo(Map.of("animals", "boxes", "traffic", "masks"));
        assertThat(approve(old, run).baseline().header().regions()).isEqualTo(Map.of("animals", "boxes"));
    }

    private static Approval all(Baseline old, RunResult run) {
        return Approval.of(run, "auto", old, new Approval.Request(Approval.What.ALL, List.of(), false));
    }

    private static Baseline unmoved(Approval approval) {
        return new Baseline(
                approval.baseline().header(),
                approval.baseline().explanations().stream()
                        .map(approved -> approved.moved(0, 0))
                        .toList());
    }

    private static Approval approve(@Nullable Baseline old, RunResult run, String... includes) {
        return Approval.of(run, "auto", old, new Approval.Request(Approval.What.CHANGED, List.of(includes), false));
    }
}
