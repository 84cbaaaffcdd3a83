package org.scorecam.cam;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds channels whose masks are equal, value by value: their masked inputs are equal too, so one forward tells the score
 * of all. Channels that light up in one single cell are the usual case.
 */
final class EqualMasks {
    private EqualMasks() {}

    /**
     * Groups channels by their masks.
     *
     * @param masks all {@code H}, (K, h, w)
     * @param cells {@code h w}
     * @param channels in ascending order
     * @return the channels in groups of equal masks, each in ascending order, the groups by their first channel
     */
    static int[][] groups(float[] masks, int cells, int[] channels) {
        Map<Row, List<Integer>> groups = new LinkedHashMap<>();
        for (int k : channels) {
            groups.computeIfAbsent(Row.of(masks, k * cells, cells), first -> new ArrayList<>())
                    .add(k);
        }
        return groups.values().stream()
                .map(group -> group.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    /** One mask inside the array of all; its hash is computed once. */
    private static final class Row {
        private final float[] masks;
        private final int from;
        private final int to;
        private final int hash;

        private Row(float[] masks, int from, int to, int hash) {
            this.masks = masks;
            this.from = from;
            this.to = to;
            this.hash = hash;
        }

        static Row of(float[] masks, int from, int cells) {
            int hash = 1;
            for (int i = from; i < from + cells; i++) {
                hash = 31 * hash + Float.hashCode(masks[i]);
            }
            return new Row(masks, from, from + cells, hash);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Row row
                    && hash == row.hash
                    && Arrays.equals(masks, from, to, row.masks, row.from, row.to);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
