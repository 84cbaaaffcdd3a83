package org.scorecam.metric;

import java.util.Arrays;
import java.util.List;
import org.scorecam.cam.Bilinear;
import org.scorecam.image.Box;
import org.scorecam.image.Size;

/**
 * {@link Metric#MASS_IN_BOX} as a ratio of two sums over the cells of a map {@code L} (h, w), before it is upsampled to
 * the model's input: {@code sum_i in_i L_i / sum_i all_i L_i}. Upsampling and the boxes' covered shares are linear, so a
 * cell's weight is the mean over the input's pixels of its part in them, {@code in_i} times the share that the boxes
 * cover ({@link Coverage}); {@code sum_i all_i = 1}.
 *
 * <p>{@link Localisation} computes the same from upsampled pixels, in float32: {@link #rounding} bounds the difference.
 */
public final class MassWeights {
    /** Half a unit in the last place of a float32 near 1: the largest relative error of one operation. */
    private static final double FLOAT = 0x1p-24;

    private final double[] in;
    private final double[] all;
    private final double share;
    private final double rounding;

    /**
     * @param input the model's input
     * @param boxes of the class, in pixels of the input, as for {@link Localisation}
     * @param height {@code h}, in cells
     * @param width {@code w}, in cells
     */
    public MassWeights(Size input, List<Box> boxes, int height, int width) {
        Coverage coverage = new Coverage(input, boxes);
        Bilinear bilinear = new Bilinear(height, width, input.height(), input.width());
        int pixels = input.height() * input.width();
        double[] covered = new double[pixels];
        double[] even = new double[pixels];
        for (int p = 0; p < pixels; p++) {
            covered[p] = coverage.at(p / input.width(), p % input.width()) / pixels;
            even[p] = 1.0 / pixels;
        }
        in = bilinear.spread(covered);
        all = bilinear.spread(even);
        share = coverage.share();
        rounding = rounding(bilinear.reach(), all, pixels);
    }

    /**
     * Each of a pixel's three interpolations rounds three times, errors of at most 3 u of the largest of its cells ({@code
     * u = 2^-24}), the two first ones side by side: 6 u of that cell. Over all pixels that is at most 6 u r of the map's
     * mass, where {@code r} is the largest ratio of the pixels that a cell has a part in to the cell's weight in pixels (4
     * inside, where a map is upsampled). Storing the map's cells as float32 costs 1 u, summing n pixels as doubles, there and here, {@code 2 n
     * 2^-53}. Both sums of the ratio are off by so much, and the ratio is at most 1: twice that, and 5 % for what is of
     * second order.
     */
    private static double rounding(int[] reach, double[] all, int pixels) {
        double ratio = 1;
        for (int i = 0; i < all.length; i++) {
            if (reach[i] > 0) {
                ratio = Math.max(ratio, reach[i] / (all[i] * pixels));
            }
        }
        return 2.1 * (FLOAT * (6 * ratio + 1) + 2 * (pixels + 4) * 0x1p-53);
    }

    /** {@code in_i}, row by row; a copy. */
    public double[] in() {
        return in.clone();
    }

    /** {@code all_i}, row by row, with a sum of 1; a copy. */
    public double[] all() {
        return all.clone();
    }

    /** The boxes' share of the input, [0, 1], by which {@link Metric#LIFT} divides the mass in box. */
    public double share() {
        return share;
    }

    /**
     * The most by which {@link Localisation}'s mass in box of a map can differ from the exact ratio of the map's unrounded
     * values; about 3e-6.
     */
    public double rounding() {
        return rounding;
    }

    /** The exact ratio for a map of doubles, NaN where it has no mass. */
    public double massInBox(double[] map) {
        double inside = 0;
        double whole = 0;
        for (int i = 0; i < all.length; i++) {
            inside += in[i] * map[i];
            whole += all[i] * map[i];
        }
        return inside / whole;
    }

    @Override
    public String toString() {
        return "MassWeights[in " + Arrays.stream(in).sum() + "]";
    }
}
