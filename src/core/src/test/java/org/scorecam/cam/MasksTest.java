package org.scorecam.cam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.scorecam.cam.Masking.MaskNormalisation;

class MasksTest {
    private static final LayerShape ONE_ROW = new LayerShape(1, 1, 3);
    private static final InputShape INPUT = new InputShape(1, 1, 4, InputShape.Layout.NCHW);

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

    @Test
    void negativeActivationsCountWhereTheyAreTakenAsTheyAre() {
        assertThat(Masks.of(new float[] {-1, 0, 1}, ONE_ROW, asIs(MaskNormalisation.BEFORE_UPSAMPLING), INPUT)
                        .values())
                .containsExactly(new float[] {0, 0.5f, 1}, within(1e-6f));
    }

    @Test
    void afterUpsamplingTheMaskItselfReachesZeroAndOne() {
        // at four pixels, the cells 0, 4, 0 become 0, 2.5, 2.5, 0
        float[] mask = Masks.of(new float[] {0, 4, 0}, ONE_ROW, asIs(MaskNormalisation.AFTER_UPSAMPLING), INPUT)
                .values();
        float[] upsampled = new float[4];
        new Bilinear(1, 3, 1, 4).resize(mask, 0, upsampled);

        assertThat(mask[1]).isCloseTo(1.6f, within(1e-6f));
        assertThat(upsampled).containsExactly(new float[] {0, 1, 1, 0}, within(1e-6f));
    }

    private static Masking asIs(MaskNormalisation normalisation) {
        return new Masking(0, Masking.Activations.AS_IS, normalisation, 0, Upsampling.HALF_PIXEL);
    }

    private static Masks masks(float[] activations, LayerShape shape) {
        return Masks.of(activations, shape, Method.Variant.ARTICLE.method().masking(), INPUT);
    }
}
