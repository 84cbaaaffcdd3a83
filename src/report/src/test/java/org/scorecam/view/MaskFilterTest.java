package org.scorecam.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.scorecam.image.InputSettings;
import org.scorecam.image.Size;

class MaskFilterTest {
    @Test
    void whatIsMaskedHasTheMeansColour() {
        MaskFilter lit = new MaskFilter(settings(InputSettings.Colors.RGB, 1 / 255.0, 0.485, 0.456, 0.406), 0);

        assertThat(lit.matrix()).isEqualTo("0 0 0 0 0.485 0 0 0 0 0.456 0 0 0 0 0.406 -1 0 0 0 1");
    }

    @Test
    void meansOfBlueFirstAreTurnedRound() {
        MaskFilter lit = new MaskFilter(settings(InputSettings.Colors.BGR, 1, 0, 127.5, 255), 0);

        assertThat(lit.matrix()).isEqualTo("0 0 0 0 1 0 0 0 0 0.5 0 0 0 0 0 -1 0 0 0 1");
    }

    @Test
    void greyHasOneMeanForAll() {
        MaskFilter lit = new MaskFilter(settings(InputSettings.Colors.GRAY, 1 / 127.5, 1), 0);

        assertThat(lit.matrix()).isEqualTo("0 0 0 0 0.5 0 0 0 0 0.5 0 0 0 0 0.5 -1 0 0 0 1");
    }

    @Test
    void alphaKeepsAShareOfWhatIsMasked() {
        MaskFilter lit = new MaskFilter(settings(InputSettings.Colors.GRAY, 1, 0), 0.25);

        assertThat(lit.matrix()).endsWith("-0.75 0 0 0 0.75");
    }

    private static InputSettings settings(InputSettings.Colors colors, double scale, double... mean) {
        List<Double> means = DoubleStream.of(mean).boxed().toList();
        return new InputSettings(
                "raw",
                new Size(8, 8),
                InputSettings.Resize.STRETCH,
                0,
                InputSettings.Interpolation.BILINEAR,
                colors,
                scale,
                means,
                means,
                InputSettings.Orientation.AUTO);
    }
}
