package org.scorecam.cam;

/**
 * Grad-CAM: {@code w_k} is the mean of {@code G_k}.
 *
 * @see <a href="https://arxiv.org/abs/1610.02391">Selvaraju et al., Grad-CAM, ICCV 2017, eq. 1 and 2</a>
 */
final class GradCam implements WeightedChannels.Weight {
    @Override
    public double of(float[] a, float[] g, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += g[i];
        }
        return sum / (to - from);
    }
}
