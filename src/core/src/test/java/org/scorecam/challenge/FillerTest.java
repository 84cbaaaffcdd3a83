package org.scorecam.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scorecam.cam.InputShape;
import org.scorecam.image.Box;
import org.scorecam.image.InputSettings;
import org.scorecam.image.Presets;
import org.scorecam.image.Size;
import org.scorecam.metric.InputIndex;
import org.scorecam.metric.RegionFill;
import org.scorecam.setting.Settings;

/** A row of four grey pixels, 10, 20, 30 and 60, of which the first is the object; the last is padding. */
class FillerTest {
    private static final Size INPUT = new Size(4, 1);
    private static final PhotoAreas AREAS = new PhotoAreas(
            of(new Box(0, 0, 1, 1)), of(new Box(0, 0, 1, 1)), Area.of(INPUT, List.of()), of(new Box(0, 0, 3, 1)));
    private static final float[] X = {10, 20, 30, 60};

    @Test
    void theSurroundingsAreTheMeanOfThePhotoThatIsKept() {
        assertThat(filled(RegionFill.SURROUNDINGS, without())).containsExactly(25, 20, 30, 60);
        assertThat(filled(RegionFill.SURROUNDINGS, ChangedInput.onlyForeground(AREAS)))
                .containsExactly(10, 10, 10, 10);
        assertThat(filled(RegionFill.SURROUNDINGS, ChangedInput.control(AREAS, new Offset(2, 0))))
                .containsExactly(10, 20, 15, 60);
    }

    @Test
    void meanIsTheInputsZero() {
        assertThat(filled(RegionFill.MEAN, ChangedInput.onlyForeground(AREAS))).containsExactly(10, 0, 0, 0);
    }

    @Test
    void greyAndBlackArePixels() {
        InputSettings input = settings("torchvision", INPUT, "RGB");
        float[] filled = new Filler(RegionFill.GREY, index(3), input)
                .fill(new float[12], AREAS.own(), without().kept());

        assertThat(filled[0]).isEqualTo((float) ((128 / 255.0 - 0.485) / 0.229));
        assertThat(filled[4]).isEqualTo((float) ((128 / 255.0 - 0.456) / 0.224));
        assertThat(filled[1]).isZero();
        assertThat(filled(RegionFill.BLACK, without())).containsExactly(0, 20, 30, 60);
    }

    @Test
    void blurredIsWhatTheWholePhotoIsThereWhenBlurred() {
        assertThat(filled(RegionFill.BLUR, without())[0]).isBetween(20f, 40f);
        assertThat(filled(RegionFill.BLUR, without())[1]).isEqualTo(20);
    }

    @Test
    void theInputItselfIsNotChanged() {
        filled(RegionFill.MEAN, ChangedInput.onlyForeground(AREAS));

        assertThat(X).containsExactly(10, 20, 30, 60);
    }

    private static ChangedInput without() {
        return ChangedInput.without(Challenge.NO_FOREGROUND, AREAS.own(), AREAS);
    }

    private static float[] filled(RegionFill fill, ChangedInput change) {
        return new Filler(fill, index(1), settings("raw", INPUT, "GRAY")).fill(X, change.filled(), change.kept());
    }

    private static InputIndex index(int channels) {
        return new InputIndex(new InputShape(channels, 1, 4, InputShape.Layout.NCHW));
    }

    private static InputSettings settings(String preset, Size size, String colors) {
        return Presets.resolve(Settings.elements("<input>", Map.of("preset", preset, "colors", colors)), size);
    }

    private static Area of(Box box) {
        return Area.of(INPUT, List.of(box));
    }
}
