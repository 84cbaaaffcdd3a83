package org.scorecam.image;

/**
 * Pillow's {@code Image.BILINEAR} (its {@code Resample.c}), which torchvision uses: a triangle filter that grows with the
 * scale when shrinking (antialias). Weights in 22-bit fixed point; across first, rounded to bytes, then down.
 *
 * <p>Equal to Pillow 12, and to Pillow 13 unless the height shrinks far more than the width: there Pillow 13 goes down first
 * to be faster, and single values differ by 1.
 */
final class PillowBilinear implements Resampler {
    private static final int BITS = 22;

    @Override
    public Pixels resize(Pixels photo, Axis across, Axis down) {
        return down(across(photo, Weights.of(across)), Weights.of(down));
    }

    private static Pixels across(Pixels photo, Weights weights) {
        int channels = photo.channels();
        byte[] pixels = photo.values();
        byte[] values = new byte[weights.count() * photo.height() * channels];
        int to = 0;
        for (int y = 0; y < photo.height(); y++) {
            for (int x = 0; x < weights.count(); x++) {
                int from = (y * photo.width() + weights.first[x]) * channels;
                for (int channel = 0; channel < channels; channel++) {
                    values[to++] = weights.sum(x, pixels, from + channel, channels);
                }
            }
        }
        return new Pixels(weights.count(), photo.height(), channels, values);
    }

    private static Pixels down(Pixels photo, Weights weights) {
        int row = photo.width() * photo.channels();
        byte[] values = new byte[weights.count() * row];
        int to = 0;
        for (int y = 0; y < weights.count(); y++) {
            for (int from = weights.first[y] * row, end = from + row; from < end; from++) {
                values[to++] = weights.sum(y, photo.values(), from, row);
            }
        }
        return new Pixels(photo.width(), weights.count(), photo.channels(), values);
    }

    /** By wanted pixel: where its source pixels begin, and what each weighs. */
    private static final class Weights {
        private final int[] first;
        private final int[][] fixed;

        private Weights(int count) {
            first = new int[count];
            fixed = new int[count][];
        }

        int count() {
            return first.length;
        }

        static Weights of(Axis axis) {
            Weights weights = new Weights(axis.count());
            double scale = (double) axis.from() / axis.to();
            double radius = Math.max(scale, 1);
            for (int i = 0; i < axis.count(); i++) {
                double centre = (axis.start() + i + 0.5) * scale;
                int first = Math.max(0, (int) (centre - radius + 0.5));
                int end = Math.min(axis.from(), (int) (centre + radius + 0.5));
                weights.first[i] = first;
                weights.fixed[i] = fixed(triangle(first - centre + 0.5, end - first, 1 / radius));
            }
            return weights;
        }

        /** {@code max(0, 1 - |distance|)} at each of the pixels, normalised to a sum of one. */
        private static double[] triangle(double distance, int count, double shrink) {
            double[] weights = new double[count];
            double sum = 0;
            for (int i = 0; i < count; i++) {
                weights[i] = Math.max(0, 1 - Math.abs((i + distance) * shrink));
                sum += weights[i];
            }
            for (int i = 0; i < count; i++) {
                weights[i] /= sum;
            }
            return weights;
        }

        private static int[] fixed(double[] weights) {
            int[] fixed = new int[weights.length];
            for (int i = 0; i < weights.length; i++) {
                fixed[i] = (int) (0.5 + weights[i] * (1 << BITS));
            }
            return fixed;
        }

        byte sum(int wanted, byte[] pixels, int from, int step) {
            int sum = 1 << (BITS - 1);
            int at = from;
            for (int weight : fixed[wanted]) {
                sum += weight * (pixels[at] & 0xFF);
                at += step;
            }
            return (byte) Math.min(255, sum >> BITS);
        }
    }
}
