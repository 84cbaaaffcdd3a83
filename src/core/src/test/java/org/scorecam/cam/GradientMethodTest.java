package org.scorecam.cam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.scorecam.cam.Method.Variant;

/** Small numbers by hand; whole networks are held against grad-cam's values in module onnx. */
class GradientMethodTest {
    private static final float[] A = {9, 1, 2, 3, 4};
    private static final float[] G = {9, 1, -2, 0, 3};

    private static void assertAdds(Variant variant, double weight, double... cells) {
        double[] sum = {1, 1, 1, 1};

        double shown = GradientMethod.of(variant).add(A, G, 1, sum);

        assertThat(shown).isEqualTo(weight, within(1e-6));
        for (int i = 0; i < cells.length; i++) {
            cells[i] += 1;
        }
        assertThat(sum).containsExactly(cells, within(1e-5));
    }

    /** The mean of 1, -2, 0, 3. */
    @Test
    void gradCamWeighsAChannelByItsMeanGradient() {
        assertAdds(Variant.GRAD_CAM, 0.5, 0.5, 1, 1.5, 2);
    }

    /** 1 / (2 + 10) * 1 + 9 / (18 + 270) * 3. */
    @Test
    void gradCamPlusPlusWeighsPositiveGradients() {
        double w = 1 / 12.0 + 3 / 32.0;
        assertAdds(Variant.GRAD_CAM_PLUS_PLUS, w, w, 2 * w, 3 * w, 4 * w);
    }

    /** (1 - 4 + 0 + 12) / 10. */
    @Test
    void xGradCamWeighsGradientsByActivations() {
        assertAdds(Variant.X_GRAD_CAM, 0.9, 0.9, 1.8, 2.7, 3.6);
    }

    @Test
    void hiResCamTakesEachCellTimesItsGradient() {
        assertAdds(Variant.HIRES_CAM, 9, 1, -4, 0, 12);
    }

    @Test
    void layerCamLeavesNegativeGradientsOut() {
        assertAdds(Variant.LAYER_CAM, 13, 1, 0, 0, 12);
    }

    /** Of (0 / 0), the epsilon makes 0. */
    @Test
    void aChannelOfNothingAddsNothing() {
        for (Variant variant : Variant.values()) {
            if (variant.isOfGradient()) {
                double[] sum = new double[2];
                assertThat(GradientMethod.of(variant).add(new float[2], new float[2], 0, sum))
                        .as(variant.name())
                        .isZero();
                assertThat(sum).containsOnly(0);
            }
        }
    }
}
