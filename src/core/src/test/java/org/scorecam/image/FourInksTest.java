package org.scorecam.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import org.junit.jupiter.api.Test;

final class FourInksTest {
    // Pillow 13.0.0: Image.new("CMYK", (1, 1), (200, 100, 50, 30)).convert("RGB").getpixel((0, 0)) is (49, 137, 181);
    // a file holds the inks inverted
    @Test
    void cmykIsPillowsRgb() {
        assertThat(FourInks.toRgb(stored(55, 155, 205, 225), false).values())
                .containsExactly(49, (byte) 137, (byte) 181);
    }

    // Pillow 13.0.0: Image.open of an 8x8 JPEG with these stored values and Adobe transform 2, convert("RGB")
    @Test
    void ycckIsCmykFirst() {
        assertThat(FourInks.toRgb(stored(120, 90, 180, 200), true).values()).containsExactly(49, 125, (byte) 158);
    }

    private static Raster stored(int... samples) {
        WritableRaster raster = Raster.createInterleavedRaster(DataBuffer.TYPE_BYTE, 1, 1, 4, null);
        raster.setPixel(0, 0, samples);
        return raster;
    }
}
