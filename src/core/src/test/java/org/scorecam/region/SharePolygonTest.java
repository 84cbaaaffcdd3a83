package org.scorecam.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scorecam.image.Size;

final class SharePolygonTest {
    private static final Size PHOTO = new Size(40, 20);

    @Test
    void itIsThePolygonOfAsManyPixels() {
        SharePolygon shares = new SharePolygon(new double[] {0.1, 0.1, 0.5, 0.1, 0.3, 0.9});
        Polygons pixels = new Polygons(List.of(new double[] {4, 2, 20, 2, 12, 18}));

        assertThat(shares.on(PHOTO, "a.jpg", note -> {})).isEqualTo(pixels.on(PHOTO, "a.jpg", note -> {}));
    }

    @Test
    void twoCornersAreNone() {
        assertThatThrownBy(() -> new SharePolygon(new double[] {0, 0, 1, 1}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void itsTextTellsItFromOthers() {
        assertThat(new SharePolygon(new double[] {0, 0, 1, 0, 0.5, 1}))
                .hasToString("shares 0x0.0p0 0x0.0p0 0x1.0p0 0x0.0p0 0x1.0p-1 0x1.0p0");
    }
}
