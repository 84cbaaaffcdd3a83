package org.scorecam.metric;

import java.util.stream.IntStream;

/**
 * The eight pixels around one. Those of them that touch each other, at a corner too, are of one component already, so that one of each group
 * stands for all of it: most pixels that are added touch one group.
 */
final class Ring {
    static final int SIZE = 8;

    private static final int[] DX = {0, 1, 1, 1, 0, -1, -1, -1};
    private static final int[] DY = {-1, -1, 0, 1, 1, 1, 0, -1};
    private static final int[][] GROUPS =
            IntStream.range(0, 1 << SIZE).mapToObj(Ring::firsts).toArray(int[][]::new);

    private Ring() {}

    /**
     * From a pixel's index to those around it, by direction.
     *
     * @param width of a row
     */
    static int[] offsets(int width) {
        return IntStream.range(0, SIZE)
                .map(direction -> DY[direction] * width + DX[direction])
                .toArray();
    }

    /**
     * One direction of each group of pixels that touch.
     *
     * @param pixels the directions in which there are some, a bit each
     */
    static int[] groups(int pixels) {
        return GROUPS[pixels];
    }

    private static int[] firsts(int pixels) {
        int left = pixels;
        IntStream.Builder firsts = IntStream.builder();
        while (left != 0) {
            int first = Integer.numberOfTrailingZeros(left);
            firsts.add(first);
            left &= ~touching(1 << first, pixels);
        }
        return firsts.build().toArray();
    }

    /** The group that some pixels are of. */
    private static int touching(int some, int pixels) {
        int group = IntStream.range(0, SIZE)
                .filter(other -> (pixels >> other & 1) == 1)
                .filter(other -> IntStream.range(0, SIZE).anyMatch(one -> (some >> one & 1) == 1 && touch(one, other)))
                .map(other -> 1 << other)
                .reduce(some, (one, other) -> one | other);
        return group == some ? group : touching(group, pixels);
    }

    private static boolean touch(int one, int other) {
        return Math.abs(DX[one] - DX[other]) <= 1 && Math.abs(DY[one] - DY[other]) <= 1;
    }
}
