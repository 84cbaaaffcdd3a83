package org.scorecam.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scorecam.baseline.Runs.HEADER;
import static org.scorecam.baseline.Runs.LEFT;
import static org.scorecam.baseline.Runs.RIGHT;
import static org.scorecam.baseline.Runs.TABBY;
import static org.scorecam.baseline.Runs.baseline;
import static org.scorecam.baseline.Runs.error;
import static org.scorecam.baseline.Runs.partial;
import static org.scorecam.baseline.Runs.run;
import static org.scorecam.baseline.Runs.tabby;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scorecam.cam.Method;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.ModelSettings;
import org.scorecam.result.RunResult;

class ApprovalTest {
    private static final Method BLENDED = new Method(Method.Variant.ARTICLE, 0.5);

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

        Approval approval = approve(old, run);

        assertThat(approval.summary())
                .isEqualTo("+2 new, ~3 changed (largest: animals/2.jpg, correlation -0.28), -1 gone");
        assertThat(approval.baseline()).isEqualTo(approve(null, run).baseline());
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

        assertThat(approval.baseline())
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

        assertThat(approve(baseline(tabby("b.jpg", LEFT)), run, "animals/a*").baseline())
                .isEqualTo(baseline(tabby("a.jpg", RIGHT), tabby("b.jpg", LEFT)));
    }

    @Test
    void anErrorThatIsAllowedLeavesWhatWasApproved() {
        Baseline old = baseline(tabby("a.jpg", LEFT), tabby("b.jpg", LEFT));
        RunResult run = run(tabby("a.jpg", RIGHT), error("b.jpg"), error("c.jpg"));

        Approval approval = Approval.of(run, "auto", old, new Approval.Request(List.of(), true));

        assertThat(approval.baseline()).isEqualTo(baseline(tabby("a.jpg", RIGHT), tabby("b.jpg", LEFT)));
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
        Approval approval =
                Approval.of(run(tabby("a.jpg", LEFT)), "auto", null, new Approval.Request(List.of(), false));

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

    private static Approval approve(@Nullable Baseline old, RunResult run, String... includes) {
        return Approval.of(run, "auto", old, new Approval.Request(List.of(includes), false));
    }
}
