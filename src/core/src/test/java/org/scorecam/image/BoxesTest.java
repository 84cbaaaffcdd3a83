package org.scorecam.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorecam.outcome.ExplanationException;

final class BoxesTest {
    private static final Size PHOTO = new Size(100, 50);

    @Test
    void aBoxOnThePhotoStaysAsItIs() {
        Box box = new Box(0, 0.5, 100, 50);

        assertThat(Boxes.fit(box, PHOTO, "a.jpg")).isEqualTo(new FittedBox(box, null));
    }

    @Test
    void anEdgeOnePixelOutsideIsClippedSilently() {
        assertThat(Boxes.fit(new Box(-1, -1, 101, 51), PHOTO, "a.jpg"))
                .isEqualTo(new FittedBox(new Box(0, 0, 100, 50), null));
    }

    @ParameterizedTest
    @CsvSource({
        "-1.5, 0, 10, 10, 0, 0, 10, 10, '[-1.5, 0, 10, 10]'",
        "0, -2, 10, 10, 0, 0, 10, 10, '[0, -2, 10, 10]'",
        "90, 40, 102, 50, 90, 40, 100, 50, '[90, 40, 102, 50]'",
        "90, 40, 100, 51.25, 90, 40, 100, 50, '[90, 40, 100, 51.25]'"
    })
    void anEdgeFurtherOutsideIsClippedAndSaid(
            double xMin,
            double yMin,
            double xMax,
            double yMax,
            double left,
            double top,
            double right,
            double bottom,
            String text) {
        assertThat(Boxes.fit(new Box(xMin, yMin, xMax, yMax), PHOTO, "a.jpg, object 2"))
                .isEqualTo(new FittedBox(
                        new Box(left, top, right, bottom),
                        "a.jpg, object 2: the box " + text + " sticks out of the photo of 100x50 and was clipped"));
    }

    @ParameterizedTest
    @CsvSource({
        "NaN, 0, 10, 10, '[NaN, 0, 10, 10]'",
        "0, NaN, 10, 10, '[0, NaN, 10, 10]'",
        "0, 0, Infinity, 10, '[0, 0, Infinity, 10]'",
        "0, 0, 10, -Infinity, '[0, 0, 10, -Infinity]'"
    })
    void anEdgeThatIsNoNumberIsAnError(double xMin, double yMin, double xMax, double yMax, String text) {
        assertError(
                new Box(xMin, yMin, xMax, yMax),
                "a.jpg, object 2: the box " + text + " has an edge that is no number: mend the annotation");
    }

    @ParameterizedTest
    @CsvSource({
        "10, 0, 10, 10, '[10, 0, 10, 10]'",
        "11, 0, 10, 10, '[11, 0, 10, 10]'",
        "0, 10, 10, 10, '[0, 10, 10, 10]'",
        "20, 20, 10, 10, '[20, 20, 10, 10]'"
    })
    void aBoxWithoutAreaIsAnError(double xMin, double yMin, double xMax, double yMax, String text) {
        assertError(
                new Box(xMin, yMin, xMax, yMax),
                "a.jpg, object 2: the box " + text
                        + " (x1, y1, x2, y2) has no area: it must have x1 < x2 and y1 < y2, mend the annotation");
    }

    @ParameterizedTest
    @CsvSource({
        "100, 0, 120, 10, '[100, 0, 120, 10]'",
        "-20, 0, 0, 10, '[-20, 0, 0, 10]'",
        "0, 50, 10, 51, '[0, 50, 10, 51]'",
        "0, -9, 10, -1, '[0, -9, 10, -1]'"
    })
    void aBoxOutsideThePhotoIsAnError(double xMin, double yMin, double xMax, double yMax, String text) {
        assertError(
                new Box(xMin, yMin, xMax, yMax),
                "a.jpg, object 2: the box " + text + " lies outside the photo of 100x50: mend the annotation, or check"
                        + " that it belongs to this photo");
    }

    private static void assertError(Box box, String message) {
        assertThatThrownBy(() -> Boxes.fit(box, PHOTO, "a.jpg, object 2"))
                .isInstanceOf(ExplanationException.class)
                .hasMessage(message);
    }
}
