package org.scorecam.cam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
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

    private static TailMethod recipro(int height, int width) {
        return TailMethod.of(Variant.RECIPRO_CAM, new LayerShape(2, height, width));
    }

    @Test
    void oneCellOfAllChannelsIsKept() {
        assertThat(recipro(1, 2).passes()).isEqualTo(2);
        assertThat(recipro(1, 2).changed(new float[] {1, 2, 3, 4}, false, 1)).containsExactly(0, 2, 0, 4);
    }

    /** A class token before nine patches of 16; the kernel is cut off at the corner. */
    @Test
    void tokensAreKeptWithTheirNeighboursBesideTheClassToken() {
        float[] layer = new float[20];
        Arrays.fill(layer, 16);
        layer[0] = 5;
        layer[10] = 7;

        assertThat(recipro(3, 3).changed(layer, true, 4))
                .containsExactly(5, 1, 2, 1, 2, 4, 2, 1, 2, 1, 7, 1, 2, 1, 2, 4, 2, 1, 2, 1);
        assertThat(recipro(3, 3).changed(layer, true, 0))
                .containsExactly(5, 4, 2, 0, 2, 1, 0, 0, 0, 0, 7, 4, 2, 0, 2, 1, 0, 0, 0, 0);
    }

    @Test
    void theMapIsTheScoresAboveTheSmallest() {
        TailSum sum = recipro(1, 3).sum(9, new double[] {-2, -5, 1}, new float[6]);

        assertThat(sum.cells()).containsExactly(3, 0, 6);
        assertThat(sum.weights()).containsOnly(0);
        assertThat(recipro(1, 3).doubt(-1)).isEmpty();
    }

    @Test
    void aScoreOfNothingCannotBeDividedBy() {
        assertThatThrownBy(() -> ablation().sum(0, new double[2], new float[4]))
                .isInstanceOf(ExplanationException.class)
                .hasMessage("the class's score before the softmax is 0, and Ablation-CAM divides by it: choose another"
                        + " <variant>");
    }
}
