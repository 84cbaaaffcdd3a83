package org.scorecam.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.scorecam.image.Box;
import org.scorecam.image.Size;

class RoomTest {
    private static final Size INPUT = new Size(4, 3);

    @Test
    void eachPlaceWithRoomIsDrawnBySomeSeed() {
        Room room = new Room(of(new Box(1, 0, 4, 3)));

        assertThat(LongStream.range(0, 6).mapToObj(seed -> room.draw(of(new Box(0, 0, 1, 2)), seed)))
                .containsExactly(
                        Optional.of(new Offset(1, 0)),
                        Optional.of(new Offset(2, 0)),
                        Optional.of(new Offset(3, 0)),
                        Optional.of(new Offset(1, 1)),
                        Optional.of(new Offset(2, 1)),
                        Optional.of(new Offset(3, 1)));
    }

    @Test
    void aSeedThatIsNegativeCountsWithoutItsSign() {
        Room room = new Room(of(new Box(1, 0, 4, 1)));

        assertThat(room.draw(of(new Box(0, 0, 1, 1)), -1)) // 2^64 - 1 is a multiple of 3
                .contains(new Offset(1, 0));
    }

    @Test
    void aShapeOfSeveralPartsMovesAsOne() {
        Area corners = of(new Box(0, 0, 1, 1), new Box(2, 0, 3, 1));

        assertThat(new Room(of(new Box(0, 2, 4, 3))).draw(corners, 1)).contains(new Offset(1, 2));
    }

    @Test
    void whatIsLargerThanTheRoomHasNone() {
        assertThat(new Room(of(new Box(2, 0, 4, 3))).draw(of(new Box(0, 0, 3, 1)), 0))
                .isEmpty();
    }

    private static Area of(Box... boxes) {
        return Area.of(INPUT, List.of(boxes));
    }
}
