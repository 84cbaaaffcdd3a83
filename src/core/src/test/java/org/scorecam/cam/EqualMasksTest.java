package org.scorecam.cam;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EqualMasksTest {
    @Test
    void equalMasksAreOneGroup() {
        float[] masks = {1, 0, 0, 1, 1, 0, 0.5f, 1, 0, 1};

        assertThat(EqualMasks.groups(masks, 2, new int[] {0, 1, 2, 3, 4}))
                .isDeepEqualTo(new int[][] {{0, 2}, {1, 4}, {3}});
    }

    @Test
    void masksThatDifferInTheLastBitAreTwoGroups() {
        float[] masks = {1, 0.5f, 1, Math.nextUp(0.5f)};

        assertThat(EqualMasks.groups(masks, 2, new int[] {0, 1})).isDeepEqualTo(new int[][] {{0}, {1}});
    }

    @Test
    void channelsThatAreNotAskedForAreInNoGroup() {
        float[] masks = {1, 0, 1, 0, 1, 0};

        assertThat(EqualMasks.groups(masks, 2, new int[] {0, 2})).isDeepEqualTo(new int[][] {{0, 2}});
    }

    @Test
    void rowsOfOneHashAreStillCompared() {
        // 31 * a + b is the same for (a, b) and (a + 1, b - 31), counted in bits
        float[] masks = {
            Float.intBitsToFloat(0x3f000000),
            Float.intBitsToFloat(0x3f000040),
            Float.intBitsToFloat(0x3f000001),
            Float.intBitsToFloat(0x3f000040 - 31)
        };

        assertThat(EqualMasks.groups(masks, 2, new int[] {0, 1})).hasDimensions(2, 1);
    }
}
