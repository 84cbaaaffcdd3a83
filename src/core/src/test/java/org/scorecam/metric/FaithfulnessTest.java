package org.scorecam.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.InputShape;
import org.scorecam.image.Presets;
import org.scorecam.image.Size;
import org.scorecam.setting.Settings;

/** An input of 2x2 pixels of one channel, [1, 2; 3, 4], whose map is [0, 0.25; 0.5, 1]. */
class FaithfulnessTest {
    private static final float[] X = {1, 2, 3, 4};
    private static final Heatmap MAP = new Heatmap(2, 2, new float[] {0, 0.25f, 0.5f, 1});
    private static final InputIndex GRAY = new InputIndex(new InputShape(1, 2, 2, InputShape.Layout.NCHW));

    @Test
    void theInputIsMaskedWithTheWholeMap() {
        assertThat(masked(MetricSettings.Form.FULL).input(X, 0)).containsExactly(0, 0.5f, 1.5f, 4);
    }

    @Test
    void theColderHalfIsMuted() {
        assertThat(masked(MetricSettings.Form.MUTED).input(X, 0)).containsExactly(0, 0, 1.5f, 4);
    }

    @Test
    void pixelsThatTieAtTheMedianAreNotMuted() {
        Heatmap map = new Heatmap(2, 2, new float[] {0, 0.5f, 0.5f, 1});

        assertThat(new MaskedPerturbation(GRAY, MetricSettings.Form.MUTED, map).input(X, 0))
                .containsExactly(0, 1, 1.5f, 4);
    }

    @Test
    void aProbabilityThatFallsIsADropOfItself() {
        assertMasked(0.8, 0.2, 0.75, 0, 0);
    }

    @Test
    void aProbabilityThatRisesIsAGainOfWhatWasLeft() {
        assertMasked(0.6, 0.9, 0, 1, 0.75);
    }

    @Test
    void aProbabilityThatStaysIsNeither() {
        assertMasked(0.6, 0.6, 0, 0, 0);
    }

    @Test
    void atTheEndsOfTheRangeNothingIsDividedByNothing() {
        assertMasked(0, 0, 0, 0, 0);
        assertMasked(1, 1, 0, 0, 0);
    }

    private static void assertMasked(double whole, double masked, double drop, double increase, double gain) {
        assertThat(masked(MetricSettings.Form.FULL).measure(whole, new double[] {masked}))
                .hasEntrySatisfying(
                        Metric.AVERAGE_DROP, found -> assertThat(found).isCloseTo(drop, within(1e-15)))
                .containsEntry(Metric.INCREASE_IN_CONFIDENCE, increase)
                .hasEntrySatisfying(
                        Metric.AVERAGE_GAIN, found -> assertThat(found).isCloseTo(gain, within(1e-15)));
    }

    @Test
    void anInsertionPutsTheHottestPixelsIntoTheBaseline() {
        Perturbation insertion = curve(Metric.INSERTION, 4, MetricSettings.Fill.ZERO);

        assertThat(insertion.inputs()).isEqualTo(4);
        assertThat(insertion.input(X, 0)).containsExactly(0, 0, 0, 0);
        assertThat(insertion.input(X, 1)).containsExactly(0, 0, 0, 4);
        assertThat(insertion.input(X, 3)).containsExactly(0, 2, 3, 4);
    }

    @Test
    void aDeletionTakesThemOut() {
        Perturbation deletion = curve(Metric.DELETION, 4, MetricSettings.Fill.ZERO);

        assertThat(deletion.inputs()).isEqualTo(4);
        assertThat(deletion.input(X, 0)).containsExactly(1, 2, 3, 0);
        assertThat(deletion.input(X, 3)).containsExactly(0, 0, 0, 0);
    }

    @Test
    void equallyHotPixelsGoInReadingOrder() {
        Heatmap even = new Heatmap(2, 2, new float[] {0.5f, 0.5f, 0.5f, 0.5f});
        BaselineImage zero = new BaselineImage(MetricSettings.Fill.ZERO, GRAY, new float[1]);

        assertThat(new CurvePerturbation(Metric.DELETION, GRAY, 4, zero, even).input(X, 0))
                .containsExactly(0, 2, 3, 4);
    }

    @Test
    void twoStepsExchangeTwoPixelsEach() {
        assertThat(curve(Metric.DELETION, 2, MetricSettings.Fill.ZERO).input(X, 0))
                .containsExactly(1, 2, 0, 0);
    }

    /**
     * RISE (eclique/RISE, evaluation.py): {@code auc(arr) = (arr.sum() - arr[0] / 2 - arr[-1] / 2) / (arr.shape[0] - 1)}; NumPy
     * 2.4.6: {@code a = np.array([.1, .3, .7, .8, .9]); (a.sum() - a[0] / 2 - a[-1] / 2) / 4} is 0.575.
     */
    @Test
    void theAreaIsThatOfTrapezoids() {
        assertThat(curve(Metric.INSERTION, 4, MetricSettings.Fill.ZERO)
                        .measure(0.9, new double[] {0.1, 0.3, 0.7, 0.8})
                        .get(Metric.INSERTION))
                .isCloseTo(0.575, within(1e-15));
        assertThat(curve(Metric.DELETION, 4, MetricSettings.Fill.ZERO)
                        .measure(0.9, new double[] {0.8, 0.7, 0.3, 0.1})
                        .get(Metric.DELETION))
                .isCloseTo(0.575, within(1e-15));
    }

    @Test
    void theBaselineIsFilledAsItIsNamed() {
        InputIndex colour = new InputIndex(new InputShape(2, 1, 2, InputShape.Layout.NHWC));
        float[] x = {1, 10, 3, 30};
        float[] black = {-1, -2};

        assertThat(new BaselineImage(MetricSettings.Fill.ZERO, colour, black).of(x))
                .containsExactly(0, 0, 0, 0);
        assertThat(new BaselineImage(MetricSettings.Fill.MEAN, colour, black).of(x))
                .containsExactly(2, 20, 2, 20);
        assertThat(new BaselineImage(MetricSettings.Fill.BLACK, colour, black).of(x))
                .containsExactly(-1, -2, -1, -2);
    }

    /**
     * SciPy 1.17.1: {@code scipy.ndimage.gaussian_filter(np.eye(1, 13, 6)[0], 5, mode="nearest", radius=5)} has these in its middle.
     */
    @Test
    void aBlurIsAGaussianOfElevenPixels() {
        InputIndex row = new InputIndex(new InputShape(1, 1, 13, InputShape.Layout.NCHW));
        float[] x = new float[13];
        x[6] = 1;

        float[] blurred = new BaselineImage(MetricSettings.Fill.BLUR, row, new float[1]).of(x);

        assertThat(blurred[6]).isCloseTo(CENTRE, within(1e-6f));
        assertThat(blurred[1]).isCloseTo(END, within(1e-6f));
        assertThat(blurred[0]).isZero();
    }

    /**
     * SciPy 1.17.1, NumPy 2.4.6: {@code gaussian_filter(np.arange(12.).reshape(3, 4) ** 2, 5, mode="nearest", radius=5)}; the second
     * channel is the first one's negative.
     */
    @Test
    void aBlurGoesAlongBothAxesOfEachChannel() {
        InputIndex colour = new InputIndex(new InputShape(2, 3, 4, InputShape.Layout.NHWC));
        float[] x = new float[24];
        for (int i = 0; i < 12; i++) {
            x[2 * i] = i * i;
            x[2 * i + 1] = -i * i;
        }

        float[] blurred = new BaselineImage(MetricSettings.Fill.BLUR, colour, new float[2]).of(x);

        for (int i = 0; i < 12; i++) {
            assertThat(blurred[2 * i]).isCloseTo(BLURRED[i], within(1e-4f));
            assertThat(blurred[2 * i + 1]).isCloseTo(-BLURRED[i], within(1e-4f));
        }
    }

    private static final float[] BLURRED = {
        32.39486f, 35.320965f, 38.321754f, 41.281498f,
        41.059467f, 44.535824f, 48.097683f, 51.607677f,
        49.793385f, 53.819992f, 57.942917f, 62.003162f
    };

    private static final float CENTRE = 0.10937892f;
    private static final float END = 0.06634167f;

    @Test
    void anEvenPhotoIsItsOwnBlur() {
        float[] even = new float[4];
        Arrays.fill(even, 0.5f);

        assertThat(new BaselineImage(MetricSettings.Fill.BLUR, GRAY, new float[1]).of(even))
                .containsExactly(even, within(1e-6f));
    }

    /** torchvision's: 0 is -0.485 / 0.229, -0.456 / 0.224, -0.406 / 0.225. */
    @Test
    void blackIsWhatABlackPixelIsInTheModelsInput() {
        Settings torchvision = Settings.elements("<input>", Map.of("preset", "torchvision"));
        Faithfulness faithfulness = new Faithfulness(
                new MetricSettings(
                        Set.of(),
                        0.15,
                        15,
                        List.of(0.5),
                        MetricSettings.Form.FULL,
                        1,
                        MetricSettings.Fill.BLUR,
                        MetricSettings.Fill.BLACK,
                        RegionFill.SURROUNDINGS,
                        3),
                new InputShape(3, 2, 2, InputShape.Layout.NCHW),
                Presets.resolve(torchvision, new Size(2, 2)));

        assertThat(faithfulness
                        .perturbations(Set.of(Metric.DELETION), MAP)
                        .get(0)
                        .input(new float[12], 0))
                .containsExactly(
                        new float[] {
                            -2.117904f, -2.117904f, -2.117904f, -2.117904f,
                            -2.035714f, -2.035714f, -2.035714f, -2.035714f,
                            -1.804444f, -1.804444f, -1.804444f, -1.804444f
                        },
                        within(1e-6f));
    }

    @Test
    void onlyWhatIsAskedForIsPerturbed() {
        Faithfulness faithfulness =
                new Faithfulness(MetricSettings.DEFAULT, GRAY.shape(), Presets.resolve(gray(), new Size(2, 2)));

        assertThat(faithfulness.perturbations(Set.of(Metric.IOU), MAP)).isEmpty();
        assertThat(faithfulness.perturbations(Set.of(Metric.AVERAGE_GAIN, Metric.AVERAGE_DROP), MAP))
                .extracting(Perturbation::name)
                .containsExactly("masked FULL");
        assertThat(faithfulness.perturbations(Set.of(Metric.INSERTION, Metric.DELETION), MAP))
                .extracting(Perturbation::name)
                .isEqualTo(List.of("INSERTION 50 BLUR", "DELETION 50 ZERO"));
    }

    @Test
    void asManyForwardsAreExpectedAsThePerturbationsHaveInputs() {
        Faithfulness faithfulness =
                new Faithfulness(MetricSettings.DEFAULT, GRAY.shape(), Presets.resolve(gray(), new Size(2, 2)));

        for (Set<Metric> asked : List.of(
                Set.<Metric>of(),
                Set.of(Metric.IOU),
                Set.of(Metric.AVERAGE_DROP, Metric.AVERAGE_GAIN),
                Set.of(Metric.INSERTION),
                Set.of(Metric.DELETION, Metric.INSERTION, Metric.INCREASE_IN_CONFIDENCE))) {
            assertThat(Faithfulness.forwards(asked, MetricSettings.DEFAULT))
                    .as("%s", asked)
                    .isEqualTo(faithfulness.perturbations(asked, MAP).stream()
                            .mapToInt(Perturbation::inputs)
                            .sum());
        }
    }

    @Test
    void eachInputHasItsOwnBaseline() {
        Perturbation deletion = curve(Metric.DELETION, 1, MetricSettings.Fill.MEAN);

        assertThat(deletion.input(X, 0)).containsOnly(2.5f);
        assertThat(deletion.input(new float[] {2, 4, 6, 8}, 0)).containsOnly(5);
        assertThat(deletion.input(X, 0)).containsOnly(2.5f);
    }

    private static Settings gray() {
        return Settings.elements("<input>", Map.of("preset", "unit", "colors", "GRAY"));
    }

    private static Perturbation masked(MetricSettings.Form form) {
        return new MaskedPerturbation(GRAY, form, MAP);
    }

    private static Perturbation curve(Metric metric, int steps, MetricSettings.Fill fill) {
        return new CurvePerturbation(metric, GRAY, steps, new BaselineImage(fill, GRAY, new float[1]), MAP);
    }
}
