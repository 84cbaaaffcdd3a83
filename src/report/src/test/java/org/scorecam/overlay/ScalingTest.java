package org.scorecam.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ScalingTest {
    @Test
    void aPixelIsTheMeanOfTheAreaThatItCovers() {
        Picture row = grey(3, 1, 0, 90, 30);

        Picture scaled = Scaling.within(row, 2);

        // (0 + 90 / 2) / 1.5 and (90 / 2 + 30) / 1.5
        assertThat(scaled.rgb()).isEqualTo(grey(2, 1, 30, 50).rgb());
    }

    @Test
    void bothAxesAreScaledAlike() {
        Picture square = grey(4, 4, 10, 20, 0, 0, 30, 40, 0, 0, 0, 0, 8, 8, 0, 0, 8, 8);

        Picture scaled = Scaling.within(square, 2);

        assertThat(scaled.rgb()).isEqualTo(grey(2, 2, 25, 0, 0, 8).rgb());
    }

    @Test
    void keepsTheRatio() {
        Picture scaled = Scaling.within(grey(500, 375, new int[500 * 375]), 240);

        assertThat(scaled.width()).isEqualTo(240);
        assertThat(scaled.height()).isEqualTo(180);
    }

    @Test
    void keepsOnePixelOfAThread() {
        Picture scaled = Scaling.within(grey(1000, 1, new int[1000]), 10);

        assertThat(scaled.height()).isEqualTo(1);
    }

    @Test
    void doesNotMakeLarger() {
        Picture small = grey(2, 1, 5, 6);

        assertThat(Scaling.within(small, 2)).isSameAs(small);
    }

    @Test
    void whiteStaysWhite() {
        int[] white = new int[1023 * 7];
        Arrays.fill(white, 255);

        assertThat(Scaling.within(grey(1023, 7, white), 240).rgb()).containsOnly(255);
    }

    @Test
    void aPictureHasThreeBytesAPixel() {
        assertThatThrownBy(() -> new Picture(2, 2, new byte[11]))
                .hasMessage("a picture of 2 x 2 pixels cannot have 11 bytes");
    }

    private static Picture grey(int width, int height, int... values) {
        byte[] rgb = new byte[3 * values.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) values[i / 3];
        }
        return new Picture(width, height, rgb);
    }
}
