package org.scorecam.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.scorecam.cam.Heatmap;

class PictureFileTest {
    private static final Picture RED = new Picture(16, 8, red());

    @Test
    void aJpegShowsThePicture() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PictureFile.jpeg(RED)));

        assertThat(image.getWidth()).isEqualTo(16);
        assertThat(image.getHeight()).isEqualTo(8);
        assertThat(image.getRGB(3, 3) >> 16 & 0xff).isBetween(195, 205);
        assertThat(image.getRGB(3, 3) & 0xff).isBetween(0, 5);
    }

    @Test
    void aJpegOfTheSamePictureHasTheSameBytes() throws IOException {
        assertThat(PictureFile.jpeg(RED)).isEqualTo(PictureFile.jpeg(RED));
    }

    @Test
    void aColouredPngIsExact() throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PictureFile.png(RED)));

        assertThat(image.getRGB(15, 7)).isEqualTo(0xffc80000);
    }

    @Test
    void aMaskHasOnePixelACell() throws IOException {
        Heatmap mask = new Heatmap(1, 3, new float[] {0, 0.5f, 1});

        BufferedImage image = ImageIO.read(new ByteArrayInputStream(PictureFile.png(mask)));

        assertThat(image.getRaster().getSamples(0, 0, 3, 1, 0, (int[]) null)).containsExactly(0, 128, 255);
    }

    private static byte[] red() {
        byte[] rgb = new byte[3 * 16 * 8];
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i] = (byte) 200;
        }
        return rgb;
    }
}
