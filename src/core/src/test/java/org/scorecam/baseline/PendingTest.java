package org.scorecam.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorecam.baseline.Runs.HEADER;
import static org.scorecam.baseline.Runs.LEFT;
import static org.scorecam.baseline.Runs.RIGHT;
import static org.scorecam.baseline.Runs.TIGER;
import static org.scorecam.baseline.Runs.baseline;
import static org.scorecam.baseline.Runs.error;
import static org.scorecam.baseline.Runs.partial;
import static org.scorecam.baseline.Runs.run;
import static org.scorecam.baseline.Runs.tabby;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.scorecam.result.Explanation;
import org.scorecam.result.Gone;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleResult;
import org.scorecam.result.SuiteResult;

class PendingTest {
    private static final Baseline OLD = baseline(
            tabby("drifted.jpg", LEFT),
            tabby("turned.jpg", LEFT),
            tabby("kept.jpg", LEFT),
            tabby("broken.jpg", LEFT),
            tabby("gone.jpg", LEFT));
    private static final RunResult RUN = run(
            tabby("drifted.jpg", RIGHT),
            tabby("turned.jpg", LEFT, 0.83, 0.9312, TIGER),
            tabby("kept.jpg", Maps.bump(7, 7, 3, 1.3, 1)),
            tabby("new.jpg", LEFT),
            error("broken.jpg"));

    @Test
    void eachExplanationStandsWhereApprovingTakesIt() {
        Pending pending = Pending.of(beside(OLD, RUN));

        assertThat(images(pending.added())).containsExactly("new.jpg");
        assertThat(images(pending.drifted())).containsExactly("drifted.jpg", "turned.jpg");
        assertThat(images(pending.kept())).containsExactly("kept.jpg");
        assertThat(images(pending.errors())).containsExactly("broken.jpg");
        assertThat(pending.gone()).extracting(gone -> gone.id().image()).containsExactly("gone.jpg");
        assertThat(pending.baseline()).isTrue();
        assertThat(pending.whole()).isFalse();
    }

    /** What comes of approving, by the command's own code: what is pending is as it is now, and what is kept as it was. */
    @Test
    void approvingTakesOverWhatIsPendingAndNothingElse() {
        RunResult run = beside(OLD, RUN);
        Pending pending = Pending.of(run);
        Baseline after = Approval.of(run, "auto", OLD, new Approval.Request(Approval.What.CHANGED, List.of(), true))
                .baseline();

        assertThat(after.explanations())
                .extracting(approved -> approved.id().image())
                .containsExactlyInAnyOrder("drifted.jpg", "turned.jpg", "kept.jpg", "broken.jpg", "new.jpg");
        assertThat(Stream.of(pending.added(), pending.drifted()).flatMap(List::stream))
                .allSatisfy(each -> assertThat(after.explanations())
                        .map(approved -> approved.moved(0, 0))
                        .contains(Runs.approved(each)));
        assertThat(pending.kept())
                .allSatisfy(each -> assertThat(after.byKey().get(ApprovedKey.of(each.id())))
                        .isEqualTo(OLD.byKey().get(ApprovedKey.of(each.id()))));
    }

    @Test
    void withoutABaselineAllIsNewButWhatHasNoWholeMap() {
        Pending pending = Pending.of(run(tabby("a.jpg", LEFT), error("b.jpg"), partial("c.jpg")));

        assertThat(pending.baseline()).isFalse();
        assertThat(images(pending.added())).containsExactly("a.jpg");
        assertThat(images(pending.errors())).containsExactly("b.jpg");
        assertThat(images(pending.partial())).containsExactly("c.jpg");
    }

    @Test
    void whatWasMeasuredInAnotherWayIsOneWhole() {
        RunResult run = SampleResult.like(run(tabby("a.jpg", LEFT)))
                .problems("The baseline b.json was measured in another way, so nothing was compared: <alpha> was 0")
                .make();

        assertThat(Pending.of(run).whole()).isTrue();
        assertThat(Pending.of(run).baseline()).isTrue();
    }

    /** The run as a check leaves it: each explanation beside the approved one. */
    private static RunResult beside(Baseline old, RunResult run) {
        Comparison comparison = Comparison.of(old, HEADER, run.suites());
        List<Gone> gone = comparison.gone().stream().map(Approved::asGone).toList();
        return SampleResult.like(run)
                .suites(comparison.measured(run.suites()).toArray(SuiteResult[]::new))
                .gone(gone)
                .make();
    }

    private static List<String> images(List<Explanation> explanations) {
        return explanations.stream().map(each -> each.id().image()).toList();
    }
}
