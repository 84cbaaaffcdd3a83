package org.scorecam.baseline;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.scorecam.cam.Heatmap;

/**
 * The earth mover's distance of two maps. The ground distance is a metric, so mass that both maps have in a cell may stay
 * there: only the differences are moved, from the cells that have more to those that have less.
 */
final class EarthMover {
    /** Up to here the work is done in milliseconds. */
    static final int EXACT_CELLS = 784;

    /** A map's mass, in whole units: no rounding while they are moved, and an error under 1e-9 when they are made. */
    private static final long UNITS = 1L << 40;

    private EarthMover() {}

    static double distance(Heatmap then, Heatmap now, Grid grid) {
        double[] from = then.cells();
        double[] to = now.cells();
        if (Arrays.stream(from).sum() == 0 || Arrays.stream(to).sum() == 0) {
            return Arrays.equals(from, to) ? 0 : 1;
        }
        Grid coarse = grid;
        while (coarse.height() * coarse.width() > EXACT_CELLS) {
            from = halved(from, coarse);
            to = halved(to, coarse);
            coarse = coarse.halved();
        }
        double work = work(units(from), units(to), coarse);
        // mass cannot move less than its centre does, which sums of cells do not tell exactly
        double least =
                coarse.equals(grid) ? 0 : CentreShift.between(then, now, grid).length();
        return Math.min(1, Math.max(work, least));
    }

    private static double work(long[] from, long[] to, Grid grid) {
        int[] sources = where(from, to);
        int[] sinks = where(to, from);
        double[][] distance = new double[sources.length][sinks.length];
        for (int i = 0; i < sources.length; i++) {
            for (int j = 0; j < sinks.length; j++) {
                distance[i][j] = grid.distance(sources[i], sinks[j]);
            }
        }
        return new NetworkSimplex(excess(from, to, sources), excess(to, from, sinks), distance).cost() / UNITS;
    }

    /** The cells in which {@code more} has more than {@code less}. */
    private static int[] where(long[] more, long[] less) {
        return IntStream.range(0, more.length).filter(i -> more[i] > less[i]).toArray();
    }

    private static long[] excess(long[] more, long[] less, int[] cells) {
        return Arrays.stream(cells).mapToLong(i -> more[i] - less[i]).toArray();
    }

    /** Each cell's share of {@link #UNITS}; what rounding leaves over goes to the heaviest. */
    private static long[] units(double[] masses) {
        double all = Arrays.stream(masses).sum();
        long[] units = Arrays.stream(masses)
                .mapToLong(mass -> Math.round(mass / all * UNITS))
                .toArray();
        int heaviest = 0;
        for (int i = 1; i < units.length; i++) {
            heaviest = units[i] > units[heaviest] ? i : heaviest;
        }
        units[heaviest] += UNITS - Arrays.stream(units).sum();
        return units;
    }

    /** Sums of 2x2 cells. */
    private static double[] halved(double[] masses, Grid grid) {
        int width = grid.halved().width();
        double[] halved = new double[grid.halved().height() * width];
        for (int i = 0; i < masses.length; i++) {
            halved[i / grid.width() / 2 * width + i % grid.width() / 2] += masses[i];
        }
        return halved;
    }
}
