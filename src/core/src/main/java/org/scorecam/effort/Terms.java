package org.scorecam.effort;

import java.util.Arrays;

/**
 * The forwards of one photo that may be made. Channels of equal masks have equal weights and share one term: {@code s =
 * sum_j n_j w_j H_j} over terms {@code j} of {@code n_j} channels. Shared by all questions on the photo.
 */
public final class Terms {
    private final float[] masks;
    private final int cells;
    private final int[][] groups;
    private final int channels;

    /**
     * @param masks all {@code H}, (K, h, w), in [0, 1]; not copied, not to be changed
     * @param cells {@code h w}
     * @param groups the channels whose masks are not constant, those of equal masks together; a group's first channel is
     *     the one to run
     */
    public Terms(float[] masks, int cells, int[][] groups) {
        this.masks = masks;
        this.cells = cells;
        this.groups = Arrays.stream(groups).map(int[]::clone).toArray(int[][]::new);
        this.channels = Arrays.stream(groups).mapToInt(group -> group.length).sum();
    }

    /** Each channel for itself. */
    public static Terms ofEach(float[] masks, int cells, int[] channels) {
        return new Terms(
                masks,
                cells,
                Arrays.stream(channels).mapToObj(k -> new int[] {k}).toArray(int[][]::new));
    }

    /** How many forwards there are. */
    public int size() {
        return groups.length;
    }

    /** The channel to run for a term. */
    public int channel(int term) {
        return groups[term][0];
    }

    /** {@code n_j}: how many channels a term stands for. */
    public int count(int term) {
        return groups[term].length;
    }

    /** How many channels all terms stand for. */
    int channels() {
        return channels;
    }

    int cells() {
        return cells;
    }

    /** {@code H_j[i]}. */
    float mask(int term, int cell) {
        return masks[groups[term][0] * cells + cell];
    }

    /** {@code sum_i weights_i H_j[i]}. */
    double sum(int term, double[] weights) {
        double sum = 0;
        for (int i = 0; i < cells; i++) {
            sum += weights[i] * mask(term, i);
        }
        return sum;
    }

    /** {@code sum_i H_a[i] H_b[i]}. */
    double dot(int a, int b) {
        int left = groups[a][0] * cells;
        int right = groups[b][0] * cells;
        double dot = 0;
        for (int i = 0; i < cells; i++) {
            dot += (double) masks[left + i] * masks[right + i];
        }
        return dot;
    }
}
