package org.scorecam.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Geometry;
import org.scorecam.image.Size;

class OverlayTest {
    /** Black for no heat, white for any. */
    private static final Palette HOT = index -> index == 0 ? 0 : 0xffffff;

    /** 0.4 of the palette's white on black. */
    private static final int HEAT = 102;

    @Test
    void aCroppedPhotoHasHeatOnlyWhereTheModelLooked() {
        // 8 x 4, of which the middle 4 x 4 was seen
        Geometry geometry = new Geometry(new Size(8, 4), new Size(8, 4), -2, 0, new Size(4, 4));

        Picture overlay = new Overlay(HOT).onPhoto(red(8, 4), geometry, ones(2, 2));

        // 0.6 * 255 + 102 = 255 red; grey outside: 0.6 * 0.299 * 255 = 45.7
        assertThat(row(overlay, 1, 0)).containsExactly(46, 46, 255, 255, 255, 255, 46, 46);
        assertThat(row(overlay, 1, 1)).containsExactly(46, 46, HEAT, HEAT, HEAT, HEAT, 46, 46);
    }

    @Test
    void aLetterboxedPhotoHasTheHeatOfItsPartOfTheInput() {
        // 8 x 4 in 8 x 8: rows 2 to 5 of the input
        Geometry geometry = new Geometry(new Size(8, 4), new Size(8, 4), 0, 2, new Size(8, 8));
        float[] cells = new float[64];
        Arrays.fill(cells, 3 * 8, 4 * 8, 1); // input row 3 is row 1 of the photo

        Picture overlay = new Overlay(HOT).onPhoto(black(8, 4), geometry, new Heatmap(8, 8, cells));

        assertThat(column(overlay)).containsExactly(0, HEAT, 0, 0);
    }

    @Test
    void aPhotoAtAnotherScaleHasTheHeatAtTheSamePlaces() {
        Geometry geometry = new Geometry(new Size(8, 4), new Size(8, 4), 0, 2, new Size(8, 8));
        float[] cells = new float[64];
        Arrays.fill(cells, 4 * 8, 8 * 8, 1); // the lower half of the input is the lower half of the photo

        Picture overlay = new Overlay(index -> index < 128 ? 0 : 0xffffff)
                .onPhoto(black(4, 2), geometry, new Heatmap(8, 8, cells));

        assertThat(column(overlay)).containsExactly(0, HEAT);
    }

    private static Heatmap ones(int height, int width) {
        float[] cells = new float[height * width];
        Arrays.fill(cells, 1);
        return new Heatmap(height, width, cells);
    }

    private static Picture black(int width, int height) {
        return new Picture(width, height, new byte[3 * width * height]);
    }

    private static Picture red(int width, int height) {
        byte[] rgb = new byte[3 * width * height];
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i] = (byte) 255;
        }
        return new Picture(width, height, rgb);
    }

    private static int[] row(Picture picture, int y, int channel) {
        int[] row = new int[picture.width()];
        Arrays.setAll(row, x -> picture.at(y, x, channel));
        return row;
    }

    private static int[] column(Picture picture) {
        int[] column = new int[picture.height()];
        Arrays.setAll(column, y -> picture.at(y, 0, 0));
        return column;
    }
}
