package org.scorecam.overlay;

import java.util.Optional;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Size;

/**
 * The mean of maps that lie over the same model's input, whatever cells each of them has: {@code mean(y, x) = sum of L_i(y, x) / n},
 * {@code L_i} resampled bilinearly (half-pixel centres, edges clamped) to the mean's cells. Each map counts the same, as it is.
 */
public final class MeanMap {
    private final Size cells;
    private final double[] sums;
    private int maps;

    /** @param cells of the mean, over the whole input */
    public MeanMap(Size cells) {
        this.cells = cells;
        this.sums = new double[cells.width() * cells.height()];
    }

    /** Adds one more. The mean depends on the order by rounding alone. */
    public void add(Heatmap map) {
        float[] values = PlacedMap.on(cells.height(), cells.width(), map).values();
        for (int i = 0; i < sums.length; i++) {
            sums[i] += values[i];
        }
        maps++;
    }

    /** How many there are. */
    public int maps() {
        return maps;
    }

    /** The mean; empty where there is no map. */
    public Optional<Heatmap> mean() {
        float[] mean = new float[sums.length];
        for (int i = 0; i < mean.length; i++) {
            mean[i] = (float) (sums[i] / Math.max(1, maps));
        }
        return maps == 0 ? Optional.empty() : Optional.of(new Heatmap(cells.height(), cells.width(), mean));
    }
}
