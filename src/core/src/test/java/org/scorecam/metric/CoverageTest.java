package org.scorecam.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.scorecam.image.Box;
import org.scorecam.image.Size;

class CoverageTest {
    private static final Size INPUT = new Size(8, 6);

    @Test
    void aBoxOfWholePixelsCoversThemAndNoOthers() {
        Coverage coverage = coverage(new Box(2, 1, 4, 2));

        assertThat(row(coverage, 0)).containsOnly(0.0);
        assertThat(row(coverage, 1)).containsExactly(0, 0, 1, 1, 0, 0, 0, 0);
        assertThat(row(coverage, 2)).containsOnly(0.0);
        assertThat(coverage.area()).isEqualTo(2);
        assertThat(coverage.share()).isEqualTo(2.0 / 48);
    }

    @Test
    void aPixelThatIsCoveredInPartCountsInPart() {
        Coverage coverage = coverage(new Box(1.25, 1.5, 2.5, 2));

        assertThat(row(coverage, 1)).containsExactly(0, 0.375, 0.25, 0, 0, 0, 0, 0);
        assertThat(coverage.area()).isEqualTo(0.625);
    }

    @Test
    void whatTwoBoxesCoverCountsOnce() {
        assertThat(coverage(new Box(0, 0, 3, 2), new Box(1, 1, 4, 3)).area()).isEqualTo(6 + 6 - 2);
    }

    @Test
    void theSameBoxTwiceIsOneBox() {
        Box box = new Box(0.5, 0.25, 3.75, 2.5);

        assertThat(coverage(box, box).area()).isEqualTo(box.area());
    }

    @Test
    void aBoxInABoxAddsNothing() {
        assertThat(coverage(new Box(0, 0, 8, 6), new Box(1.1, 1.3, 2.7, 4.9)).share())
                .isEqualTo(1);
    }

    @Test
    void whatLiesOutsideTheInputIsLeftOut() {
        assertThat(coverage(new Box(-5, -5, 1, 100)).area()).isEqualTo(6);
    }

    @Test
    void aBoxTurnedInsideOutCoversNothing() {
        assertThat(coverage(new Box(4, 1, 2, 3)).area()).isZero();
    }

    @Test
    void roundingLeftByMappingABoxIsTakenOff() {
        assertThat(coverage(new Box(1e-13, -1e-13, 8 - 1e-12, 6 + 1e-12)).share())
                .isEqualTo(1);
    }

    @Test
    void aThousandthOfAPixelIsNotRounding() {
        assertThat(coverage(new Box(0, 0, 8, 5.999)).area()).isCloseTo(8 * 5.999, within(1e-12));
    }

    /** Edges on a grid of eighths, so that counting the grid's cells is exact. */
    @RepeatedTest(50)
    void theUnionIsWhatCountingSmallCellsGives(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Box> boxes = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(6); i++) {
            double x = random.nextInt(64) / 8.0;
            double y = random.nextInt(48) / 8.0;
            boxes.add(new Box(x, y, x + random.nextInt(40) / 8.0, y + random.nextInt(40) / 8.0));
        }

        Coverage coverage = new Coverage(INPUT, boxes);

        for (int y = 0; y < INPUT.height(); y++) {
            for (int x = 0; x < INPUT.width(); x++) {
                assertThat(coverage.at(y, x)).as("%s at (%d, %d)", boxes, y, x).isEqualTo(counted(boxes, y, x));
            }
        }
    }

    private static double counted(List<Box> boxes, int y, int x) {
        int covered = 0;
        for (int cell = 0; cell < 64; cell++) {
            double px = x + (cell % 8 + 0.5) / 8;
            double py = y + (Math.floorDiv(cell, 8) + 0.5) / 8;
            covered += boxes.stream()
                            .anyMatch(box -> box.xMin() < px && px < box.xMax() && box.yMin() < py && py < box.yMax())
                    ? 1
                    : 0;
        }
        return covered / 64.0;
    }

    private static Coverage coverage(Box... boxes) {
        return new Coverage(INPUT, List.of(boxes));
    }

    private static double[] row(Coverage coverage, int y) {
        double[] row = new double[INPUT.width()];
        for (int x = 0; x < row.length; x++) {
            row[x] = coverage.at(y, x);
        }
        return row;
    }
}
