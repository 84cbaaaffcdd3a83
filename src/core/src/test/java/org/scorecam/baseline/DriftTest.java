package org.scorecam.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Size;

/**
 * Reference values: NumPy 2.4.6, SciPy 1.17.1, scikit-image 0.26.0, POT 0.9.7.post1, on float64 arrays {@code a} (then)
 * and {@code b} (now) that are made as in {@link Maps}, for an input of {@code W} x {@code H}:
 *
 * <pre>
 * y, x = numpy.mgrid[0:h, 0:w]; d = numpy.hypot(W, H)
 * p = numpy.stack([((x + .5) * W / w / d).ravel(), ((y + .5) * H / h / d).ravel()], 1)
 * u = a.ravel() / a.sum(); v = b.ravel() / b.sum()
 * numpy.corrcoef(a.ravel(), b.ravel())[0, 1]
 * scipy.stats.spearmanr(a.ravel(), b.ravel()).statistic
 * skimage.metrics.structural_similarity(a, b, win_size=min(7, the largest odd number up to h and w), data_range=1,
 *                                       use_sample_covariance=False)
 * ot.emd2(u, v, ot.dist(p, p, 'euclidean'), numItermax=10**7)
 * numpy.hypot(*((p * v[:, None]).sum(0) - (p * u[:, None]).sum(0)))
 * </pre>
 */
class DriftTest {
    private static final Size SQUARE = new Size(224, 224);

    private static Drift noise14() {
        return new Drift(Maps.noise(14, 14, 1), Maps.noise(14, 14, 2), SQUARE);
    }

    private static Drift noise5x9() {
        return new Drift(Maps.noise(5, 9, 3), Maps.noise(5, 9, 4), new Size(288, 160));
    }

    private static Drift bump14() {
        return new Drift(Maps.bump(14, 14, 4, 4, 2), Maps.bump(14, 14, 8, 10, 3), SQUARE);
    }

    private static Drift bump7() {
        return new Drift(Maps.bump(7, 7, 2, 2, 1.5), Maps.bump(7, 7, 2, 3, 1.5), SQUARE);
    }

    private static Drift bump8x10() {
        return new Drift(Maps.bump(8, 10, 2, 2, 2), Maps.bump(8, 10, 5, 7, 2), new Size(320, 240));
    }

    /** The tools' values: Pearson, Spearman, SSIM, earth mover's distance, shift of the centre. */
    private static Stream<Arguments> references() {
        return Stream.of(
                Arguments.of(
                        "noise, 14x14",
                        noise14(),
                        0.09883262974973014,
                        0.09529067395246864,
                        0.15737694274569963,
                        0.028327028375528827,
                        0.01820295991732494),
                Arguments.of(
                        "noise, 5x9 of 288x160",
                        noise5x9(),
                        -0.1732612766262084,
                        -0.17436995562089203,
                        -0.024045466173194897,
                        0.04649924798839948,
                        0.010458126546996979),
                Arguments.of(
                        "bumps, 14x14",
                        bump14(),
                        -0.306207752091745,
                        -0.35598437761717067,
                        -0.16341689244696073,
                        0.328085057842854,
                        0.3256431328280443),
                Arguments.of(
                        "bumps, 7x7",
                        bump7(),
                        0.7952954091306783,
                        0.829827021947994,
                        0.7960178852359933,
                        0.08629414215987406,
                        0.08629028029189828),
                Arguments.of(
                        "bumps, 8x10 of 320x240",
                        bump8x10(),
                        -0.5402580059888193,
                        -0.6212524434186666,
                        -0.4771804245408483,
                        0.37543423970520495,
                        0.37479573974270564));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("references")
    void theMetricsAreTheTools(
            String name, Drift drift, double pearson, double spearman, double ssim, double earthMover, double centre) {
        assertThat(drift.correlation()).isCloseTo(pearson, within(1e-13));
        assertThat(drift.rankCorrelation()).isCloseTo(spearman, within(1e-13));
        assertThat(drift.ssim()).isCloseTo(ssim, within(1e-12));
        assertThat(drift.distance()).isCloseTo(earthMover, within(1e-9));
        assertThat(drift.centreShift().length()).isCloseTo(centre, within(1e-13));
    }

    /** Larger than the exact solver takes: POT's exact value, and how far the sums of 4x4 cells may be from it. */
    @ParameterizedTest
    @CsvSource({"bumps, 0.3323289716697621", "noise, 0.008902530423259157"})
    void theDistanceOfLargeMapsIsWithinOneSumOfTheExactOne(String kind, double exact) {
        Drift drift = kind.equals("bumps")
                ? new Drift(Maps.bump(56, 56, 16, 16, 8), Maps.bump(56, 56, 32, 40, 12), SQUARE)
                : new Drift(Maps.noise(56, 56, 1), Maps.noise(56, 56, 2), SQUARE);

        assertThat(drift.distance()).isCloseTo(exact, within(1 / 28.0)).isNotCloseTo(exact, within(1e-9));
    }

    /** Measured: a few milliseconds; the bound is for slow machines, and for a solver that got lost. */
    @Test
    void theDistanceOfLargestExactMapsIsFoundInTime() {
        Drift drift = new Drift(Maps.noise(28, 28, 1), Maps.noise(28, 28, 2), SQUARE);

        long start = System.nanoTime();
        // POT, as above
        assertThat(drift.distance()).isCloseTo(0.014901949927590722, within(1e-9));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    @ParameterizedTest
    @CsvSource({"0", "0.5"})
    void equalMapsHaveNotDriftedAtAllEvenIfConstant(float value) {
        for (Heatmap map :
                new Heatmap[] {Maps.constant(3, 3, value), Maps.noise(14, 14, 5), Maps.bump(14, 14, 3, 9, 2)}) {
            Drift drift = new Drift(map, new Heatmap(map.height(), map.width(), map.values()), SQUARE);

            assertThat(drift.correlation()).isEqualTo(1);
            assertThat(drift.rankCorrelation()).isEqualTo(1);
            assertThat(drift.ssim()).isEqualTo(1);
            assertThat(drift.distance()).isEqualTo(0);
            assertThat(drift.centreShift().length()).isEqualTo(0);
        }
    }

    @Test
    void aConstantMapCorrelatesWithNoOther() {
        Drift drift = new Drift(Maps.constant(7, 7, 0.5f), Maps.bump(7, 7, 3, 3, 1), SQUARE);

        assertThat(drift.correlation()).isEqualTo(0);
        assertThat(drift.rankCorrelation()).isEqualTo(0);
    }

    @Test
    void twoDifferentConstantMapsDoNotCorrelateButHaveTheSameMassEverywhere() {
        Drift drift = new Drift(Maps.constant(7, 7, 0.5f), Maps.constant(7, 7, 0.25f), SQUARE);

        assertThat(drift.correlation()).isEqualTo(0);
        assertThat(drift.rankCorrelation()).isEqualTo(0);
        assertThat(drift.distance()).isCloseTo(0, within(1e-9));
        assertThat(drift.centreShift().length()).isCloseTo(0, within(1e-15));
    }

    @Test
    void aMapWithoutMassIsAsFarFromAnyOtherAsCanBe() {
        Drift drift = new Drift(Maps.constant(7, 7, 0), Maps.bump(7, 7, 3, 3, 1), SQUARE);

        assertThat(drift.distance()).isEqualTo(1);
        assertThat(drift.centreShift().length()).isEqualTo(1);
    }

    @Test
    void brightnessDoesNotMoveMass() {
        Drift drift = new Drift(Maps.row(0, 0.25, 0.5, 0), Maps.row(0, 0.5, 1, 0), SQUARE);

        assertThat(drift.correlation()).isCloseTo(1, within(1e-15));
        assertThat(drift.distance()).isCloseTo(0, within(1e-9));
    }

    /** By hand: all mass moves by three of four columns, 168 of 224 pixels, of a diagonal of 224 sqrt 2. */
    @Test
    void massThatMovesByThreeColumnsMovesByThreeColumnsOfTheDiagonal() {
        Drift drift = new Drift(Maps.row(1, 0, 0, 0), Maps.row(0, 0, 0, 1), SQUARE);

        assertThat(drift.distance()).isCloseTo(0.75 / Math.sqrt(2), within(1e-12));
        assertThat(drift.centreShift().x()).isCloseTo(0.75 / Math.sqrt(2), within(1e-15));
        assertThat(drift.centreShift().y()).isEqualTo(0);
    }

    /** By hand: all mass moves from the first cell to the last, 28 of 29 columns and rows; sums of 2x2 cells leave 27.5. */
    @Test
    void theDistanceOfALargeMapOfOddSidesIsNoSmallerThanItsCentresShift() {
        float[] first = new float[29 * 29];
        float[] last = first.clone();
        first[0] = 1;
        last[last.length - 1] = 1;
        Drift drift = new Drift(new Heatmap(29, 29, first), new Heatmap(29, 29, last), SQUARE);

        assertThat(drift.distance()).isEqualTo(drift.centreShift().length()).isCloseTo(28 / 29.0, within(1e-9));
    }

    /** By hand: mass leaves the middle for the first and the last column alike, 14 of 29 columns; its centre stays. */
    @Test
    void theLastSumOfAnOddSideLiesWhereItsCellsDo() {
        float[] middle = new float[29 * 29];
        float[] edges = middle.clone();
        for (int y = 0; y < 29; y++) {
            middle[y * 29 + 14] = 2;
            edges[y * 29] = 1;
            edges[y * 29 + 28] = 1;
        }
        Drift drift = new Drift(new Heatmap(29, 29, middle), new Heatmap(29, 29, edges), SQUARE);

        double exact = 14 / (29 * Math.sqrt(2));
        assertThat(drift.centreShift().length()).isCloseTo(0, within(1e-12));
        // columns 0, 14 and 28 stand in sums with their centres at 1, 15 and 28.5
        assertThat(drift.distance()).isCloseTo((14 + 13.5) / 2 / (29 * Math.sqrt(2)), within(1e-9));
        assertThat(drift.distance()).isCloseTo(exact, within(0.25 / (29 * Math.sqrt(2)) + 1e-9));
    }

    /** By hand: every black cell has white neighbours. All masses are equal, so that nearly every step is a tie. */
    @Test
    void theSquaresOfABoardMoveByOneSquare() {
        float[] black = new float[196];
        float[] white = new float[196];
        for (int i = 0; i < 196; i++) {
            int parity = (i % 14 + i / 14) % 2;
            black[i] = parity;
            white[i] = 1 - parity;
        }
        Drift drift = new Drift(new Heatmap(14, 14, black), new Heatmap(14, 14, white), SQUARE);

        assertThat(drift.distance()).isCloseTo(1 / (14 * Math.sqrt(2)), within(1e-9));
    }

    @Test
    void mapsOfDifferentSizesAreRefused() {
        assertThatThrownBy(() -> new Drift(Maps.constant(7, 7, 1), Maps.constant(7, 8, 1), SQUARE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("maps of different sizes cannot be compared: Heatmap[7 x 7], Heatmap[7 x 8]");
    }

    @ParameterizedTest
    @CsvSource({"-0.1", "NaN", "Infinity"})
    void whatIsNoMassIsRefused(double value) {
        assertThatThrownBy(() -> new Drift(Maps.row(1, 0), Maps.row(1, value), SQUARE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a map must be of finite numbers that are not negative: " + (float) value);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0, the right",
        "1, 1, the lower right",
        "0, 1, the bottom",
        "-1, 1, the lower left",
        "-1, 0, the left",
        "-1, -1, the upper left",
        "0, -1, the top",
        "1, -1, the upper right",
        "1, 0.41, the right",
        "1, 0.42, the lower right"
    })
    void aShiftHasOneOfEightDirections(double x, double y, String direction) {
        assertThat(new CentreShift(x, y).direction().phrase()).isEqualTo(direction);
    }
}
