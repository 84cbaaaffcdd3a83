package org.scorecam.overlay;

import org.scorecam.image.Size;

/** Scales pictures down: a target pixel is the mean over the area that it covers. */
public final class Scaling {
    private Scaling() {}

    /** The picture so that no side is longer than {@code side}; never larger than it was. */
    public static Picture within(Picture picture, int side) {
        Size size = new Size(picture.width(), picture.height());
        Size scaled = within(size, side);
        return scaled.equals(size) ? picture : scale(picture, scaled.width(), scaled.height());
    }

    /** The size of what {@link #within(Picture, int)} makes of a picture of this size. */
    public static Size within(Size size, int side) {
        int longer = Math.max(size.width(), size.height());
        return longer <= side
                ? size
                : new Size(scaled(size.width(), side, longer), scaled(size.height(), side, longer));
    }

    private static int scaled(int length, int side, int longer) {
        return Math.max(1, Math.toIntExact(Math.round((double) length * side / longer)));
    }

    private static Picture scale(Picture picture, int width, int height) {
        Axis rows = Axis.of(picture.height(), height);
        float[] narrow = columns(picture, Axis.of(picture.width(), width));
        byte[] rgb = new byte[3 * width * height];
        for (int y = 0; y < height; y++) {
            float[] weights = rows.weights[y];
            for (int i = 0; i < 3 * width; i++) {
                float sum = 0;
                for (int k = 0; k < weights.length; k++) {
                    sum += weights[k] * narrow[(rows.first[y] + k) * 3 * width + i];
                }
                rgb[3 * width * y + i] = (byte) Math.round(sum);
            }
        }
        return new Picture(width, height, rgb);
    }

    private static float[] columns(Picture picture, Axis columns) {
        int width = columns.first.length;
        float[] narrow = new float[3 * width * picture.height()];
        byte[] rgb = picture.rgb();
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < width; x++) {
                float[] weights = columns.weights[x];
                int source = 3 * (y * picture.width() + columns.first[x]);
                for (int channel = 0; channel < 3; channel++) {
                    float sum = 0;
                    for (int k = 0; k < weights.length; k++) {
                        sum += weights[k] * (rgb[source + 3 * k + channel] & 0xff);
                    }
                    narrow[3 * (y * width + x) + channel] = sum;
                }
            }
        }
        return narrow;
    }

    /** For each target position the first source pixel that it covers, and the share of it that each covered one is. */
    @SuppressWarnings("ArrayRecordComponent") // tables, never compared
    private record Axis(int[] first, float[][] weights) {
        static Axis of(int source, int target) {
            Axis axis = new Axis(new int[target], new float[target][]);
            double step = (double) source / target;
            for (int i = 0; i < target; i++) {
                axis.cover(i, i * step, Math.min(source, (i + 1) * step));
            }
            return axis;
        }

        private void cover(int i, double from, double to) {
            int low = (int) from;
            int high = (int) Math.ceil(to);
            first[i] = low;
            weights[i] = new float[high - low];
            for (int k = low; k < high; k++) {
                weights[i][k - low] = (float) ((Math.min(to, k + 1) - Math.max(from, k)) / (to - from));
            }
        }
    }
}
