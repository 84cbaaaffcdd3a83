package org.scorecam.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scorecam.image.Size;
import org.scorecam.region.PixelMask;
import org.scorecam.region.RunLengths;

final class OutlineTest {
    @Test
    void rectanglesHaveFourEdges() {
        assertThat(outline("....", ".##.", ".##.")).isEqualTo("M1 1h2v2h-2v-2z");
    }

    @Test
    void linesGoAroundWhatStandsOut() {
        assertThat(outline("#.", "##")).isEqualTo("M0 0h1v1h1v1h-2v-2z");
    }

    @Test
    void holesHaveLinesOfTheirOwn() {
        assertThat(outline("###", "#.#", "###")).isEqualTo("M0 0h3v3h-3v-3zM1 2h1v-1h-1v1z");
    }

    @Test
    void pixelsThatTouchAtACornerAreTwo() {
        assertThat(outline("#.", ".#")).isEqualTo("M0 0h1v1h-1v-1zM1 1h1v1h-1v-1z");
        assertThat(outline(".#", "#.")).isEqualTo("M1 0h1v1h-1v-1zM0 1h1v1h-1v-1z");
    }

    @Test
    void anEmptyMaskHasNoLine() {
        assertThat(outline("..", "..")).isEmpty();
    }

    @Test
    void largePhotosAreDrawnInSquaresThatEndAtTheirEdge() {
        assertThat(Outline.of(mask("....#", "....."), 3)).isEqualTo("M4 0h1v2h-1v-2z");
    }

    private static String outline(String... rows) {
        return Outline.of(mask(rows), 100);
    }

    private static PixelMask mask(String... rows) {
        Size size = new Size(rows[0].length(), rows.length);
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i < size.width() * size.height(); i++) {
            boolean in = rows[i % size.height()].charAt(i / size.height()) == '#';
            counts.add(in ? 0L : 1L);
            counts.add(in ? 1L : 0L);
        }
        return RunLengths.of(size, counts).mask();
    }
}
