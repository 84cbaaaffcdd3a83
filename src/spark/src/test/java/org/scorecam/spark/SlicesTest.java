package org.scorecam.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scorecam.spark.Slices.Load;

class SlicesTest {
    @Test
    void photosTooSmallForATaskEachGoTogether() {
        List<List<Integer>> slices = Slices.of(loads(100, 10, 0), 2);

        assertThat(slices).hasSize(9);
        assertThat(slices).allSatisfy(slice -> assertThat(slice).hasSizeLessThanOrEqualTo(12));
    }

    @Test
    void aPhotoThatIsLargerThanAShareIsASliceOfItsOwn() {
        List<Load<Integer>> loads = List.of(new Load<>(1, 10, 0), new Load<>(2, 5_000, 0), new Load<>(3, 10, 0));

        assertThat(Slices.of(loads, 1)).containsExactly(List.of(2), List.of(1), List.of(3));
    }

    @Test
    void noSliceHasMoreForwardsThanMayBeLost() {
        assertThat(Slices.of(loads(100, Slices.MOST_FORWARDS / 2, 0), 1)).hasSize(50);
    }

    @Test
    void thePhotosThatTravelWithATaskFitIntoIt() {
        assertThat(Slices.of(loads(100, 1, Slices.MOST_BYTES / 3), 1))
                .allSatisfy(slice -> assertThat(slice).hasSizeLessThanOrEqualTo(3));
    }

    @Test
    void sliceOfMostForwardsIsFirst() {
        List<Load<Integer>> loads = List.of(new Load<>(1, 1_000, 0), new Load<>(2, 3_000, 0), new Load<>(3, 2_000, 0));

        assertThat(Slices.of(loads, 1)).containsExactly(List.of(2), List.of(3), List.of(1));
    }

    @Test
    void eachPhotoIsInOneSlice() {
        assertThat(Slices.of(loads(1_000, 7, 0), 3).stream().flatMap(List::stream))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 1_000).boxed().toList());
    }

    /** Each slice makes maps of a random model of its own. */
    @Test
    void fewSlicesAreAsManyAsCores() {
        assertThat(Slices.few(loads(1_000, 4_000, 0), 4)).hasSize(4);
    }

    private static List<Load<Integer>> loads(int photos, long forwards, long bytes) {
        return IntStream.range(0, photos)
                .mapToObj(photo -> new Load<>(photo, forwards, bytes))
                .toList();
    }
}
