package org.scorecam.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Box;
import org.scorecam.image.Size;

class HotRegionTest {
    @Test
    void theBoxIsHalfOpenAroundTheOutermostPixels() {
        assertThat(box(0.5, "....", ".##.", "..#.")).isEqualTo(new Box(1, 1, 3, 3));
    }

    @Test
    void pixelsThatTouchAtACornerAreConnected() {
        assertThat(box(0.5, "#...", ".#..", "..#.", "...#")).isEqualTo(new Box(0, 0, 4, 4));
    }

    @Test
    void theComponentOfTheMostPixelsWinsNotTheOneOfTheLargestBox() {
        assertThat(box(0.5, "#...##", ".#..##", "..#.##")).isEqualTo(new Box(4, 0, 6, 3));
    }

    @Test
    void ofEqualComponentsTheFirstInReadingOrderWins() {
        assertThat(box(0.5, "..#", "...", "#..")).isEqualTo(new Box(2, 0, 3, 1));
        assertThat(box(0.5, "##.##", ".....", "##.##")).isEqualTo(new Box(0, 0, 2, 1));
    }

    @Test
    void componentsThatAPixelJoinsAreOne() {
        assertThat(box(0.5, "#.#", "#.#", "###")).isEqualTo(new Box(0, 0, 3, 3));
    }

    @Test
    void aPixelAtTheThresholdIsNotAboveIt() {
        Heatmap map = new Heatmap(1, 3, new float[] {0.5f, 1, 0.25f});

        assertThat(region(map).at(0.5)).isEqualTo(new Box(1, 0, 2, 1));
        assertThat(region(map).at(Math.nextDown(0.5))).isEqualTo(new Box(0, 0, 2, 1));
    }

    @Test
    void aMapOfZerosHasNoRegion() {
        assertThat(region(new Heatmap(1, 2, new float[2])).at(0).area()).isZero();
    }

    @Test
    void thresholdsMayOnlyFall() {
        HotRegion region = region(new Heatmap(1, 3, new float[] {0.5f, 1, 0.25f}));
        region.at(0.2);

        assertThatThrownBy(() -> region.at(0.9)).hasMessage("tau (0.9) must not be above an earlier one");
    }

    @Test
    void onePassOverManyThresholdsFindsWhatEachAloneFinds() {
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            float[] values = new float[12 * 9];
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextInt(20) / 19f;
            }
            Heatmap map = new Heatmap(9, 12, values);
            HotRegion swept = region(map);
            for (double tau : List.of(0.9, 0.7, 0.5, 0.3, 0.1, 0.0)) {
                assertThat(swept.at(tau)).isEqualTo(region(map).at(tau));
            }
        }
    }

    /** Against the plainest way there is: spreading over what touches, from each pixel in reading order. */
    @Test
    void theLargestComponentIsTheOneThatSpreadingFinds() {
        Random random = new Random(11);
        for (int round = 0; round < 200; round++) {
            float[] values = new float[9 * 7];
            for (int i = 0; i < values.length; i++) {
                values[i] = random.nextBoolean() ? 0 : 0.6f + 0.3f * random.nextFloat();
            }
            values[random.nextInt(values.length)] = 1;

            assertThat(region(new Heatmap(7, 9, values)).at(0.5)).isEqualTo(spread(values, 9));
        }
    }

    private static Box spread(float[] values, int width) {
        Box best = new Box(0, 0, 0, 0);
        int most = 0;
        boolean[] seen = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            Deque<Integer> left = new ArrayDeque<>(seen[i] || values[i] == 0 ? List.of() : List.of(i));
            Box around = new Box(width, values.length, 0, 0);
            int pixels = 0;
            while (!left.isEmpty()) {
                int pixel = left.removeFirst();
                if (seen[pixel]) {
                    continue;
                }
                seen[pixel] = true;
                pixels++;
                int x = pixel % width;
                int y = pixel / width;
                around = new Box(
                        Math.min(around.xMin(), x),
                        Math.min(around.yMin(), y),
                        Math.max(around.xMax(), x + 1.0),
                        Math.max(around.yMax(), y + 1.0));
                for (int other = 0; other < values.length; other++) {
                    if (values[other] > 0 && Math.abs(other % width - x) <= 1 && Math.abs(other / width - y) <= 1) {
                        left.add(other);
                    }
                }
            }
            if (pixels > most) {
                most = pixels;
                best = around;
            }
        }
        return best;
    }

    private static HotRegion region(Heatmap map) {
        return new HotRegion(
                new Size(map.width(), map.height()),
                Ranking.of(map),
                new PixelRoom(new Size(map.width(), map.height())));
    }

    /** {@code #} is 1, anything else 0. */
    private static Box box(double tau, String... rows) {
        float[] values = new float[rows.length * rows[0].length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = rows[i / rows[0].length()].charAt(i % rows[0].length()) == '#' ? 1 : 0;
        }
        return region(new Heatmap(rows.length, rows[0].length(), values)).at(tau);
    }
}
