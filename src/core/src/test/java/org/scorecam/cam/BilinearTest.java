package org.scorecam.cam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BilinearTest {
    @Test
    void halfPixelCentresAndClampedEdges() {
        // python -c "import torch; print(torch.nn.functional.interpolate(torch.tensor([[[[0., 1.]]]]), (1, 4),
        // mode='bilinear'))"
        Heatmap resized = Bilinear.resize(new Heatmap(1, 2, new float[] {0, 1}), 1, 4);

        assertThat(resized.values()).containsExactly(new float[] {0, 0.25f, 0.75f, 1}, within(1e-7f));
    }

    @Test
    void alignedCornersLieOnEachOther() {
        // python -c "import torch; print(torch.nn.functional.interpolate(torch.tensor([[[[0., 1.]]]]), (1, 4),
        // mode='bilinear', align_corners=True))"
        float[] resized = new float[4];
        new Bilinear(1, 2, 1, 4, Upsampling.ALIGN_CORNERS).resize(new float[] {0, 1}, 0, resized);

        assertThat(resized).containsExactly(new float[] {0, 1 / 3f, 2 / 3f, 1}, within(1e-7f));
    }

    @Test
    void theSameSizeIsTheSameMap() {
        Heatmap map = new Heatmap(2, 2, new float[] {1, 2, 3, 4});

        assertThat(Bilinear.resize(map, 2, 2)).isEqualTo(map);
    }

    @Test
    void rowsAndColumnsAreKeptApart() {
        Heatmap resized = Bilinear.resize(new Heatmap(2, 1, new float[] {0, 1}), 4, 1);

        assertThat(resized.values()).containsExactly(new float[] {0, 0.25f, 0.75f, 1}, within(1e-7f));
    }

    @Test
    void oneCellCoversAll() {
        assertThat(Bilinear.resize(new Heatmap(1, 1, new float[] {7}), 3, 3).values())
                .containsOnly(7);
    }
}
