package org.scorecam.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Size;

class MaskSheetTest {
    private static final Heatmap FIRST = new Heatmap(1, 2, new float[] {0.25f, 1});
    private static final Heatmap SECOND = new Heatmap(1, 2, new float[] {0, 0.5f});

    @Test
    void eachMaskHasItsEdgeAroundIt() {
        MaskSheet sheet = MaskSheet.of(List.of(FIRST, SECOND));
        Heatmap laid = sheet.laid(List.of(FIRST, SECOND));

        assertThat(sheet.size()).isEqualTo(new Size(6, 10));
        for (int row = 0; row < 5; row++) {
            assertThat(row(laid, row)).containsExactly(0.25f, 0.25f, 0.25f, 1, 1, 1);
            assertThat(row(laid, row + 5)).containsExactly(0, 0, 0, 0.5f, 0.5f, 0.5f);
        }
    }

    @Test
    void theSheetSaysWhereAMaskIs() {
        MaskSheet sheet = MaskSheet.of(List.of(FIRST, SECOND));
        Heatmap laid = sheet.laid(List.of(FIRST, SECOND));

        assertThat(laid.at(sheet.top(0), sheet.left() + 1)).isEqualTo(FIRST.at(0, 1));
        assertThat(laid.at(sheet.top(1), sheet.left() + 1)).isEqualTo(SECOND.at(0, 1));
    }

    private static float[] row(Heatmap map, int row) {
        float[] values = new float[map.width()];
        for (int x = 0; x < values.length; x++) {
            values[x] = map.at(row, x);
        }
        return values;
    }
}
