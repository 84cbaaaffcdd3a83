package org.scorecam.cam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.scorecam.outcome.ExplanationException;

class ProbabilitiesTest {
    @Test
    void aSigmoidMakesEachScoreAProbabilityByItself() {
        // Python 3.12: [1 / (1 + math.exp(-z)) for z in (-2, 0, 3)]
        assertThat(Probabilities.of(new float[] {-2, 0, 3}, ScoreKind.SIGMOID))
                .containsExactly(new double[] {0.11920292202211755, 0.5, 0.9525741268224334}, within(1e-15));
    }

    @Test
    void aLogitAndItsOppositeSumToOne() {
        double[] both = Probabilities.of(new float[] {-1.5f, 1.5f}, ScoreKind.SIGMOID);

        assertThat(both[0] + both[1]).isCloseTo(1, within(1e-15));
    }

    @Test
    void aHugeLogitIsNoOverflow() {
        assertThat(Probabilities.of(new float[] {-1e30f, 1e30f}, ScoreKind.SIGMOID))
                .containsExactly(0, 1);
    }

    @Test
    void aLogitThatIsNoNumberIsAnError() {
        assertThatThrownBy(() -> Probabilities.of(new float[] {Float.NaN}, ScoreKind.SIGMOID))
                .isInstanceOf(ExplanationException.class);
    }
}
