package org.scorecam.quickstart;

import java.awt.image.BufferedImage;

/**
 * Makes a photo as small as the models' input, with the same weights as Pillow's bilinear resize (a triangle filter as wide as the
 * shrinking factor): what the plugin calls {@code antialias}.
 */
final class Shrink {

    private Shrink() {}

    /** The photo as {@code [channel * size * size + y * size + x]}, red first, each value a byte without sign. */
    static byte[] to(int size, BufferedImage photo) {
        int width = photo.getWidth();
        int height = photo.getHeight();
        int[] rgb = photo.getRGB(0, 0, width, height, null, 0, width);
        float[][] across = weights(width, size);
        float[][] down = weights(height, size);
        byte[] small = new byte[3 * size * size];
        for (int c = 0; c < 3; c++) {
            float[] plane = new float[rgb.length];
            for (int i = 0; i < rgb.length; i++) {
                plane[i] = rgb[i] >> (16 - 8 * c) & 255;
            }
            float[] narrow = columns(plane, width, height, across);
            float[] both = rows(narrow, size, down);
            for (int i = 0; i < both.length; i++) {
                small[c * size * size + i] = (byte) Math.max(0, Math.min(255, Math.round(both[i])));
            }
        }
        return small;
    }

    /** {@code [to][from]}, each row sums to 1. */
    private static float[][] weights(int from, int to) {
        float[][] weights = new float[to][from];
        double scale = (double) from / to;
        for (int i = 0; i < to; i++) {
            double middle = (i + 0.5) * scale;
            double sum = 0;
            for (int j = 0; j < from; j++) {
                weights[i][j] = (float) Math.max(0, 1 - Math.abs(j + 0.5 - middle) / scale);
                sum += weights[i][j];
            }
            for (int j = 0; j < from; j++) {
                weights[i][j] /= (float) sum;
            }
        }
        return weights;
    }

    private static float[] columns(float[] plane, int width, int height, float[][] weights) {
        float[] narrow = new float[weights.length * height];
        for (int x = 0; x < weights.length; x++) {
            int first = first(weights[x]);
            int last = last(weights[x]);
            for (int y = 0; y < height; y++) {
                float sum = 0;
                for (int j = first; j <= last; j++) {
                    sum += weights[x][j] * plane[y * width + j];
                }
                narrow[y * weights.length + x] = sum;
            }
        }
        return narrow;
    }

    private static float[] rows(float[] plane, int width, float[][] weights) {
        float[] low = new float[width * weights.length];
        for (int y = 0; y < weights.length; y++) {
            for (int j = first(weights[y]); j <= last(weights[y]); j++) {
                for (int x = 0; x < width; x++) {
                    low[y * width + x] += weights[y][j] * plane[j * width + x];
                }
            }
        }
        return low;
    }

    private static int first(float[] weights) {
        int i = 0;
        while (weights[i] == 0) {
            i++;
        }
        return i;
    }

    private static int last(float[] weights) {
        int i = weights.length - 1;
        while (weights[i] == 0) {
            i--;
        }
        return i;
    }
}
