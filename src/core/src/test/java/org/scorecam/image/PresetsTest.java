package org.scorecam.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.image.InputSettings.Colors;
import org.scorecam.image.InputSettings.Interpolation;
import org.scorecam.image.InputSettings.Orientation;
import org.scorecam.image.InputSettings.Resize;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.WrittenSettings;

final class PresetsTest {
    private static final Size MODEL = new Size(224, 224);
    private static final List<Double> ZEROS = List.of(0.0, 0.0, 0.0);
    private static final List<Double> ONES = List.of(1.0, 1.0, 1.0);

    @Test
    void torchvision() {
        assertThat(resolve("preset", "torchvision"))
                .isEqualTo(new InputSettings(
                        "torchvision",
                        MODEL,
                        Resize.CROP,
                        256,
                        Interpolation.ANTIALIAS,
                        Colors.RGB,
                        1 / 255.0,
                        List.of(0.485, 0.456, 0.406),
                        List.of(0.229, 0.224, 0.225),
                        Orientation.AUTO));
    }

    @Test
    void kerasCaffe() {
        assertThat(resolve("preset", "keras-caffe"))
                .isEqualTo(new InputSettings(
                        "keras-caffe",
                        MODEL,
                        Resize.STRETCH,
                        0,
                        Interpolation.BILINEAR,
                        Colors.BGR,
                        1,
                        List.of(103.939, 116.779, 123.68),
                        ONES,
                        Orientation.AUTO));
    }

    @Test
    void kerasTf() {
        assertThat(resolve("preset", "keras-tf"))
                .isEqualTo(new InputSettings(
                        "keras-tf",
                        MODEL,
                        Resize.STRETCH,
                        0,
                        Interpolation.BILINEAR,
                        Colors.RGB,
                        1 / 127.5,
                        ONES,
                        ONES,
                        Orientation.AUTO));
    }

    @Test
    void unit() {
        assertThat(resolve("preset", "unit"))
                .isEqualTo(new InputSettings(
                        "unit",
                        MODEL,
                        Resize.STRETCH,
                        0,
                        Interpolation.ANTIALIAS,
                        Colors.RGB,
                        1 / 255.0,
                        ZEROS,
                        ONES,
                        Orientation.AUTO));
    }

    @Test
    void raw() {
        assertThat(resolve("preset", "raw"))
                .isEqualTo(new InputSettings(
                        "raw",
                        MODEL,
                        Resize.STRETCH,
                        0,
                        Interpolation.ANTIALIAS,
                        Colors.RGB,
                        1,
                        ZEROS,
                        ONES,
                        Orientation.AUTO));
    }

    @Test
    void everyValueOverridesThePreset() {
        InputSettings settings = resolve(
                "preset",
                "raw",
                "size",
                "64x48",
                "resize",
                "Crop",
                "shorterSide",
                "50",
                "interpolation",
                "nearest",
                "colors",
                "bgr",
                "scale",
                "1/2",
                "mean",
                "1, 2,3",
                "std",
                "4,5,6",
                "orientation",
                "ignore");

        assertThat(settings)
                .isEqualTo(new InputSettings(
                        "raw",
                        new Size(64, 48),
                        Resize.CROP,
                        50,
                        Interpolation.NEAREST,
                        Colors.BGR,
                        0.5,
                        List.of(1.0, 2.0, 3.0),
                        List.of(4.0, 5.0, 6.0),
                        Orientation.IGNORE));
    }

    @ParameterizedTest
    @CsvSource({"224x224, 256", "227x227, 259", "299x299, 342", "32x64, 37", "7x9, 8"})
    void theShorterSideIsTheInputsOverSevenEighths(String size, int shorterSide) {
        assertThat(resolve("preset", "torchvision", "size", size).shorterSide()).isEqualTo(shorterSide);
    }

    @ParameterizedTest
    @CsvSource({"1/255, 0.00392156862745098", "0.5, 0.5", "' 2 / 4 ', 0.5", "1e-3, 0.001"})
    void scaleIsADecimalOrAFraction(String scale, double value) {
        assertThat(resolve("preset", "raw", "scale", scale).scale()).isEqualTo(value);
    }

    @Test
    void oneValueStandsForAllChannels() {
        InputSettings settings = resolve("preset", "raw", "mean", "127.5", "std", "128");

        assertThat(settings.mean()).containsExactly(127.5, 127.5, 127.5);
        assertThat(settings.std()).containsExactly(128.0, 128.0, 128.0);
    }

    @Test
    void aPresetsMeanStaysWithItsColour() {
        InputSettings settings = resolve("preset", "torchvision", "colors", "BGR");

        assertThat(settings.mean()).containsExactly(0.406, 0.456, 0.485);
        assertThat(settings.std()).containsExactly(0.225, 0.224, 0.229);
    }

    @ParameterizedTest
    @CsvSource({"unit, 0, 1", "raw, 0, 1", "keras-tf, 1, 1"})
    void grayTakesThePresetsValueWhereAllThreeAreEqual(String preset, double mean, double std) {
        InputSettings settings = resolve("preset", preset, "colors", "GRAY");

        assertThat(settings.mean()).containsExactly(mean);
        assertThat(settings.std()).containsExactly(std);
    }

    @Test
    void grayTakesOneMeanAndStd() {
        InputSettings settings = resolve("preset", "torchvision", "colors", "gray", "mean", "0.5", "std", "0.25");

        assertThat(settings.mean()).containsExactly(0.5);
        assertThat(settings.std()).containsExactly(0.25);
    }

    @Test
    void grayWithAMeanForEachColourIsAnError() {
        assertError(
                "<model><input><mean> is missing; write one value, as colors is GRAY, and the preset torchvision has one"
                        + " each for red, green and blue",
                "preset",
                "torchvision",
                "colors",
                "GRAY");
    }

    @Test
    void aMissingPresetIsAnErrorThatSaysWhyThereIsNoDefault() {
        assertError(
                "<model><input><preset> is missing; write one of torchvision, keras-caffe, keras-tf, unit, raw, the one that"
                        + " the model was trained with; there is no default, because a wrong guess would give plausible, false"
                        + " maps");
    }

    @Test
    void anUnknownPresetIsAnErrorThatNamesTheNearest() {
        assertError(
                "<model><input><preset> is torchvison, but must be one of torchvision, keras-caffe, keras-tf, unit, raw"
                        + " (did you mean torchvision?)",
                "preset",
                "torchvison");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "resize | crp | crop, stretch, letterbox (did you mean crop?)",
                "interpolation | bilinaer | antialias, bilinear, tensorflow, nearest (did you mean bilinear?)",
                "colors | GREY | RGB, BGR, GRAY (did you mean GRAY?)",
                "orientation | apple | apply, ignore, auto (did you mean apply?)"
            })
    void anUnknownNameIsAnError(String element, String value, String allowed) {
        assertError(
                "<model><input><" + element + "> is " + value + ", but must be one of " + allowed,
                "preset",
                "raw",
                element,
                value);
    }

    @Test
    void aMissingSizeOfADynamicModelIsAnError() {
        assertThatThrownBy(() -> Presets.resolve(WrittenSettings.elements("<model><input>", "preset", "raw"), null))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "<model><input><size> is missing; write WIDTHxHEIGHT, such as 224x224, as the model takes inputs"
                                + " of any size");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"224", "0x224", "224x", "-1x5", "10001x5", "5x10001", "224x224x3", "224.5x224", "99999999999x1"})
    void aSizeThatIsNoneIsAnError(String size) {
        assertError(
                "<model><input><size> is " + size
                        + ", but must be WIDTHxHEIGHT in pixels, each 1 to 10000, such as 224x224",
                "preset",
                "raw",
                "size",
                size);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0", "-1", "1/0", "0/1", "x", "1/2/3", "NaN", "Infinity", "1/", "1e999", "1/-255", "0x10", "1d"})
    void aScaleThatIsNotPositiveIsAnError(String scale) {
        assertError(
                "<model><input><scale> is " + scale
                        + ", but must be a positive number or fraction, such as 1/255 or 0.0039",
                "preset",
                "raw",
                "scale",
                scale);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,2", "1,2,3,4", "1,,3", "a,b,c", "1,2,NaN", "1;2;3", "Infinity"})
    void aMeanOfTheWrongFormIsAnError(String mean) {
        assertError(
                "<model><input><mean> is " + mean
                        + ", but must be one number, or 3 with commas between them, in the order of colors",
                "preset",
                "raw",
                "mean",
                mean);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1,0,1", "1,1,-1", "NaN", "1,2", "Infinity"})
    void aStdThatIsNotPositiveIsAnError(String std) {
        assertError(
                "<model><input><std> is " + std
                        + ", but must be one number above 0, or 3 with commas between them, in the order of colors",
                "preset",
                "raw",
                "std",
                std);
    }

    @Test
    void threeMeansForGrayAreAnError() {
        assertError(
                "<model><input><mean> is 1,2,3, but must be one number, as colors is GRAY",
                "preset",
                "raw",
                "colors",
                "GRAY",
                "mean",
                "1,2,3");
    }

    @Test
    void aShorterSideBelowTheCropIsAnError() {
        assertError(
                "<model><input><shorterSide> is 223, but must be at least the 224 that are cropped from it (size 224x300)",
                "preset",
                "torchvision",
                "size",
                "224x300",
                "shorterSide",
                "223");
    }

    @Test
    void aShorterSideOfExactlyTheCropIsAllowed() {
        assertThat(resolve("preset", "torchvision", "shorterSide", "224").shorterSide())
                .isEqualTo(224);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-5", "256.5", "x", "10001"})
    void aShorterSideThatIsNoWholeNumberIsAnError(String shorterSide) {
        assertError(
                "<model><input><shorterSide> is " + shorterSide
                        + ", but must be a whole number of pixels from 1 to 10000, such as 256",
                "preset",
                "torchvision",
                "shorterSide",
                shorterSide);
    }

    @Test
    void aShorterSideWithoutCropIsAnError() {
        assertError(
                "<model><input><shorterSide> is 256, but that is for <resize>crop</resize> alone, and resize is stretch:"
                        + " remove one of the two",
                "preset",
                "unit",
                "shorterSide",
                "256");
    }

    private static void assertError(String message, String... namesAndValues) {
        assertThatThrownBy(() -> resolve(namesAndValues))
                .isInstanceOf(SetupException.class)
                .hasMessage(message);
    }

    private static InputSettings resolve(String... namesAndValues) {
        return Presets.resolve(WrittenSettings.elements("<model><input>", namesAndValues), MODEL);
    }
}
