package org.scorecam.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatisticsTest {
    private static final List<Double> SEVEN = List.of(0.31, 0.52, 0.07, 0.93, 0.66, 0.48, 0.21);

    /** NumPy 2.4.6: {@code numpy.percentile([0.31, 0.52, 0.07, 0.93, 0.66, 0.48, 0.21], q)}. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.07",
        "5, 0.11200000000000002",
        "10, 0.15400000000000003",
        "50, 0.48",
        "90, 0.7680000000000001",
        "95, 0.8489999999999999",
        "100, 0.93"
    })
    void percentilesAreNumPys(int percent, double expected) {
        assertThat(Statistics.percentile(SEVEN, percent)).isCloseTo(expected, within(1e-15));
    }

    /** NumPy 2.4.6: {@code numpy.percentile([0.9, 0.1], q)}. */
    @ParameterizedTest
    @CsvSource({"5, 0.14", "10, 0.18", "50, 0.5", "90, 0.82", "95, 0.86"})
    void percentilesOfTwoValuesAreNumPys(int percent, double expected) {
        assertThat(Statistics.percentile(List.of(0.9, 0.1), percent)).isCloseTo(expected, within(1e-15));
    }

    @Test
    void everyPercentileOfOneValueIsIt() {
        assertThat(Statistics.percentile(List.of(0.42), 5)).isEqualTo(0.42);
        assertThat(Statistics.percentile(List.of(0.42), 100)).isEqualTo(0.42);
    }

    /** NumPy 2.4.6: {@code numpy.mean([0.31, 0.52, 0.07, 0.93, 0.66, 0.48, 0.21])}. */
    @Test
    void theMeanIsNumPys() {
        assertThat(Statistics.mean(SEVEN)).isCloseTo(0.4542857142857143, within(1e-15));
    }

    @Test
    void tenTimesATenthHaveTheMeanOfATenth() {
        assertThat(Statistics.mean(Collections.nCopies(10, 0.1))).isEqualTo(0.1);
    }

    @Test
    void theMeanDoesNotDependOnTheOrder() {
        List<Double> values = new ArrayList<>(
                new Random(1).doubles(200).map(x -> x * x * x * 1e3).boxed().toList());
        double mean = Statistics.mean(values);
        Collections.shuffle(values, new Random(2));

        assertThat(Statistics.mean(values)).isEqualTo(mean);
    }

    @Test
    void noValuesAreRefused() {
        assertThatThrownBy(() -> Statistics.mean(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no values have no statistic");
        assertThatThrownBy(() -> Statistics.percentile(List.of(), 50)).isInstanceOf(IllegalArgumentException.class);
    }
}
