package org.scorecam.cam;

/**
 * XGrad-CAM: {@code w_k = sum_i G_ki A_ki / (sum_i A_ki + 1e-7)}; the 1e-7 is pytorch-grad-cam's.
 *
 * @see <a href="https://arxiv.org/abs/2008.02312">Fu et al., Axiom-based Grad-CAM, BMVC 2020, eq. 8</a>
 */
final class XGradCam implements WeightedChannels.Weight {
    private static final double EPSILON = 1e-7;

    @Override
    public double of(float[] a, float[] g, int from, int to) {
        double all = 0;
        double sum = 0;
        for (int i = from; i < to; i++) {
            all += a[i];
            sum += (double) g[i] * a[i];
        }
        return sum / (all + EPSILON);
    }
}
