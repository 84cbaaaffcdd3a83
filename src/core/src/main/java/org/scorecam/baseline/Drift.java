package org.scorecam.baseline;

import org.scorecam.cam.Heatmap;
import org.scorecam.image.Size;

/**
 * How far a map {@code L} is from the approved one {@code L'}, both (h, w). Image diagonals are those of the model's input
 * {@code (W, H)}: a cell's centre {@code (x, y)} lies at {@code ((x + 1/2) W / w, (y + 1/2) H / h)} in its pixels.
 *
 * <p>Equal maps have the similarities 1 and the distances 0, exactly, whatever they are.
 */
public final class Drift {
    private final Heatmap then;
    private final Heatmap now;
    private final Grid grid;

    /**
     * @param then {@code L'}, approved
     * @param now {@code L}, of the same size
     * @param input the model's input
     * @throws IllegalArgumentException if the sizes differ, or a value is negative, infinite or NaN
     */
    public Drift(Heatmap then, Heatmap now, Size input) {
        if (then.height() != now.height() || then.width() != now.width()) {
            throw new IllegalArgumentException("maps of different sizes cannot be compared: " + then + ", " + now);
        }
        this.then = requireMass(then);
        this.now = requireMass(now);
        this.grid = new Grid(now.height(), now.width(), input);
    }

    /**
     * Pearson's correlation over the cells, {@code cov(L', L) / (sd L' sd L)}, [-1, 1]. Where a map is constant it is
     * undefined: 1 if the maps are equal, else 0.
     */
    public double correlation() {
        return Correlation.of(then.cells(), now.cells());
    }

    /**
     * Spearman's rank correlation over the cells: Pearson's of their ranks, where equal values share the mean of the ranks
     * that they take together, [-1, 1]. Where a map is constant: 1 if the maps are equal, else 0.
     */
    public double rankCorrelation() {
        return Correlation.ofRanks(then.cells(), now.cells());
    }

    /**
     * The mean structural similarity, [-1, 1]: Wang, Bovik, Sheikh and Simoncelli (Image Quality Assessment, IEEE
     * Transactions on Image Processing 13, 2004, doi:10.1109/TIP.2003.819861), in uniform windows of 7x7 cells (in smaller
     * maps, of the largest odd number of cells that fits), at every place where the window lies inside the map. For values
     * in [0, 1].
     */
    public double ssim() {
        return StructuralSimilarity.of(then, now);
    }

    /**
     * The earth mover's distance in image diagonals, [0, 1]: the least work that makes one map's mass the other's, each
     * map's mass taken as 1, {@code min sum f_ij d_ij}, where {@code f_ij} is moved over the Euclidean distance
     * {@code d_ij} (Rubner, Tomasi and Guibas, The Earth Mover's Distance as a Metric for Image Retrieval, International
     * Journal of Computer Vision 40, 2000, doi:10.1023/A:1026543900054). Exact (to 1e-9) for maps of up to
     * {@value EarthMover#EXACT_CELLS} cells; cells of larger maps are first summed by 2x2, or 4x4 and so on, which moves it
     * by at most the diagonal of one sum, and never below {@link #centreShift}. 1 where one map alone is zero everywhere.
     */
    public double distance() {
        return EarthMover.distance(then, now, grid);
    }

    /**
     * How the centre of mass moved, {@code sum L p / sum L - sum L' p / sum L'} with {@code p} a cell's centre. Its length
     * is 1 where one map alone is zero everywhere, and has no centre.
     */
    public CentreShift centreShift() {
        return CentreShift.between(then, now, grid);
    }

    private static Heatmap requireMass(Heatmap map) {
        for (float value : map.values()) {
            if (!(value >= 0 && value < Float.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("a map must be of finite numbers that are not negative: " + value);
            }
        }
        return map;
    }
}
