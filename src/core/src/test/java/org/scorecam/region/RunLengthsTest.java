package org.scorecam.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.outcome.ExplanationException;

/**
 * Expected values are those of pycocotools 2.0.10 (numpy 2.4.6, Python 3.11.7):
 *
 * <pre>{@code
 * import numpy
 * from pycocotools import mask
 * mask.frPyObjects({"size": [16, 24], "counts": [20, 5, 11, 5, 343]}, 16, 24)["counts"].decode()
 * pixels = numpy.zeros((300, 200), numpy.uint8, order="F")
 * pixels[40:270, 10:13] = pixels[5:8, 90:93] = pixels[100:, 150:152] = 1
 * mask.encode(pixels)["counts"].decode()
 * mask.encode(numpy.ones((16, 24), numpy.uint8, order="F"))["counts"].decode()
 * }</pre>
 */
final class RunLengthsTest {
    private static final Size PHOTO = new Size(24, 16);
    private static final List<Long> RUNS = List.of(20L, 5L, 11L, 5L, 343L);
    private static final String TEXT = "d05;0\\:";
    private static final String LARGE = "Po2V7V2000i`f0mHZfYO000[i`0U6`P_O0ln=";

    @Test
    void runsAreWrittenAsPycocotoolsWritesThem() {
        assertThat(RunLengths.text(RunLengths.of(PHOTO, RUNS).mask())).isEqualTo(TEXT);
    }

    @Test
    void runsAreOfColumns() {
        PixelMask mask = RunLengths.of(PHOTO, RUNS).mask();
        List<Box> found = mask.boxes();
        assertThat(mask.pixels()).isEqualTo(10);
        assertThat(at(found, 1, 4)).isTrue();
        assertThat(at(found, 1, 8)).isTrue();
        assertThat(at(found, 1, 9)).isFalse();
        assertThat(at(found, 2, 4)).isTrue();
        assertThat(at(found, 4, 1)).isFalse();
    }

    @Test
    void textsAreTheSameAsTheirRuns() {
        assertThat(RunLengths.of(PHOTO, TEXT).mask())
                .isEqualTo(RunLengths.of(PHOTO, RUNS).mask());
    }

    @Test
    void numbersOfSeveralDigitsAndBothSignsAreRead() {
        List<Box> found = RunLengths.of(new Size(200, 300), LARGE).mask().boxes();
        List<String> wrong = new ArrayList<>();
        for (int x = 0; x < 200; x++) {
            for (int y = 0; y < 300; y++) {
                boolean in = (x >= 10 && x < 13 && y >= 40 && y < 270)
                        || (x >= 90 && x < 93 && y >= 5 && y < 8)
                        || (x >= 150 && x < 152 && y >= 100);
                if (at(found, x, y) != in) {
                    wrong.add("(" + x + ", " + y + ")");
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void numbersOfSeveralDigitsAndBothSignsAreWritten() {
        assertThat(RunLengths.text(RunLengths.of(new Size(200, 300), LARGE).mask()))
                .isEqualTo(LARGE);
    }

    @Test
    void wholePhotosBeginWithARunOfNothing() {
        assertThat(RunLengths.text(RunLengths.of(PHOTO, List.of(0L, 384L)).mask()))
                .isEqualTo("0P<");
    }

    @Test
    void runsMustFillTheirSize() {
        assertThatThrownBy(() -> RunLengths.of(PHOTO, List.of(20L, 5L, 358L)))
                .hasMessage("sum to 383, but 24x16 are 384 pixels");
        assertThatThrownBy(() -> RunLengths.of(PHOTO, List.of(20L, 5L, 360L)))
                .hasMessage("sum to more than the 384 pixels of 24x16");
    }

    @Test
    void runsMustNotBeNegative() {
        assertThatThrownBy(() -> RunLengths.of(PHOTO, List.of(400L, -16L)))
                .hasMessage("sum to more than the 384 pixels of 24x16");
        assertThatThrownBy(() -> RunLengths.of(PHOTO, List.of(-16L, 400L))).hasMessage("have a run of -16 pixels");
    }

    @Test
    void textsMustNotBreakOff() {
        assertThatThrownBy(() -> RunLengths.of(PHOTO, "d05;0\\"))
                .hasMessage("are no text of run lengths: it breaks off after character 5");
    }

    @Test
    void textsMustBeOfTheirCharacters() {
        assertThatThrownBy(() -> RunLengths.of(PHOTO, "d0 ;0\\:"))
                .hasMessage("are no text of run lengths: character 3 is ' '");
        assertThatThrownBy(() -> RunLengths.of(PHOTO, "d0é;0\\:"))
                .hasMessage("are no text of run lengths: character 3 is 'é'");
    }

    @Test
    void numbersTooLongForAnyPhotoAreNoText() {
        assertThatThrownBy(() -> RunLengths.of(PHOTO, "PPPPPPPPPPPP0"))
                .hasMessage("are no text of run lengths: it breaks off after character 0");
    }

    @Test
    void photosMustBeOfTheirSize() {
        assertThatThrownBy(() -> RunLengths.of(PHOTO, RUNS).on(new Size(16, 24), "cat.jpg, annotation 5", note -> {}))
                .isInstanceOf(ExplanationException.class)
                .hasMessage(
                        "cat.jpg, annotation 5: its mask is of 24x16 pixels, but the photo is 16x24: use the photo that"
                                + " was annotated, or annotate this one; if EXIF turns the photo, give its width and height in the"
                                + " annotations, or say in <input><orientation> whether it was annotated upright (apply) or not"
                                + " (ignore)");
    }

    @Test
    void masksWithoutPixelsAreAnError() {
        assertThatThrownBy(() -> RunLengths.of(PHOTO, List.of(384L)).on(PHOTO, "cat.jpg, annotation 5", note -> {}))
                .isInstanceOf(ExplanationException.class)
                .hasMessage(
                        "cat.jpg, annotation 5: its mask has no pixel, so no heat can lie in it: mend the annotation, or"
                                + " take the object out");
    }

    private static boolean at(List<Box> boxes, int x, int y) {
        return boxes.stream().anyMatch(box -> box.xMin() <= x && x < box.xMax() && box.yMin() <= y && y < box.yMax());
    }

    @ParameterizedTest
    @CsvSource({
        "'7, 1, 12', 1, 2, 2, 3",
        "'2, 4, 14', 0, 0, 2, 5",
        "'20', , , ,",
        "'0, 20', 0, 0, 4, 5",
        "'5, 5, 2, 1, 7', 1, 0, 3, 5"
    })
    void itsHullIsTheBoxAroundItsPixels(
            String runs,
            @Nullable Integer xMin,
            @Nullable Integer yMin,
            @Nullable Integer xMax,
            @Nullable Integer yMax) {
        List<Long> counts =
                Arrays.stream(runs.split(", ", -1)).map(Long::valueOf).toList();

        assertThat(RunLengths.of(new Size(4, 5), counts).hull())
                .isEqualTo(
                        xMin == null || yMin == null || xMax == null || yMax == null
                                ? null
                                : new Box(xMin, yMin, xMax, yMax));
    }
}
