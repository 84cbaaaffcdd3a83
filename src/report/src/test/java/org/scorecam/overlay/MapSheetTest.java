package org.scorecam.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Size;

class MapSheetTest {
    private final MapSheet sheet = new MapSheet(new Size(2, 1), 2, 2);

    @Test
    void eachMapIsInItsPlaceWithItsOwnEdgesAroundIt() throws IOException {
        sheet.put(1, 0, new Heatmap(1, 2, new float[] {1, 0.2f}));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(sheet.png()));

        assertThat(new Size(image.getWidth(), image.getHeight())).isEqualTo(new Size(8, 6));
        assertThat(new Size(sheet.x(0), sheet.y(1))).isEqualTo(new Size(1, 4));
        for (int y = 3; y < 6; y++) {
            assertThat(image.getRaster().getPixels(0, y, 8, 1, (int[]) null))
                    .containsExactly(255, 255, 51, 51, 0, 0, 0, 0);
        }
    }
}
