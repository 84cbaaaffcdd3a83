package org.scorecam.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Size;

class MeanMapTest {
    private final MeanMap mean = new MeanMap(new Size(4, 2));

    @Test
    void thereIsNoneOfNothing() {
        assertThat(mean.mean()).isEmpty();
    }

    @Test
    void mapsOfAnyCellsLieOverTheSameInput() {
        mean.add(new Heatmap(1, 1, new float[] {0.5f}));
        mean.add(new Heatmap(2, 4, new float[] {1, 0, 0, 0, 0, 0, 0, 1}));
        mean.add(new Heatmap(1, 2, new float[] {0, 1}));

        assertThat(mean.maps()).isEqualTo(3);
        // the last one's middles lie at a quarter and three quarters: 0, 0.25, 0.75, 1 in each row
        assertThat(mean.mean().orElseThrow().values())
                .containsExactly(0.5f, 0.25f, 1.25f / 3, 0.5f, 0.5f / 3, 0.25f, 1.25f / 3, 2.5f / 3);
    }
}
