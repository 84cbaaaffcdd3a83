package org.scorecam.cam;

/**
 * Grad-CAM++: {@code w_k = sum_i alpha_i max(G_ki, 0)}, {@code alpha_i = G_ki^2 / (2 G_ki^2 + S_k G_ki^3 + 1e-6)}, {@code S_k} being the
 * sum of {@code A_k}; 0 where the gradient is. It is what the paper's formulas come to where the score is the exponential of the logit;
 * the 1e-6 is pytorch-grad-cam's.
 *
 * @see <a href="https://arxiv.org/abs/1710.11063">Chattopadhay et al., Grad-CAM++, WACV 2018, eq. 5 and 19</a>
 */
final class GradCamPlusPlus implements WeightedChannels.Weight {
    private static final double EPSILON = 1e-6;

    @Override
    public double of(float[] a, float[] g, int from, int to) {
        double all = 0;
        for (int i = from; i < to; i++) {
            all += a[i];
        }
        double w = 0;
        for (int i = from; i < to; i++) {
            if (g[i] > 0) {
                double square = (double) g[i] * g[i];
                w += square / (2 * square + all * square * g[i] + EPSILON) * g[i];
            }
        }
        return w;
    }
}
