package org.scorecam.cam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ChannelScoresTest {
    private static final int MANY = ChannelScores.SMALL;
    private static final float[] ROW = {1, 2};

    @Test
    void aChannelIsKnownForAllClassesWhereTheyAreFew() {
        ChannelScores scores = new ChannelScores(2, 2, new int[] {0}, null);
        scores.add(1, ROW, ScoreKind.LOGITS);

        assertThat(scores.knows(1, new int[] {0, 1})).isTrue();
        assertThat(scores.knows(0, new int[] {0})).isFalse();
    }

    @Test
    void whatAnEarlierRunKnewIsKnown() {
        ChannelScores earlier = new ChannelScores(2, 2, new int[] {0}, null);
        earlier.add(1, ROW, ScoreKind.LOGITS);

        ChannelScores later = new ChannelScores(2, 2, new int[] {1}, earlier.known());

        assertThat(later.knows(1, new int[] {1})).isTrue();
        assertThat(later.probability(1, 1)).isEqualTo(earlier.probability(1, 1));
        assertThat(later.probability(1, 1)).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-12));
    }

    @Test
    void ofManyClassesOnlyThoseThatWereAskedForAreKept() {
        float[] row = new float[MANY + 1];
        ChannelScores first = new ChannelScores(1, MANY + 1, new int[] {7}, null);
        first.add(0, row, ScoreKind.LOGITS);

        ChannelScores second = new ChannelScores(1, MANY + 1, new int[] {3}, first.known());

        assertThat(first.isWhole()).isFalse();
        assertThat(new ChannelScores(1, MANY, new int[] {7}, null).isWhole()).isTrue();
        assertThat(first.known().classes()).containsExactly(7);
        assertThat(second.known().classes()).containsExactly(3, 7);
        assertThat(second.knows(0, new int[] {7})).isTrue();
        assertThat(second.knows(0, new int[] {3})).isFalse();
    }

    @Test
    void aChannelThatWasNotRunHasNoProbability() {
        ChannelScores scores = new ChannelScores(2, 2, new int[] {0}, null);

        assertThatThrownBy(() -> scores.probability(1, 0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("channel 1 was not run for class 0");
    }
}
