package org.scorecam.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Geometry;
import org.scorecam.image.Size;

class DifferenceTest {
    /** The middle of a photo of 4 x 1, of which the left 3 pixels were seen. */
    private static final Geometry GEOMETRY = new Geometry(new Size(4, 1), new Size(4, 1), 0, 0, new Size(3, 1));

    private static final Difference DIFFERENCE = new Difference(new BlueToOrange());

    @Test
    void lessIsBlueMoreIsOrangeAndWhatHasNotChangedIsThePhotoInPaleGrey() {
        Picture picture = DIFFERENCE.onPhoto(photo(255), GEOMETRY, row(1, 0.4f, 0), row(0, 0.4f, 1));

        assertThat(pixel(picture, 0)).isEqualTo(0x0d4fb3);
        assertThat(pixel(picture, 1)).isEqualTo(0xffffff);
        assertThat(pixel(picture, 2)).isEqualTo(0xd65f00);
    }

    @Test
    void thePhotoIsSeenThroughIt() {
        Picture picture = DIFFERENCE.onPhoto(photo(0), GEOMETRY, row(0, 0, 0), row(0, 0, 1));

        // 0.55 of the colours
        assertThat(pixel(picture, 0)).isEqualTo(0x8c8c8c);
        assertThat(pixel(picture, 2)).isEqualTo(0x763400);
    }

    @Test
    void whatTheModelDidNotSeeHasNotChanged() {
        Picture picture = DIFFERENCE.onPhoto(photo(255), GEOMETRY, row(0, 0, 0), row(1, 1, 1));

        assertThat(pixel(picture, 3)).isEqualTo(0xffffff);
    }

    @Test
    void aSmallDifferenceIsPale() {
        Picture picture = DIFFERENCE.onPhoto(photo(255), GEOMETRY, row(0.5f, 0, 0), row(0, 0, 0));

        // 64 of 127 steps: 255 - 64 / 127 * (255 - 13), and so on
        assertThat(pixel(picture, 0)).isEqualTo(0x85a6d9);
    }

    @Test
    void mapsOfOtherSizesHaveNone() {
        assertThatThrownBy(() -> DIFFERENCE.onPhoto(photo(0), GEOMETRY, row(0, 0), row(0, 0, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maps of different sizes have no difference: Heatmap[1 x 2], Heatmap[1 x 3]");
    }

    private static Heatmap row(float... values) {
        return new Heatmap(1, values.length, values);
    }

    private static Picture photo(int grey) {
        byte[] rgb = new byte[3 * 4];
        Arrays.fill(rgb, (byte) grey);
        return new Picture(4, 1, rgb);
    }

    private static int pixel(Picture picture, int x) {
        return picture.at(0, x, 0) << 16 | picture.at(0, x, 1) << 8 | picture.at(0, x, 2);
    }
}
