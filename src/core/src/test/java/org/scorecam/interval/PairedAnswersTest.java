package org.scorecam.interval;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scorecam.effort.Interval;

class PairedAnswersTest {
    @Test
    void theDifferenceIsOfThePairsThatDiffer() {
        PairedAnswers answers = new PairedAnswers(2, 5, 1, 2);

        assertThat(answers.difference()).isEqualTo(0.4);
        assertThat(answers.firstShare()).isEqualTo(0.7);
        assertThat(answers.secondShare()).isEqualTo(0.3);
    }

    @Test
    void pairsAreCountedByTheirTwoAnswers() {
        assertThat(PairedAnswers.NONE
                        .and(true, true)
                        .and(true, false)
                        .and(true, false)
                        .and(false, true)
                        .and(false, false))
                .isEqualTo(new PairedAnswers(1, 2, 1, 1));
    }

    /** Drawing would say 0 to 0. */
    @Test
    void pairsThatAreAllAlikeLeaveADoubt() {
        Interval interval = new PairedAnswers(30, 0, 0, 0).interval(0.95);

        assertThat(interval.low()).isBetween(-0.12, -0.11);
        assertThat(interval.high()).isBetween(0.11, 0.12);
    }
}
