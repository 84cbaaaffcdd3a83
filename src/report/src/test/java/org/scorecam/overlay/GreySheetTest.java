package org.scorecam.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Size;

class GreySheetTest {
    private static final Heatmap FIRST = new Heatmap(1, 2, new float[] {0.25f, 1});
    private static final Heatmap SECOND = new Heatmap(1, 1, new float[] {0.5f});
    private static final GreySheet SHEET = new GreySheet(List.of(new Size(2, 1), new Size(1, 1)));

    @Test
    void eachMapHasItsEdgeAroundIt() {
        Heatmap laid = SHEET.laid(List.of(FIRST, SECOND));

        assertThat(SHEET.size()).isEqualTo(new Size(6, 10));
        for (int row = 0; row < 5; row++) {
            assertThat(row(laid, row)).containsExactly(0.25f, 0.25f, 0.25f, 1, 1, 1);
            assertThat(row(laid, row + 5)).containsExactly(0.5f, 0.5f, 0.5f, 0.5f, 0.5f, 0);
        }
    }

    @Test
    void theSheetSaysWhereAMapIs() {
        Heatmap laid = SHEET.laid(List.of(FIRST, SECOND));

        assertThat(laid.at(SHEET.top(0), SHEET.left() + 1)).isEqualTo(FIRST.at(0, 1));
        assertThat(laid.at(SHEET.top(1), SHEET.left())).isEqualTo(SECOND.at(0, 0));
    }

    private static float[] row(Heatmap map, int row) {
        float[] values = new float[map.width()];
        for (int x = 0; x < values.length; x++) {
            values[x] = map.at(row, x);
        }
        return values;
    }
}
