package org.scorecam.region;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorecam.file.Sha256;
import org.scorecam.image.Size;
import org.scorecam.outcome.ExplanationException;

/**
 * Expected run lengths are those of pycocotools 2.0.10 (numpy 2.4.6, Python 3.11.7), {@code W, H = 24, 16}:
 *
 * <pre>{@code
 * from pycocotools import mask
 * mask.merge(mask.frPyObjects(polygons, H, W))["counts"].decode()
 * }</pre>
 */
final class PolygonsTest {
    private static final Size PHOTO = new Size(24, 16);

    private final List<String> notes = new ArrayList<>();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "whole pixels, 4 3 12 3 12 9 4 9, S26:0000000000000m5",
                "fractions, 2.3 1.7 14.6 4.2 19.9 13.1 7.5 11.8 1.2 8.4, g029501O0010O01O000001O0000011N1O2N2N1Od1",
                "halves, 0.5 0.5 10.5 0.5 10.5 7.5 0.5 7.5, a07900000000000000000_6",
                "the first corner again, 5 2 20 6 9 14 5 2, b21?3N2M3M2NO2N1O101N1O1O101N[2",
                "the other way round, 5 2 9 14 20 6, b21?3N2M3M2NO2N1O101N1O1O101N[2",
                "crossing itself, 2 2 20 13 20 2 2 13, R1;6N1O2O1N101N2N100000O2N2O0O2N101N2m1",
                "sticking out, -6.5 -3.2 30.4 5 18 22.7 -2 10, 0;51O1O001O1O00Q10oN0000001O000000001O0000000ON",
                "the whole photo, 0 0 24 0 24 16 0 16, 0P<",
            })
    void coversThePixelsThatPycocotoolsTakes(String what, String corners, String expected) {
        assertThat(RunLengths.text(mask(corners))).isEqualTo(expected);
    }

    @Test
    void coversWhatLiesInAnyOfItsPolygons() {
        assertThat(RunLengths.text(mask("1 1 9 1 9 9 1 9", "6.4 5.1 18.2 5.1 12.3 15.5")))
                .isEqualTo("a08800000000000004MO2N2N1OO1N2N2N2Nm2");
    }

    /**
     * <pre>{@code
     * import hashlib
     * from pycocotools import mask
     * state = 1
     * def number():
     *     global state
     *     state = (1103515245 * state + 12345) % 2**31
     *     return (state >> 8) % 600 / 10 - 15
     * texts = []
     * for i in range(1000):
     *     rings = [[number() for _ in range(2 * (3 + j + i % 5))] for j in range(1 + i % 2)]
     *     texts.append(mask.merge(mask.frPyObjects(rings, 25, 30))["counts"].decode())
     * print(hashlib.sha256("\n".join(texts).encode()).hexdigest())
     * }</pre>
     */
    @Test
    void coversThePixelsThatPycocotoolsTakesOfThousandRandomOutlines() {
        List<String> texts = new ArrayList<>();
        long state = 1;
        for (int i = 0; i < 1000; i++) {
            List<double[]> rings = new ArrayList<>();
            for (int j = 0; j < 1 + i % 2; j++) {
                double[] ring = new double[2 * (3 + j + i % 5)];
                for (int k = 0; k < ring.length; k++) {
                    state = (1103515245 * state + 12345) % (1L << 31);
                    ring[k] = (state >> 8) % 600 / 10.0 - 15;
                }
                rings.add(ring);
            }
            texts.add(RunLengths.text(new Polygons(rings).inside(new Size(30, 25))));
        }
        assertThat(Sha256.of(String.join("\n", texts).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("ecd385a3973849c782051a810aa98a2be7230d77bd14cd9435cfdd43b4099655");
    }

    @Test
    void sliversThatPassNoPixelsMiddleAreAnError() {
        assertThatThrownBy(() -> mask("3 5.1 15 5.3 15 5.35"))
                .isInstanceOf(ExplanationException.class)
                .hasMessage(
                        "cat.jpg, annotation 5: its mask covers the middle of no pixel of the photo, so no heat can lie"
                                + " in it: mend the annotation, or take the object out");
    }

    @Test
    void outlinesBesideThePhotoAreAnError() {
        assertThatThrownBy(() -> mask("30 2 40 2 40 9"))
                .isInstanceOf(ExplanationException.class)
                .hasMessage(
                        "cat.jpg, annotation 5, its mask: the box [30, 2, 40, 9] lies outside the photo of 24x16: mend"
                                + " the annotation, or check that it belongs to this photo");
    }

    @Test
    void outlinesFurtherThanAnyPhotoAreAnError() {
        assertThatThrownBy(() -> mask("1 1 9e9 1 9e9 9"))
                .isInstanceOf(ExplanationException.class)
                .hasMessage(
                        "cat.jpg, annotation 5: its mask reaches to [1, 1, 9.0E9, 9], further than any photo does: mend"
                                + " the annotation");
    }

    /** Each edge is ten million fifths long, and two in a row cancel each other: walked step by step, they would be a million million. */
    @Test
    void outlinesFarOutsideThePhotoAreSoonDrawn() {
        double far = 999_999;
        double[] ring = new double[200_000];
        double[] around = {-far, -far, far, -far, far, far, -far, far};
        System.arraycopy(around, 0, ring, 0, around.length);
        for (int i = around.length; i < ring.length; i += 2) {
            ring[i] = i % 4 == 0 ? far : -far;
            ring[i + 1] = i % 4 == 0 ? -far : far;
        }

        assertThat(new Polygons(List.of(ring)).on(PHOTO, "", notes::add).pixels())
                .isEqualTo(24 * 16);
    }

    @Test
    void cornersThatAreNoNumbersAreAnError() {
        assertThatThrownBy(() -> mask("1 1 NaN 1 9 9"))
                .isInstanceOf(ExplanationException.class)
                .hasMessageContaining("has an edge that is no number");
    }

    @Test
    void outlinesThatStickOutAreNoted() {
        mask("2 2 30 2 30 9 2 9");
        assertThat(notes)
                .containsExactly(
                        "cat.jpg, annotation 5, its mask: the box [2, 2, 30, 9] sticks out of the photo of 24x16"
                                + " and was clipped");
    }

    private PixelMask mask(String... rings) {
        return new Polygons(Stream.of(rings).map(PolygonsTest::corners).toList())
                .on(PHOTO, "cat.jpg, annotation 5", notes::add);
    }

    private static double[] corners(String ring) {
        return Stream.of(ring.split(" ")).mapToDouble(Double::parseDouble).toArray();
    }
}
