package org.scorecam.overlay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scorecam.image.Size;

class PictureSheetTest {
    private static final PictureSheet SHEET = new PictureSheet(new Size(2, 1), 2);
    private static final Picture LAID =
            SHEET.laid(List.of(new byte[] {10, 20, 30, 40, 50, 60}, new byte[] {70, 80, 90, 100, 110, 120}));

    @Test
    void theSheetSaysWhereAPictureIs() {
        assertThat(LAID.at(SHEET.top(0), SHEET.left() + 1, 0)).isEqualTo(40);
        assertThat(LAID.at(SHEET.top(1), SHEET.left(), 2)).isEqualTo(90);
    }

    @Test
    void eachBeginsABlockOfJpegAndFillsIt() {
        assertThat(SHEET.size()).isEqualTo(new Size(18, 64));
        assertThat(LAID.at(31, 0, 0)).isEqualTo(10);
        assertThat(LAID.at(32, 0, 0)).isEqualTo(70);
        assertThat(LAID.at(63, 17, 2)).isEqualTo(120);
    }
}
