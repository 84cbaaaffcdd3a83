package org.scorecam.baseline;

import org.scorecam.cam.Heatmap;

/**
 * The mean of {@code (2 mx my + C1)(2 sxy + C2) / ((mx^2 + my^2 + C1)(sx^2 + sy^2 + C2))} over windows, with the means
 * {@code m}, the variances {@code s^2} and the covariance {@code sxy} of a window's cells (divided by their number),
 * {@code C1 = 0.01^2} and {@code C2 = 0.03^2}, the paper's for a range of 1.
 */
final class StructuralSimilarity {
    private static final int WINDOW = 7;
    private static final double C1 = 0.01 * 0.01;
    private static final double C2 = 0.03 * 0.03;

    private StructuralSimilarity() {}

    static double of(Heatmap x, Heatmap y) {
        int side = Math.min(WINDOW, Math.min(x.height(), x.width()));
        int window = side - (side + 1) % 2;
        int rows = x.height() - window + 1;
        int columns = x.width() - window + 1;
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                sum += inWindow(x, y, row, column, window);
            }
        }
        return sum / (rows * columns);
    }

    private static double inWindow(Heatmap x, Heatmap y, int top, int left, int window) {
        double n = window * window;
        double sumX = 0;
        double sumY = 0;
        double sumXX = 0;
        double sumYY = 0;
        double sumXY = 0;
        for (int row = top; row < top + window; row++) {
            for (int column = left; column < left + window; column++) {
                double a = x.at(row, column);
                double b = y.at(row, column);
                sumX += a;
                sumY += b;
                sumXX += a * a;
                sumYY += b * b;
                sumXY += a * b;
            }
        }
        double meanX = sumX / n;
        double meanY = sumY / n;
        double varianceX = sumXX / n - meanX * meanX;
        double varianceY = sumYY / n - meanY * meanY;
        double covariance = sumXY / n - meanX * meanY;
        return (2 * meanX * meanY + C1)
                * (2 * covariance + C2)
                / ((meanX * meanX + meanY * meanY + C1) * (varianceX + varianceY + C2));
    }
}
