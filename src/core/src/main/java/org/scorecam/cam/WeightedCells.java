package org.scorecam.cam;

/**
 * Each cell has a weight of its own. HiResCAM: {@code sum_k G_k A_k}, cell by cell. Layer-CAM: {@code sum_k max(G_k, 0) A_k}. As the weight
 * of a channel is shown what it adds to all cells together.
 *
 * @param rectified whether negative gradients count as 0
 * @see <a href="https://arxiv.org/abs/2011.08891">Draelos and Carin, HiResCAM, 2020, eq. 4</a>
 * @see <a href="https://doi.org/10.1109/TIP.2021.3089943">Jiang et al., LayerCAM, IEEE TIP 2021, eq. 6 to 8</a>
 */
record WeightedCells(boolean rectified) implements GradientMethod {
    @Override
    public double add(float[] a, float[] g, int from, double[] sum) {
        double all = 0;
        for (int i = 0; i < sum.length; i++) {
            double slope = rectified ? Math.max(g[from + i], 0) : g[from + i];
            double part = slope * a[from + i];
            sum[i] += part;
            all += part;
        }
        return all;
    }
}
