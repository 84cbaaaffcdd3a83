package org.scorecam.metric;

import java.util.Arrays;
import java.util.List;
import org.scorecam.image.Box;

/**
 * How well the box around the hottest region fits the annotated ones, at each threshold of a grid: the intersection
 * over union with the best of them.
 */
public final class Overlaps {
    /** Thresholds: 0, 0.01 … 0.99 of the maximum. wsolevaluation takes a thousand. */
    private static final int STEPS = 100;

    private final double[] ious;

    private Overlaps(double[] ious) {
        this.ious = ious;
    }

    /**
     * The overlaps at the thresholds of the grid, and at one that need not be of it.
     *
     * @param iou at that one, [0, 1]
     */
    record AndOne(Overlaps overlaps, double iou) {}

    /**
     * Adds the pixels of a region once, for all thresholds.
     *
     * @param region of which no box was asked for yet
     * @param boxes that are annotated, at least one, in the map's pixels
     * @param tau the one that need not be of the grid, [0, 1)
     */
    static AndOne of(HotRegion region, List<Box> boxes, double tau) {
        double[] ious = new double[STEPS];
        double one = Double.NaN;
        for (int step = STEPS - 1; step >= 0; step--) {
            if (Double.isNaN(one) && tau(step) <= tau) {
                one = best(region.at(tau), boxes);
            }
            ious[step] = best(region.at(tau(step)), boxes);
        }
        return new AndOne(new Overlaps(ious), one);
    }

    /**
     * That were measured before.
     *
     * @param ious one a threshold, {@link #steps} of them
     */
    public static Overlaps of(List<Double> ious) {
        if (ious.size() != STEPS) {
            throw new IllegalArgumentException("overlaps at " + ious.size() + " thresholds, not " + STEPS);
        }
        return new Overlaps(ious.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** Of a class that has no boxes to fit. */
    public static Overlaps none() {
        return new Overlaps(new double[STEPS]);
    }

    /** The intersection over union with the box that has the most of it, [0, 1]. */
    static double best(Box found, List<Box> boxes) {
        double best = 0;
        for (Box box : boxes) {
            best = Math.max(best, iou(found, box));
        }
        return best;
    }

    private static double iou(Box one, Box other) {
        double shared = one.intersect(other).area();
        return shared == 0 ? 0 : shared / (one.area() + other.area() - shared);
    }

    /** How many thresholds there are. */
    public static int steps() {
        return STEPS;
    }

    /** The threshold at a step, [0, 1), as a share of the map's maximum. */
    static double tau(int step) {
        return (double) step / STEPS;
    }

    /** The intersection over union at each step, [0, 1]. */
    public List<Double> ious() {
        return Arrays.stream(ious).boxed().toList();
    }

    /** The intersection over union at a step, [0, 1]. */
    double at(int step) {
        return ious[step];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Overlaps that && Arrays.equals(ious, that.ious);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(ious);
    }
}
