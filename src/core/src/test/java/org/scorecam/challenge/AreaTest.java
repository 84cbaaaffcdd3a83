package org.scorecam.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scorecam.image.Box;
import org.scorecam.image.Size;

class AreaTest {
    private static final Size INPUT = new Size(4, 3);

    @Test
    void aPixelBelongsToABoxThatHoldsItsCentre() {
        assertThat(of(new Box(0.5, 0.5, 2.5, 1.5)).indices()).containsExactly(0, 1);
        assertThat(of(new Box(0.51, 0.49, 2.51, 1.51)).indices()).containsExactly(1, 2, 5, 6);
    }

    @Test
    void whatTwoBoxesHoldIsThereOnce() {
        assertThat(of(new Box(0, 0, 2, 1), new Box(1, 0, 3, 1)).count()).isEqualTo(3);
    }

    @Test
    void whatLiesOutsideTheInputIsLeftOut() {
        assertThat(of(new Box(-5, -5, 1, 1), new Box(3, 2, 9, 9)).indices()).containsExactly(0, 11);
    }

    @Test
    void aBoxBetweenTheCentresHoldsNothing() {
        assertThat(of(new Box(0.6, 0, 1.4, 3)).count()).isZero();
    }

    @Test
    void theRestOfTheInputIsOutside() {
        assertThat(of(new Box(0, 0, 4, 2)).outside().indices()).containsExactly(8, 9, 10, 11);
    }

    @Test
    void movedItKeepsItsShape() {
        assertThat(of(new Box(0, 0, 1, 1), new Box(1, 1, 2, 2)).moved(2, 1).indices())
                .containsExactly(6, 11);
    }

    private static Area of(Box... boxes) {
        return Area.of(INPUT, List.of(boxes));
    }
}
