package org.scorecam.cam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/**
 * Algorithm 1 on paper, a case of explainiverse's tests (its Score-CAM on a model with these weights), computed again by hand: a
 * 1x1 convolution makes {@code A_0 = x} and {@code A_1 = 5 - x} of the input [[1, 2], [3, 4]].
 */
class HandSizedCaseTest {
    private static final float[] X = {1, 2, 3, 4};
    private static final double TOLERANCE = 1e-6;

    private final ScoreCam scoreCam = new ScoreCam(new HandSized(), Method.Variant.PAPER_L.method());
    private final MaskedForwards masked = scoreCam.masked(scoreCam.unmasked(X), 0);
    private final ClassMap map = explain();

    /** The masks are (x - 1) / 3 and (4 - x) / 3, so the masked inputs [0, 2/3, 2, 4] and [1, 4/3, 1, 0]. */
    @Test
    void scoresAreTheLogitsUnderTheMasks() {
        assertThat(masked.scores(0)[0]).isCloseTo(6.333333, within(TOLERANCE));
        assertThat(masked.scores(0)[1]).isCloseTo(6.666667, within(TOLERANCE));
    }

    @Test
    void weightsAreTheirSoftmax() {
        assertThat(map.weight(0)).isCloseTo(0.41742979, within(TOLERANCE));
        assertThat(map.weight(1)).isCloseTo(0.58257021, within(TOLERANCE));
    }

    @Test
    void theActivationsAreSummed() {
        assertThat(map.sum())
                .containsExactly(new double[] {2.74771062, 2.58257021, 2.41742979, 2.25228938}, within(TOLERANCE));
    }

    private ClassMap explain() {
        masked.run(X, masked.missing(), 0, masked.missing().length, n -> {});
        return scoreCam.map(masked, 0);
    }

    /** The convolution, and a fully connected layer of weights [2, -1, 0, 1, -2, 0, 1, 0] and bias 10. */
    private static final class HandSized extends FakeClassifier {
        private static final float[] HEAD = {2, -1, 0, 1, -2, 0, 1, 0};

        HandSized() {
            super(new InputShape(1, 2, 2, InputShape.Layout.NCHW), new LayerShape(2, 2, 2), ScoreKind.LOGITS, 2, 1);
        }

        @Override
        protected float[] activations(float[] x) {
            float[] a = new float[8];
            for (int i = 0; i < 4; i++) {
                a[i] = x[i];
                a[4 + i] = 5 - x[i];
            }
            return a;
        }

        @Override
        protected float[] scores(float[] x) {
            float[] a = activations(x);
            float sum = 10;
            for (int i = 0; i < a.length; i++) {
                sum += HEAD[i] * a[i];
            }
            return new float[] {sum, 0};
        }
    }
}
