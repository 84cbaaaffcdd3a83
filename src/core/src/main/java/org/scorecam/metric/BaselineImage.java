package org.scorecam.metric;

import java.util.Arrays;

/**
 * What stands where a pixel is taken out.
 *
 * @param kind which
 * @param pixels where the input's values are
 * @param black what a black pixel is in each channel of the model's input
 */
@SuppressWarnings("ArrayRecordComponent") // a table, never compared
public record BaselineImage(MetricSettings.Fill kind, InputIndex pixels, float[] black) {
    /** RISE's, in pixels of the input. */
    private static final double SIGMA = 5;

    /** RISE's kernel has 11 pixels. */
    private static final int RADIUS = 5;

    String name() {
        return kind.name();
    }

    /** Of the input's size and layout. */
    public float[] of(float[] x) {
        float[] filled = new float[x.length];
        for (int c = 0; c < pixels.shape().channels(); c++) {
            switch (kind) {
                case ZERO -> fill(filled, c, 0);
                case BLACK -> fill(filled, c, black[c % black.length]);
                case MEAN -> fill(filled, c, mean(x, c));
                case BLUR -> blur(x, filled, c);
            }
        }
        return filled;
    }

    private void fill(float[] filled, int c, float value) {
        for (int i = 0; i < pixels.count(); i++) {
            filled[pixels.at(c, i)] = value;
        }
    }

    private float mean(float[] x, int c) {
        double sum = 0;
        for (int i = 0; i < pixels.count(); i++) {
            sum += x[pixels.at(c, i)];
        }
        return (float) (sum / pixels.count());
    }

    /** Along x, then along y; outside the edges is what is at them. */
    private void blur(float[] x, float[] filled, int c) {
        int width = pixels.shape().width();
        int height = pixels.shape().height();
        double[] kernel = kernel();
        double[] wide = new double[pixels.count()];
        for (int i = 0; i < wide.length; i++) {
            for (int d = -RADIUS; d <= RADIUS; d++) {
                int column = Math.min(Math.max(i % width + d, 0), width - 1);
                wide[i] += kernel[d + RADIUS] * x[pixels.at(c, i - i % width + column)];
            }
        }
        for (int i = 0; i < wide.length; i++) {
            double sum = 0;
            for (int d = -RADIUS; d <= RADIUS; d++) {
                int row = Math.min(Math.max(i / width + d, 0), height - 1);
                sum += kernel[d + RADIUS] * wide[row * width + i % width];
            }
            filled[pixels.at(c, i)] = (float) sum;
        }
    }

    private static double[] kernel() {
        double[] kernel = new double[2 * RADIUS + 1];
        for (int d = -RADIUS; d <= RADIUS; d++) {
            kernel[d + RADIUS] = StrictMath.exp(-d * d / (2 * SIGMA * SIGMA));
        }
        double sum = Arrays.stream(kernel).sum();
        return Arrays.stream(kernel).map(each -> each / sum).toArray();
    }
}
