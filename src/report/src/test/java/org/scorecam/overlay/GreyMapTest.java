package org.scorecam.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Size;

class GreyMapTest {
    @Test
    void aMapOfFewCellsIsUpsampledByAnOddFactor() {
        assertThat(GreyMap.finer(new Heatmap(14, 14, new float[196])).width()).isEqualTo(5 * 14);
        assertThat(GreyMap.finer(new Heatmap(7, 10, new float[70])).height()).isEqualTo(7 * 7);
    }

    @Test
    void aMapOfManyCellsIsAsItIs() {
        assertThat(GreyMap.finer(new Heatmap(64, 32, new float[2048])).width()).isEqualTo(32);
    }

    @Test
    void itsSizeIsKnownWithoutIt() {
        Heatmap finer = GreyMap.finer(new Heatmap(7, 10, new float[70]));

        assertThat(GreyMap.size(new Size(10, 7))).isEqualTo(new Size(finer.width(), finer.height()));
    }

    @Test
    void theCellsAreInTheMiddleOfTheirPixels() {
        Heatmap finer = GreyMap.finer(new Heatmap(1, 13, row(13)));

        for (int cell = 0; cell < 13; cell++) {
            assertThat(finer.at(0, 5 * cell + 2)).isCloseTo(cell / 12f, within(1e-6f));
        }
    }

    @Test
    void stretchedItIsTheMapStretched() {
        Heatmap map = new Heatmap(2, 3, new float[] {0, 1, 0.25f, 0.5f, 0, 1});

        Heatmap direct = PlacedMap.on(200, 300, map);
        Heatmap twice = PlacedMap.on(200, 300, GreyMap.finer(map));

        assertThat(twice.values()).containsExactly(direct.values(), within(1e-5f));
    }

    @Test
    void aDifferenceIsGreyWhereNothingHasChanged() {
        Heatmap then = new Heatmap(1, 3, new float[] {1, 0.5f, 0});
        Heatmap now = new Heatmap(1, 3, new float[] {0, 0.5f, 1});

        assertThat(GreyMap.change(then, now).values()).containsExactly(0, 0.5f, 1);
    }

    @Test
    void mapsOfOtherSizesHaveNoDifference() {
        assertThatThrownBy(() -> GreyMap.change(new Heatmap(1, 2, row(2)), new Heatmap(1, 3, row(3))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maps of different sizes have no difference: Heatmap[1 x 2], Heatmap[1 x 3]");
    }

    private static float[] row(int cells) {
        float[] values = new float[cells];
        for (int i = 0; i < cells; i++) {
            values[i] = i / (cells - 1f);
        }
        return values;
    }
}
