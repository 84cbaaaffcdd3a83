package org.scorecam.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.effort.Interval;
import org.scorecam.metric.Statistics;

class BootstrapTest {
    private static final double[] VALUES = {0.31, 0.72, 0.55, 0.94, 0.12, 0.66, 0.81, 0.43};

    private final Bootstrap bootstrap = new Bootstrap("animals", 0.95);

    @Test
    void theSameSeedGivesTheSameInterval() {
        assertThat(mean(new Bootstrap("animals", 0.95))).isEqualTo(mean(bootstrap));
    }

    @Test
    void anotherSeedGivesAnotherInterval() {
        assertThat(mean(new Bootstrap("plants", 0.95))).isNotEqualTo(mean(bootstrap));
    }

    /** XoShiRo256PlusPlus of Commons RNG 1.7, of the seed's SHA-256: the same on every machine, down to the last digit. */
    @Test
    void theIntervalIsTheSameOnEveryMachine() {
        assertThat(mean(bootstrap)).isEqualTo(new Interval(0.39125000000000004, 0.73625));
    }

    @Test
    void moreConfidenceGivesAWiderInterval() {
        Interval ninety = mean(new Bootstrap("animals", 0.90));

        assertThat(mean(bootstrap).low()).isLessThan(ninety.low());
        assertThat(mean(bootstrap).high()).isGreaterThan(ninety.high());
    }

    @Test
    void columnsAreDrawnTogether() {
        double[] twice = Arrays.stream(VALUES).map(value -> 2 * value).toArray();
        List<Interval> both = bootstrap.means(List.of(VALUES, twice));

        assertThat(both.get(1))
                .isEqualTo(new Interval(2 * both.get(0).low(), 2 * both.get(0).high()));
    }

    /** 0.7 + 0.7 + 0.7 is not 3 * 0.7 in binary. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 40})
    void equalValuesHaveNoRoomBetween(int count) {
        double[] equal = new double[count];
        Arrays.fill(equal, 0.7);

        assertThat(bootstrap.means(List.of(equal))).containsExactly(Interval.of(0.7));
        assertThat(bootstrap.percentile(equal, 50)).isEqualTo(Interval.of(0.7));
    }

    @Test
    void anEqualMoveOfAllIsCertain() {
        double[] then = {0.5, 0.25, 0.75, 0.125};
        double[] now = {0.75, 0.5, 1, 0.375};

        assertThat(bootstrap.percentileDifference(now, then, 50)).isEqualTo(Interval.of(0.25));
    }

    /** numpy.percentile(numpy.arange(101) ** 2 / 100, [2.5, 97.5]) of NumPy 2.4.6. */
    @Test
    void theBoundsAreTheQuantilesOfTheDraws() {
        double[] draws =
                IntStream.rangeClosed(0, 100).mapToDouble(i -> i * i / 100.0).toArray();
        Interval interval = Bootstrap.between(draws, 0.95);

        assertThat(interval.low()).isEqualTo(0.065, within(1e-12));
        assertThat(interval.high()).isEqualTo(95.065, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 10, 50, 90, 95, 100})
    void aPercentileOfDrawnValuesIsThatOfTheirList(int percent) {
        Random random = new Random(percent);
        for (int n = 1; n < 30; n++) {
            double[] values = random.doubles(n).toArray();
            int[] rows = random.ints(n, 0, n).toArray();
            List<Double> drawn =
                    Arrays.stream(rows).mapToObj(row -> values[row]).toList();

            assertThat(Ranked.of(values).percentile(rows, percent)).isEqualTo(Statistics.percentile(drawn, percent));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 10000", "2000, 10000", "10000, 2000", "1000000, 1000"})
    void manyValuesAreDrawnLessOften(int values, int draws) {
        assertThat(Bootstrap.draws(values)).isEqualTo(draws);
    }

    private static Interval mean(Bootstrap bootstrap) {
        return bootstrap.means(List.of(VALUES)).get(0);
    }
}
