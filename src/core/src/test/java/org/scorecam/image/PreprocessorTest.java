package org.scorecam.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.cam.InputShape;
import org.scorecam.cam.InputShape.Layout;
import org.scorecam.setting.Settings;
import org.scorecam.setting.WrittenSettings;

final class PreprocessorTest {
    private static final Offset<Double> CLOSE = Offset.offset(1e-5);
    /** Keras subtracts in float32; the same in float64, rounded once, is up to 1.5e-5 away. */
    private static final Offset<Double> KERAS = Offset.offset(2e-5);

    private static final InputShape SHAPE = new InputShape(3, 32, 32, Layout.NCHW);

    @ParameterizedTest
    @ValueSource(strings = {Golden.DRAWING, Golden.TURNED})
    void torchvisionSeesTheSamePixels(String image) {
        ModelInput input = apply(image, torchvision());

        assertThat(Golden.planes(input.rgb()))
                .isEqualTo(Golden.flat(Golden.way(image, "torchvision").path("pixels")));
    }

    @ParameterizedTest
    @ValueSource(strings = {Golden.DRAWING, Golden.TURNED})
    void torchvisionGetsTheSameInput(String image) {
        ModelInput input = apply(image, torchvision());

        assertThat(doubles(input.x()))
                .containsExactly(Golden.flat(Golden.way(image, "torchvision").path("values")), CLOSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {Golden.DRAWING, Golden.TURNED})
    void kerasCaffeSeesTheSamePixelsAsOpenCv(String image) {
        ModelInput input = apply(image, choices("keras-caffe", null, null, null, null, null, null, null));

        assertThat(Golden.planes(input.rgb()))
                .isEqualTo(Golden.flat(Golden.way(image, "cv2-resize").path("values")));
    }

    @ParameterizedTest
    @ValueSource(strings = {Golden.DRAWING, Golden.TURNED})
    void kerasCaffeGetsTheArticlesInput(String image) {
        ModelInput input = apply(image, choices("keras-caffe", null, null, null, null, null, null, null));

        assertThat(doubles(input.x()))
                .containsExactly(Golden.flat(Golden.way(image, "article-caffe").path("values")), KERAS);
    }

    @ParameterizedTest
    @ValueSource(strings = {Golden.DRAWING, Golden.TURNED})
    void letterboxByPillowIsTheSame(String image) {
        ModelInput input = apply(image, choices("raw", "letterbox", null, null, null, null, null, null));

        assertThat(doubles(input.x()))
                .isEqualTo(Golden.flat(Golden.way(image, "letterbox-pil").path("values")));
    }

    @ParameterizedTest
    @ValueSource(strings = {Golden.DRAWING, Golden.TURNED})
    void letterboxByOpenCvIsTheSame(String image) {
        ModelInput input = apply(image, choices("raw", "letterbox", null, "bilinear", null, null, null, null));

        assertThat(doubles(input.x()))
                .isEqualTo(Golden.flat(Golden.way(image, "letterbox-cv2").path("values")));
    }

    @ParameterizedTest
    @ValueSource(strings = {Golden.DRAWING, Golden.TURNED})
    void tensorFlowsResizeIsTheSameInFloats(String image) {
        ModelInput input = apply(image, choices("raw", null, null, "tensorflow", null, null, null, null));

        assertThat(doubles(input.x()))
                .containsExactly(
                        Golden.flat(Golden.way(image, "tf-image-resize").path("values")), Offset.offset(1e-4));
    }

    @Test
    void tensorFlowsValuesAreNotRoundedBeforeTheyAreNormalised() {
        InputSettings settings = Presets.resolve(
                choices("raw", "letterbox", null, "tensorflow", "BGR", "1/2", "1,2,3", "1,10,100"), new Size(2, 3));

        ModelInput input = new Preprocessor(settings, new InputShape(3, 3, 2, Layout.NHWC))
                .apply(photo(4, 2, 0, 0, 0, 1, 20, 100, 0, 0, 0, 2, 40, 200, 0, 0, 0, 1, 20, 100, 0, 0, 0, 2, 40, 200));

        // by hand: each pixel is the mean of two, (0.5, 10, 50) and (1, 20, 100); above and below is gray 114
        assertThat(input.x()).startsWith(56, 5.5f, 0.54f, 56, 5.5f, 0.54f, 24, 0.3f, -0.0275f, 49, 0.8f, -0.025f);
    }

    @Test
    void nhwcHoldsTheSameValuesPixelByPixel() {
        Photo photo = Golden.photo(Golden.DRAWING);
        InputSettings settings = Presets.resolve(torchvision(), new Size(32, 32));

        float[] nchw = new Preprocessor(settings, SHAPE).apply(photo).x();
        float[] nhwc = new Preprocessor(settings, new InputShape(3, 32, 32, Layout.NHWC))
                .apply(photo)
                .x();

        assertThat(nhwc).hasSameSizeAs(nchw);
        for (int i = 0; i < nhwc.length; i++) {
            assertThat(nhwc[i]).isEqualTo(nchw[i % 3 * 32 * 32 + i / 3]);
        }
    }

    @Test
    void grayIsOneChannelOfLumaAndShownInThree() {
        Photo photo = photo(2, 1, 255, 0, 0, 10, 200, 30);

        ModelInput input = new Preprocessor(
                        Presets.resolve(choices("raw", null, null, null, "GRAY", null, null, null), new Size(2, 1)),
                        new InputShape(1, 1, 2, Layout.NCHW))
                .apply(photo);

        // Pillow 13.0.0: Image.new("RGB", (1, 1), (255, 0, 0)).convert("L") is 76, of (10, 200, 30) it is 124
        assertThat(input.x()).containsExactly(76, 124);
        assertThat(input.rgb()).containsExactly(76, 76, 76, 124, 124, 124);
    }

    @Test
    void bgrIsNormalisedInItsOwnOrder() {
        ModelInput input = new Preprocessor(
                        Presets.resolve(
                                choices("raw", null, null, null, "BGR", null, "1,2,3", "1,10,100"), new Size(1, 1)),
                        new InputShape(3, 1, 1, Layout.NCHW))
                .apply(photo(1, 1, 203, 102, 51));

        assertThat(input.x()).containsExactly(50, 10, 2);
        assertThat(input.rgb()).containsExactly((byte) 203, 102, 51);
    }

    @Test
    void aPanoramasCropIsPaddedWithBlackWhereTheInputIsLonger() {
        // torchvision's center_crop pads with 0: (5 - 2) // 2 columns before, (5 - 2 + 1) // 2 behind
        InputSettings settings =
                Presets.resolve(choices("raw", "crop", "2", null, null, null, null, null), new Size(5, 2));

        ModelInput input = new Preprocessor(settings, new InputShape(3, 2, 5, Layout.NHWC))
                .apply(photo(2, 2, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9));

        byte[] row = {0, 0, 0, 9, 9, 9, 9, 9, 9, 0, 0, 0, 0, 0, 0};
        assertThat(input.rgb()).startsWith(row).endsWith(row).hasSize(30);
        assertThat(input.geometry().content()).isEqualTo(new Box(1, 0, 3, 2));
    }

    @Test
    void aThreadOfAPhotoIsStillThereInALetterbox() {
        InputSettings settings =
                Presets.resolve(choices("raw", "letterbox", null, null, null, null, null, null), new Size(8, 8));

        Geometry geometry = new Preprocessor(settings, new InputShape(3, 8, 8, Layout.NCHW))
                .apply(new Photo(1, 1000, new byte[3000], 1, List.of()))
                .geometry();

        assertThat(geometry.content()).isEqualTo(new Box(3, 0, 4, 8));
    }

    @Test
    void settingsMustFitTheModelsInput() {
        InputSettings settings = Presets.resolve(torchvision(), new Size(32, 32));

        assertThatThrownBy(() -> new Preprocessor(settings, new InputShape(1, 32, 31, Layout.NCHW)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("settings for 32x32 RGB do not fit an input of 31x32 with 1 channels");
    }

    private static ModelInput apply(String image, Settings choices) {
        InputSettings settings = Presets.resolve(choices, new Size(32, 32));
        return new Preprocessor(settings, SHAPE).apply(Golden.photo(image));
    }

    private static Settings torchvision() {
        return choices("torchvision", null, "36", null, null, null, null, null);
    }

    private static Settings choices(
            String preset,
            @Nullable String resize,
            @Nullable String shorterSide,
            @Nullable String interpolation,
            @Nullable String colors,
            @Nullable String scale,
            @Nullable String mean,
            @Nullable String std) {
        return WrittenSettings.elements(
                "<input>",
                "preset",
                preset,
                "resize",
                resize,
                "shorterSide",
                shorterSide,
                "interpolation",
                interpolation,
                "colors",
                colors,
                "scale",
                scale,
                "mean",
                mean,
                "std",
                std);
    }

    private static Photo photo(int width, int height, int... rgb) {
        byte[] bytes = new byte[rgb.length];
        for (int i = 0; i < rgb.length; i++) {
            bytes[i] = (byte) rgb[i];
        }
        return new Photo(width, height, bytes, 1, List.of());
    }

    private static double[] doubles(float[] values) {
        double[] doubles = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            doubles[i] = values[i];
        }
        return doubles;
    }
}
