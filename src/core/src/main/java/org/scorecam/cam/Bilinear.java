package org.scorecam.cam;

/**
 * Bilinear resampling with clamped edges; {@link Upsampling} says from where, half-pixel centres if nothing is said: the
 * source position of target {@code i} is then {@code (i + 0.5) * source / target - 0.5}.
 *
 * <p>Separable and linear: built once for a pair of sizes, then used for any number of maps by any number of threads.
 */
public final class Bilinear {
    private final Axis rows;
    private final Axis columns;

    /**
     * With half-pixel centres.
     *
     * @param height of the source, in cells
     * @param width of the source, in cells
     * @param targetHeight in pixels
     * @param targetWidth in pixels
     */
    public Bilinear(int height, int width, int targetHeight, int targetWidth) {
        this(height, width, targetHeight, targetWidth, Upsampling.HALF_PIXEL);
    }

    /** The same with a choice of centres. */
    public Bilinear(int height, int width, int targetHeight, int targetWidth, Upsampling centres) {
        rows = Axis.of(height, targetHeight, centres);
        columns = Axis.of(width, targetWidth, centres);
    }

    /** {@code map} at the target's size, with half-pixel centres. */
    public static Heatmap resize(Heatmap map, int targetHeight, int targetWidth) {
        float[] target = new float[targetHeight * targetWidth];
        new Bilinear(map.height(), map.width(), targetHeight, targetWidth).resize(map.values(), 0, target);
        return new Heatmap(targetHeight, targetWidth, target);
    }

    /**
     * Resamples one map of {@code source}, which starts at {@code offset}, into the whole of {@code target}.
     *
     * @param source row by row
     * @param target row by row, of the target's size
     */
    public void resize(float[] source, int offset, float[] target) {
        float[][] wide = widened();
        float[] line = new float[columns.low.length];
        widen(source, offset, wide);
        for (int y = 0; y < rows.low.length; y++) {
            row(wide, y, line);
            System.arraycopy(line, 0, target, y * line.length, line.length);
        }
    }

    /** Puts the smallest and the largest value of the resampled map into {@code extremes}; {@code wide} and {@code line} are room. */
    void extremes(float[] source, int offset, float[][] wide, float[] line, float[] extremes) {
        widen(source, offset, wide);
        float min = Float.POSITIVE_INFINITY;
        float max = Float.NEGATIVE_INFINITY;
        for (int y = 0; y < rows.low.length; y++) {
            row(wide, y, line);
            for (float value : line) {
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
        }
        extremes[0] = min;
        extremes[1] = max;
    }

    /** Room for {@link #widen}: (source height, target width). */
    float[][] widened() {
        return new float[rows.source][columns.low.length];
    }

    /** The first half, once for each row of the source: resamples along x. */
    void widen(float[] source, int offset, float[][] wide) {
        for (int y = 0; y < rows.source; y++) {
            widenRow(source, offset + y * columns.source, wide[y]);
        }
    }

    private void widenRow(float[] source, int from, float[] line) {
        for (int x = 0; x < line.length; x++) {
            float low = source[from + columns.low[x]];
            line[x] = low + (source[from + columns.high[x]] - low) * columns.fraction[x];
        }
    }

    /** The second half: resamples along y to the target's row {@code y}. */
    void row(float[][] wide, int y, float[] line) {
        between(wide[rows.low[y]], wide[rows.high[y]], rows.fraction[y], line);
    }

    /** Without a branch, and with each array from its start: only so does the Java machine do it by vectors. */
    private static void between(float[] upper, float[] lower, float fraction, float[] line) {
        for (int x = 0; x < line.length; x++) {
            float top = upper[x];
            line[x] = top + (lower[x] - top) * fraction;
        }
    }

    /**
     * The transposed: how much each cell of a map counts in a weighted sum of its resampled pixels, {@code sum_p v_p
     * resize(L)_p = sum_i spread(v)_i L_i} but for the float32 rounding of {@link #resize}.
     *
     * @param pixels {@code v}, row by row, of the target's size
     * @return row by row, of the source's size
     */
    public double[] spread(double[] pixels) {
        double[] cells = new double[rows.source * columns.source];
        int width = columns.low.length;
        for (int y = 0; y < rows.low.length; y++) {
            for (int x = 0; x < width; x++) {
                double lower = pixels[y * width + x] * rows.fraction[y];
                spread(pixels[y * width + x] - lower, rows.low[y], x, cells);
                spread(lower, rows.high[y], x, cells);
            }
        }
        return cells;
    }

    private void spread(double value, int row, int x, double[] cells) {
        double right = value * columns.fraction[x];
        cells[row * columns.source + columns.low[x]] += value - right;
        cells[row * columns.source + columns.high[x]] += right;
    }

    /** How many pixels each cell has a part in, row by row. */
    public int[] reach() {
        int[] down = rows.reach();
        int[] across = columns.reach();
        int[] cells = new int[rows.source * columns.source];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = down[i / columns.source] * across[i % columns.source];
        }
        return cells;
    }

    /** For each target position the two source cells between which it lies, and how far it is from the first. */
    @SuppressWarnings("ArrayRecordComponent") // tables, never compared
    private record Axis(int source, int[] low, int[] high, float[] fraction) {
        static Axis of(int source, int target, Upsampling centres) {
            Axis axis = new Axis(source, new int[target], new int[target], new float[target]);
            for (int i = 0; i < target; i++) {
                double position = Math.min(Math.max(position(i, source, target, centres), 0), source - 1);
                int low = (int) position;
                axis.low[i] = low;
                axis.high[i] = Math.min(low + 1, source - 1);
                axis.fraction[i] = (float) (position - low);
            }
            return axis;
        }

        private static double position(int i, int source, int target, Upsampling centres) {
            return switch (centres) {
                case HALF_PIXEL -> (i + 0.5) * source / target - 0.5;
                case ALIGN_CORNERS -> target == 1 ? 0 : (double) i * (source - 1) / (target - 1);
            };
        }

        int[] reach() {
            int[] reach = new int[source];
            for (int i = 0; i < low.length; i++) {
                reach[low[i]]++;
                if (fraction[i] > 0) {
                    reach[high[i]]++;
                }
            }
            return reach;
        }
    }
}
