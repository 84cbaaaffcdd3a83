package org.scorecam.cam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class MasksTest {
    private static final LayerShape ONE_ROW = new LayerShape(1, 1, 3);

    @Test
    void negativeActivationsAreCutBeforeNormalising() {
        assertThat(masks(new float[] {-5, 1, 2}, ONE_ROW).values())
                .containsExactly(new float[] {0, 0.5f, 1}, within(1e-6f));
    }

    @Test
    void aPositiveMinimumIsTakenAway() {
        assertThat(masks(new float[] {1, 2, 3}, ONE_ROW).values())
                .containsExactly(new float[] {0, 0.5f, 1}, within(1e-6f));
    }

    @Test
    void aConstantThatIsNotZeroIsAMaskOfZeros() {
        Masks masks = masks(new float[] {5, 5, 5}, ONE_ROW);

        assertThat(masks.values()).containsOnly(0);
        assertThat(masks.varying()).isEmpty();
    }

    @Test
    void theSmallestDifferenceIsNotConstant() {
        assertThat(masks(new float[] {5, 5, Math.nextUp(5f)}, ONE_ROW).varying())
                .containsExactly(0);
    }

    @Test
    void onlyVaryingChannelsAreNamed() {
        assertThat(masks(new float[] {0, 0, 1, 2, -1, -2}, new LayerShape(3, 1, 2))
                        .varying())
                .containsExactly(1);
    }

    @Test
    void masksToLookAtComeInStepsOfOneByte() {
        assertThat(masks(new float[] {0, 1, 3}, ONE_ROW).rounded(0).at(0, 1)).isEqualTo(85 / 255f);
    }

    private static Masks masks(float[] activations, LayerShape shape) {
        return Masks.of(
                activations,
                shape,
                Method.Variant.ARTICLE.method().masking(),
                new InputShape(1, 4, 8, InputShape.Layout.NCHW));
    }
}
