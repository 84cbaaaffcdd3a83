package org.scorecam.cam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HeatmapTest {
    @Test
    void eachByteComesBackAsItWas() {
        byte[] bytes = new byte[256];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) i;
        }

        assertThat(Heatmap.ofBytes(16, 16, bytes).bytes()).isEqualTo(bytes);
    }

    @Test
    void aValueGoesToTheNearestStep() {
        assertThat(new Heatmap(1, 4, new float[] {0, 0.0019f, 0.5f, 1}).bytes()).containsExactly(0, 0, 128, 255);
    }

    @Test
    void valuesBeyondOneHaveNoByte() {
        assertThatThrownBy(() -> new Heatmap(1, 1, new float[] {1.5f}).bytes())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a map's values must lie in [0, 1]: 1.5");
        assertThatThrownBy(() -> new Heatmap(1, 1, new float[] {Float.NaN}).bytes())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a map's values must lie in [0, 1]: NaN");
    }
}
