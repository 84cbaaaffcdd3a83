package org.scorecam.cam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BatchSizeTest {
    @Test
    void aSizeThatWasSaidStays() {
        BatchSize three = BatchSize.of(3);
        three.took(3, 1);

        assertThat(three.next()).isEqualTo(3);
        assertThat(three.chosen()).isEqualTo(3);
    }

    @Test
    void sizesAreTriedByTurnsUpToWhatTheModelTakes() {
        BatchSize tried = BatchSize.tried(5);

        assertThat(new int[] {tried.next(), tried.next(), tried.next(), tried.next()})
                .containsExactly(1, 2, 4, 1);
        assertThat(tried.most()).isEqualTo(4);
    }

    @Test
    void theFastestAnInputIsKept() {
        BatchSize tried = BatchSize.tried(4);
        for (int turn = 0; turn < 4; turn++) {
            tried.took(1, 100);
            tried.took(2, 150);
            tried.took(4, 390);
        }

        assertThat(tried.chosen()).isEqualTo(2);
        assertThat(tried.next()).isEqualTo(2);
    }

    @Test
    void oneSlowBatchIsNoReasonAgainstASize() {
        BatchSize tried = BatchSize.tried(2);
        for (int turn = 0; turn < 4; turn++) {
            tried.took(1, 100);
            tried.took(2, turn == 0 ? 9_000 : 150);
        }

        assertThat(tried.chosen()).isEqualTo(2);
    }

    @Test
    void nothingIsChosenBeforeEachHadItsTurns() {
        BatchSize tried = BatchSize.tried(2);
        for (int turn = 0; turn < 10; turn++) {
            tried.took(2, 1);
        }

        assertThat(tried.chosen()).isEqualTo(1);
        assertThat(tried.next()).isEqualTo(1);
        assertThat(tried.next()).isEqualTo(2);
    }

    @Test
    void aModelThatTakesOneLeavesNothingToTry() {
        assertThat(BatchSize.tried(1).chosen()).isEqualTo(1);
    }
}
