package org.scorecam.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.scorecam.cam.Heatmap;

class ConcentrationTest {
    private static final Offset<Double> EXACT = within(1e-15);

    @Test
    void anEvenMapHasAllTheEntropyAndNoSparseness() {
        assertMap(1, 0, 0.3f, 0.3f, 0.3f, 0.3f);
    }

    @Test
    void aMapOfZerosIsEven() {
        assertMap(1, 0, 0, 0, 0, 0);
    }

    @Test
    void aMapOfOneCellIsEven() {
        assertMap(1, 0, 0.7f);
    }

    @Test
    void aMapWithAllItsHeatInOneCellHasNoEntropyAndTheLargestSparseness() {
        assertMap(0, 0.75, 0, 0, 1, 0);
    }

    @Test
    void halfOfTheCellsEvenlyHotIsHalfOfBoth() {
        assertMap(0.5, 0.5, 0.5f, 0, 0.5f, 0);
    }

    private static void assertMap(double entropy, double sparseness, float... values) {
        assertThat(Concentration.of(new Heatmap(1, values.length, values)))
                .hasEntrySatisfying(Metric.ENTROPY, found -> assertThat(found).isCloseTo(entropy, EXACT))
                .hasEntrySatisfying(
                        Metric.SPARSENESS, found -> assertThat(found).isCloseTo(sparseness, EXACT));
    }
}
