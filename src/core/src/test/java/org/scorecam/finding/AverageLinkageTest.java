package org.scorecam.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AverageLinkageTest {
    @Test
    void whatIsNearIsOneGroupTheMedoidFirst() {
        assertThat(groups(0.5, 0.0, 5.0, 0.1, 0.3, 5.1)).containsExactly(List.of(0.1, 0.0, 0.3), List.of(5.0, 5.1));
    }

    /** Mean distances: 0 and 1 are joined first; 2.2 is 1.7 from them on average, and 1.2 from the nearest. */
    @Test
    void theMeanDistanceDecidesNotTheSmallest() {
        assertThat(groups(1.6, 0.0, 1.0, 2.2)).containsExactly(List.of(0.0, 1.0), List.of(2.2));
        assertThat(groups(1.8, 0.0, 1.0, 2.2)).containsExactly(List.of(1.0, 0.0, 2.2));
    }

    @Test
    void equalOnesAreOneGroupWhateverTheThreshold() {
        assertThat(groups(1e-9, 3.0, 3.0, 3.0)).containsExactly(List.of(3.0, 3.0, 3.0));
    }

    @Test
    void nothingHasNoGroupAndOneIsAlone() {
        assertThat(groups(1)).isEmpty();
        assertThat(groups(1, 2.0)).containsExactly(List.of(2.0));
    }

    /**
     * As SciPy 1.17.1 has it: fcluster(linkage(x[:, None], "average"), 1.9, "distance") of
     * x = [0.3, 7.1, 1.9, 4.4, 4.9, 9.0, 0.8, 6.2, 2.3, 8.5] is [1, 4, 1, 3, 3, 2, 1, 4, 1, 2] up to the groups' numbers.
     */
    @Test
    void groupsAreSciPys() {
        assertThat(groups(1.9, 0.3, 7.1, 1.9, 4.4, 4.9, 9.0, 0.8, 6.2, 2.3, 8.5))
                .extracting(group -> group.stream().sorted().toList())
                .containsExactly(List.of(0.3, 0.8, 1.9, 2.3), List.of(6.2, 7.1), List.of(4.4, 4.9), List.of(8.5, 9.0));
    }

    private static List<List<Double>> groups(double threshold, Double... values) {
        return AverageLinkage.groups(List.of(values), (a, b) -> Math.abs(a - b), threshold);
    }
}
