package org.scorecam.cam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.scorecam.cam.Method.Variant;
import org.scorecam.cam.TailMethod.TailSum;
import org.scorecam.outcome.ExplanationException;

/** Small numbers by hand; whole networks are held against the tools' values in module onnx. */
class TailMethodTest {
    private static final LayerShape LAYER = new LayerShape(2, 1, 2);

    private static TailMethod ablation() {
        return TailMethod.of(Variant.ABLATION_CAM, LAYER);
    }

    @Test
    void aChannelIsAblatedToNothingWhereTheSmallestActivationIsNothing() {
        float[] layer = {1, 0, 3, 4};

        assertThat(ablation().passes()).isEqualTo(2);
        assertThat(ablation().changed(layer, false, 0)).containsExactly(0, 0, 3, 4);
        assertThat(ablation().changed(layer, false, 1)).containsExactly(1, 0, 0, 0);
        assertThat(layer).containsExactly(1, 0, 3, 4);
    }

    @Test
    void itIsAblatedFarBelowTheSmallestActivationElse() {
        assertThat(ablation().changed(new float[] {1, 2, 3, -4}, false, 0))
                .containsExactly(-10000004, -10000004, 3, -4);
    }

    /** A class token and a register before two patches. */
    @Test
    void aChannelOfTokensIsAblatedInAllOfThem() {
        assertThat(ablation().changed(new float[] {0, 1, 2, 3, 4, 5, 6, 7}, true, 1))
                .containsExactly(0, 1, 2, 3, 0, 0, 0, 0);
    }

    /** (4 - 3) / 4 and (4 - 6) / 4. */
    @Test
    void weightsAreTheSharesOfTheScoreThatAreLost() {
        TailSum sum = ablation().sum(4, new double[] {3, 6}, new float[] {1, 2, 4, 8});

        assertThat(sum.weights()).containsExactly(0.25, -0.5);
        assertThat(sum.cells()).containsExactly(0.25 - 2, 0.5 - 4);
    }

    @Test
    void aScoreBelowNothingTurnsTheSignsWhichIsSaid() {
        assertThat(ablation().sum(-4, new double[] {-5, -2}, new float[4]).weights())
                .containsExactly(-0.25, 0.5);
        assertThat(ablation().doubt(-4))
                .startsWith("the class's score before the softmax is -4.0, and Ablation-CAM divides");
        assertThat(ablation().doubt(4)).isEmpty();
    }

    @Test
    void aScoreOfNothingCannotBeDividedBy() {
        assertThatThrownBy(() -> ablation().sum(0, new double[2], new float[4]))
                .isInstanceOf(ExplanationException.class)
                .hasMessage("the class's score before the softmax is 0, and Ablation-CAM divides by it: choose another"
                        + " <variant>");
    }
}
