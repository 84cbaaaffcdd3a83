package org.scorecam.image;

/**
 * OpenCV's {@code INTER_LINEAR} on bytes: the two nearest pixels of each axis, whatever the scale, with weights in 11-bit
 * fixed point:
 *
 * <pre>r_i = p_i0 u0 + p_i1 u1,   pixel = (((v0 (r_0 >> 4)) >> 16) + ((v1 (r_1 >> 4)) >> 16) + 2) >> 2</pre>
 */
final class OpenCvBilinear implements Resampler {
    private static final int ONE = 1 << 11;

    @Override
    public Pixels resize(Pixels photo, Axis across, Axis down) {
        int channels = photo.channels();
        Tap[] columns = taps(across);
        Tap[] rows = taps(down);
        byte[] values = new byte[across.count() * down.count() * channels];
        int to = 0;
        for (Tap row : rows) {
            for (Tap column : columns) {
                for (int channel = 0; channel < channels; channel++) {
                    int above = mix(photo, row.before, column, channel);
                    int below = mix(photo, row.after, column, channel);
                    values[to++] = (byte)
                            ((((row.weightBefore * (above >> 4)) >> 16) + ((row.weightAfter * (below >> 4)) >> 16) + 2)
                                    >> 2);
                }
            }
        }
        return new Pixels(across.count(), down.count(), channels, values);
    }

    private static int mix(Pixels photo, int y, Tap column, int channel) {
        int row = y * photo.width();
        int before = photo.values()[(row + column.before) * photo.channels() + channel] & 0xFF;
        int after = photo.values()[(row + column.after) * photo.channels() + channel] & 0xFF;
        return before * column.weightBefore + after * column.weightAfter;
    }

    /** Beyond the edge both are the edge, with their two weights: rounded apart, these are not always one whole. */
    private static Tap[] taps(Axis axis) {
        double scale = 1 / ((double) axis.to() / axis.from());
        int last = axis.from() - 1;
        Tap[] taps = new Tap[axis.count()];
        for (int i = 0; i < taps.length; i++) {
            float place = (float) ((axis.start() + i + 0.5) * scale - 0.5);
            int before = (int) Math.floor(place);
            float share = place - before;
            taps[i] = new Tap(
                    Math.min(last, Math.max(0, before)),
                    Math.min(last, Math.max(0, before + 1)),
                    (int) Math.rint((1 - share) * ONE),
                    (int) Math.rint(share * ONE));
        }
        return taps;
    }

    private record Tap(int before, int after, int weightBefore, int weightAfter) {}
}
