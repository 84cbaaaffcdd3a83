package org.scorecam.image;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorecam.setting.WrittenSettings;

final class GeometryTest {
    @Test
    void aCropSeesTheMiddleOfThePhoto() {
        Geometry geometry = geometry(500, 375, "crop", "224");

        // 224 of 298 columns from column 37, as torchvision's Resize(224), CenterCrop(224)
        assertThat(geometry.resized()).isEqualTo(new Size(298, 224));
        assertBox(geometry.seen(), 37 * 500.0 / 298, 0, 261 * 500.0 / 298, 375);
        assertBox(geometry.content(), 0, 0, 224, 224);
    }

    @Test
    void aBoxFollowsTheRealRatioOfEachAxis() {
        Geometry geometry = geometry(500, 375, "crop", "224");

        assertBox(geometry.toInput(new Box(100, 75, 250, 375)), 59.6 - 37, 44.8, 149 - 37, 224);
    }

    @Test
    void aStretchSeesAll() {
        Geometry geometry = geometry(500, 375, "stretch", null);

        assertBox(geometry.seen(), 0, 0, 500, 375);
        assertBox(geometry.toInput(new Box(125, 75, 500, 375)), 56, 44.8, 224, 224);
    }

    @Test
    void aLetterboxSeesAllInAPartOfTheInput() {
        Geometry geometry = geometry(500, 375, "letterbox", null);

        assertBox(geometry.seen(), 0, 0, 500, 375);
        assertBox(geometry.content(), 0, 28, 224, 196);
        assertBox(geometry.toInput(new Box(0, 0, 250, 375)), 0, 28, 112, 196);
    }

    // resizedTo and leftTop of golden/preprocessing/preprocessing.json
    @ParameterizedTest
    @CsvSource({
        "97, 61, crop, 36, 57, 36, -12, -2",
        "80, 120, crop, 36, 36, 54, -2, -11",
        "97, 61, letterbox, , 32, 20, 0, 6",
        "80, 120, letterbox, , 21, 32, 5, 0"
    })
    void thePlaceIsTheTools(
            int width,
            int height,
            String resize,
            @Nullable String shorterSide,
            int resizedWidth,
            int resizedHeight,
            int left,
            int top) {
        Size photo = new Size(width, height);
        Size input = new Size(32, 32);

        assertThat(Placement.of(photo, settings(resize, shorterSide, input)))
                .isEqualTo(new Geometry(photo, new Size(resizedWidth, resizedHeight), left, top, input));
    }

    // Python: int(round(v)) of 0.5, 1.5, 2.5 is 0, 2, 2
    @ParameterizedTest
    @CsvSource({"33, 0", "35, -2", "37, -2"})
    void aCropOfAnOddSurplusRoundsHalvesToEven(int width, int left) {
        Geometry geometry = Placement.of(new Size(width, 32), settings("crop", "32", new Size(32, 32)));

        assertThat(geometry.left()).isEqualTo(left);
    }

    @ParameterizedTest
    @CsvSource({"crop, 256", "crop, 224", "stretch,", "letterbox,"})
    void thereAndBackIsTheSameBox(String resize, @Nullable String shorterSide) {
        Box box = new Box(12.5, 0, 333.25, 374.75);
        for (Size photo : new Size[] {new Size(500, 375), new Size(333, 499), new Size(1, 17), new Size(224, 224)}) {
            Geometry geometry = Placement.of(photo, settings(resize, shorterSide, new Size(224, 224)));

            Box back = geometry.toPhoto(geometry.toInput(box));

            assertBox(back, box.xMin(), box.yMin(), box.xMax(), box.yMax());
        }
    }

    @Test
    void whatIsSeenIsWhatTheContentShows() {
        for (String resize : new String[] {"crop", "stretch", "letterbox"}) {
            Geometry geometry = geometry(333, 499, resize, null);
            Box content = geometry.content();

            assertBox(
                    geometry.toInput(geometry.seen()), content.xMin(), content.yMin(), content.xMax(), content.yMax());
        }
    }

    @Test
    void aBoxIsClippedToWhatTheModelSees() {
        Geometry geometry = geometry(400, 200, "crop", "224"); // resized to 448x224, 112 cut off on each side

        Box visible = geometry.visible(new Box(0, 50, 200, 100));

        assertThat(visible).isEqualTo(new Box(0, 56, 112, 112));
        assertThat(geometry.visibleShare(new Box(0, 50, 200, 100))).isEqualTo(0.5);
    }

    @Test
    void aBoxInTheLetterboxIsClippedToThePhoto() {
        Geometry geometry = geometry(448, 224, "letterbox", null);

        assertThat(geometry.visible(new Box(-100, -100, 448, 112))).isEqualTo(new Box(0, 56, 224, 112));
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 100, 200", "0, 0, 99, 200", "300, 0, 400, 200"})
    void aBoxThatWasCutOffIsOutOfSight(double xMin, double yMin, double xMax, double yMax) {
        Geometry geometry = geometry(400, 200, "crop", "224");
        Box box = new Box(xMin, yMin, xMax, yMax);

        assertThat(geometry.visible(box)).isNull();
        assertThat(geometry.visibleShare(box)).isZero();
    }

    @Test
    void aBoxWithoutAreaHasNoVisibleShare() {
        assertThat(geometry(400, 200, "crop", "224").visibleShare(new Box(200, 100, 200, 150)))
                .isZero();
    }

    private static Geometry geometry(int width, int height, String resize, @Nullable String shorterSide) {
        return Placement.of(new Size(width, height), settings(resize, shorterSide, new Size(224, 224)));
    }

    private static InputSettings settings(String resize, @Nullable String shorterSide, Size size) {
        return Presets.resolve(
                WrittenSettings.elements("<input>", "preset", "raw", "resize", resize, "shorterSide", shorterSide),
                size);
    }

    private static void assertBox(Box box, double xMin, double yMin, double xMax, double yMax) {
        Offset<Double> close = Offset.offset(1e-9);
        assertThat(new double[] {box.xMin(), box.yMin(), box.xMax(), box.yMax()})
                .containsExactly(new double[] {xMin, yMin, xMax, yMax}, close);
    }
}
