package org.scorecam.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorecam.baseline.Runs.HEADER;
import static org.scorecam.baseline.Runs.LEFT;
import static org.scorecam.baseline.Runs.approved;
import static org.scorecam.baseline.Runs.suites;
import static org.scorecam.baseline.Runs.tabby;

import java.util.List;
import org.junit.jupiter.api.Test;

/** How far approved maps have come. */
class JourneyTest {
    @Test
    void whatHasNotMovedIsNotWorthAWord() {
        assertThat(gate(0).journey(comparison(0))).isEmpty();
        assertThat(gate(0).warnings(comparison(0))).isEmpty();
    }

    @Test
    void theFarthestIsNamed() {
        assertThat(gate(0.1).journey(comparison(0.1)))
                .contains(
                        "1 of the approved maps has moved since the first ones were approved, at most 0.10 (the sum of"
                                + " 1 - map correlation; animals/a.jpg (class 281 tabby)).");
        assertThat(gate(0.1).warnings(comparison(0.1))).isEmpty();
    }

    @Test
    void fartherThanTheLimitOnDriftIsAWarning() {
        assertThat(gate(0.16).warnings(comparison(0.16)))
                .containsExactly(
                        "1 of the approved maps has come farther from the first ones approved than the limit on"
                                + " drift, 0.15, by steps that each were approved: animals/a.jpg (class 281 tabby) by 0.16. Look"
                                + " at them in the report; if they are right, begin anew: move baseline.json away, run a check,"
                                + " and mvn scorecam:approve");
    }

    @Test
    void oneStepWasLookedAt() {
        Baseline once =
                new Baseline(HEADER, List.of(approved(tabby("a.jpg", LEFT)).moved(1.1, 1)));
        Gate gate = new Gate("baseline.json", once, false, true, null, "mvn scorecam:approve");

        assertThat(gate.warnings(Comparison.of(once, HEADER, suites(tabby("a.jpg", LEFT)))))
                .isEmpty();
    }

    private static Comparison comparison(double moved) {
        return Comparison.of(baseline(moved), HEADER, suites(tabby("a.jpg", LEFT)));
    }

    private static Gate gate(double moved) {
        return new Gate("baseline.json", baseline(moved), false, true, null, "mvn scorecam:approve");
    }

    private static Baseline baseline(double moved) {
        return new Baseline(HEADER, List.of(approved(tabby("a.jpg", LEFT)).moved(moved, 2)));
    }
}
