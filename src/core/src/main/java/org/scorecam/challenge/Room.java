package org.scorecam.challenge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where an area has room in another: all its pixels within the other's.
 *
 * @param free where it may lie
 */
record Room(Area free) {
    /** Pixels beside each other in one row. */
    private record Run(int y, int from, int to) {}

    /**
     * One of the ways that bring the area into the free one, drawn evenly.
     *
     * @param seed decides which: of {@code n} ways, from the top and from the left, the one at {@code seed mod n}, {@code seed} without a
     *     sign
     * @return empty where it has no room
     */
    Optional<Offset> draw(Area area, long seed) {
        List<Offset> ways = ways(area);
        return ways.isEmpty()
                ? Optional.empty()
                : Optional.of(ways.get((int) Long.remainderUnsigned(seed, ways.size())));
    }

    private List<Offset> ways(Area area) {
        List<Run> runs = runs(area);
        int[][] freeFrom = freeFrom();
        int left = runs.stream().mapToInt(Run::from).min().orElse(0);
        int right = runs.stream().mapToInt(Run::to).max().orElse(0);
        int top = runs.get(0).y();
        int bottom = runs.get(runs.size() - 1).y();
        List<Offset> ways = new ArrayList<>();
        for (int down = -top; bottom + down < area.input().height(); down++) {
            for (int across = -left; right + across <= area.input().width(); across++) {
                if (fits(runs, freeFrom, across, down)) {
                    ways.add(new Offset(across, down));
                }
            }
        }
        return ways;
    }

    private static boolean fits(List<Run> runs, int[][] freeFrom, int across, int down) {
        for (Run run : runs) {
            if (freeFrom[run.y() + down][run.from() + across] < run.to() - run.from()) {
                return false;
            }
        }
        return true;
    }

    /** How many free pixels there are side by side from each one on to the right. */
    private int[][] freeFrom() {
        int width = free.input().width();
        int[][] count = new int[free.input().height()][width];
        for (int y = 0; y < count.length; y++) {
            for (int x = width - 1; x >= 0; x--) {
                int behind = x + 1 < width ? count[y][x + 1] : 0;
                count[y][x] = free.has(x, y) ? behind + 1 : 0;
            }
        }
        return count;
    }

    private static List<Run> runs(Area area) {
        List<Run> runs = new ArrayList<>();
        for (int y = 0; y < area.input().height(); y++) {
            int from = -1;
            for (int x = 0; x <= area.input().width(); x++) {
                boolean in = x < area.input().width() && area.has(x, y);
                if (in && from < 0) {
                    from = x;
                } else if (!in && from >= 0) {
                    runs.add(new Run(y, from, x));
                    from = -1;
                }
            }
        }
        return runs;
    }
}
