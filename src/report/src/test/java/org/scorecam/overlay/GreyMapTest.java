package org.scorecam.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.scorecam.cam.Heatmap;

class GreyMapTest {
    @Test
    void aMapOfFewCellsIsUpsampledByAnOddFactor() throws IOException {
        assertThat(read(GreyMap.png(new Heatmap(14, 14, new float[196]))).getWidth())
                .isEqualTo(5 * 14);
        assertThat(read(GreyMap.png(new Heatmap(7, 10, new float[70]))).getHeight())
                .isEqualTo(7 * 7);
    }

    @Test
    void aMapOfManyCellsIsAsItIs() throws IOException {
        assertThat(read(GreyMap.png(new Heatmap(64, 32, new float[2048]))).getWidth())
                .isEqualTo(32);
    }

    @Test
    void theCellsAreInTheMiddleOfTheirPixels() throws IOException {
        BufferedImage image = read(GreyMap.png(new Heatmap(1, 13, row(13))));

        for (int cell = 0; cell < 13; cell++) {
            assertThat(grey(image, 5 * cell + 2)).isEqualTo(Math.round(255 * cell / 12f));
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
    void aDifferenceIsGreyWhereNothingHasChanged() throws IOException {
        Heatmap then = new Heatmap(1, 3, new float[] {1, 0.5f, 0});
        Heatmap now = new Heatmap(1, 3, new float[] {0, 0.5f, 1});

        BufferedImage image = read(GreyMap.difference(then, now));

        int middle = image.getWidth() / 2;
        assertThat(grey(image, 0)).isZero();
        assertThat(grey(image, middle)).isEqualTo(128);
        assertThat(grey(image, image.getWidth() - 1)).isEqualTo(255);
    }

    @Test
    void mapsOfOtherSizesHaveNoDifference() {
        assertThatThrownBy(() -> GreyMap.difference(new Heatmap(1, 2, row(2)), new Heatmap(1, 3, row(3))))
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

    private static BufferedImage read(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static int grey(BufferedImage image, int x) {
        return image.getRaster().getSample(x, 0, 0);
    }
}
