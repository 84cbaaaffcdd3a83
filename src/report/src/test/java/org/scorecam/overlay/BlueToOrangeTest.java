package org.scorecam.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BlueToOrangeTest {
    private final Palette palette = new BlueToOrange();

    @Test
    void theMiddleIsWhite() {
        assertThat(palette.rgb(128)).isEqualTo(0xffffff);
    }

    @Test
    void theEndsAreBlueAndOrange() {
        assertThat(palette.rgb(1)).isEqualTo(0x0d4fb3);
        assertThat(palette.rgb(255)).isEqualTo(0xd65f00);
    }

    @Test
    void eachSideGrowsDarkerTowardItsEnd() {
        assertThat(IntStream.range(1, 128)).allMatch(i -> luma(i) < luma(i + 1));
        assertThat(IntStream.range(128, 255)).allMatch(i -> luma(i) > luma(i + 1));
    }

    @Test
    void thereIsNoColourBeyondTheEnds() {
        assertThatThrownBy(() -> palette.rgb(256)).hasMessage("index (256) must be 0 to 255");
        assertThatThrownBy(() -> palette.rgb(-1)).hasMessage("index (-1) must be 0 to 255");
        assertThat(palette.rgb(0)).isEqualTo(palette.rgb(1));
    }

    private double luma(int index) {
        int rgb = palette.rgb(index);
        return 0.299 * (rgb >> 16) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
    }
}
