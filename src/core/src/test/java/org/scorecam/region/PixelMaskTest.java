package org.scorecam.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.scorecam.image.Box;
import org.scorecam.image.Size;

final class PixelMaskTest {
    @Test
    void rectanglesAreOneBox() {
        assertThat(mask("....", ".##.", ".##.").boxes()).containsExactly(new Box(1, 1, 3, 3));
    }

    @Test
    void rowsThatDifferAreBoxesOfTheirOwn() {
        assertThat(mask("##.#", "##..", ".#.#").boxes())
                .containsExactlyInAnyOrder(
                        new Box(0, 0, 2, 2), new Box(3, 0, 4, 1), new Box(1, 2, 2, 3), new Box(3, 2, 4, 3));
    }

    @Test
    void boxesCoverEachPixelOnce() {
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            BitSet pixels = new BitSet();
            random.ints(60, 0, 100).forEach(pixels::set);
            PixelMask mask = new PixelMask(new Size(20, 5), pixels);
            List<Box> boxes = mask.boxes();
            for (int x = 0; x < 20; x++) {
                for (int y = 0; y < 5; y++) {
                    Box pixel = new Box(x, y, x + 1, y + 1);
                    assertThat(boxes.stream()
                                    .mapToDouble(box -> box.intersect(pixel).area())
                                    .sum())
                            .isEqualTo(pixels.get(x * 5 + y) ? 1 : 0);
                }
            }
        }
    }

    @Test
    void unionsHaveThePixelsOfBoth() {
        assertThat(mask("##..", "....").union(mask(".##.", "...#"))).isEqualTo(mask("###.", "...#"));
    }

    @Test
    void unionsAreOfOneSize() {
        assertThatThrownBy(() -> mask("##").union(mask("#", "#")))
                .hasMessage("a mask of 2x1 and one of 1x2 have no union");
    }

    private static PixelMask mask(String... rows) {
        Size size = new Size(rows[0].length(), rows.length);
        BitSet pixels = new BitSet();
        for (int x = 0; x < size.width(); x++) {
            for (int y = 0; y < size.height(); y++) {
                pixels.set(x * size.height() + y, rows[y].charAt(x) == '#');
            }
        }
        return new PixelMask(size, pixels);
    }
}
