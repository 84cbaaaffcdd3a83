package org.scorecam.image;

/**
 * {@code tf.image.resize(…, "bilinear", antialias=False)}: the two nearest pixels of each axis, whatever the scale, at
 * half-pixel centres, in float32:
 *
 * <pre>top = tl + (tr - tl) x,   bottom = bl + (br - bl) x,   value = top + (bottom - top) y</pre>
 *
 * TensorFlow hands the floats on: rounding them to bytes is for showing them alone.
 */
final class TensorFlowBilinear implements Resampler {
    @Override
    public Pixels resize(Pixels photo, Axis across, Axis down) {
        float[] values = floats(photo, across, down);
        byte[] rounded = new byte[values.length];
        for (int i = 0; i < values.length; i++) {
            rounded[i] = (byte) Math.round(values[i]);
        }
        return new Pixels(across.count(), down.count(), photo.channels(), rounded);
    }

    /** The same, not rounded, [0, 255]; row by row, the channels of a pixel beside each other. */
    float[] floats(Pixels photo, Axis across, Axis down) {
        int channels = photo.channels();
        Tap[] columns = taps(across);
        float[] values = new float[across.count() * down.count() * channels];
        int to = 0;
        for (Tap row : taps(down)) {
            for (Tap column : columns) {
                for (int channel = 0; channel < channels; channel++) {
                    float top = mix(photo, row.before, column, channel);
                    float bottom = mix(photo, row.after, column, channel);
                    values[to++] = top + (bottom - top) * row.share;
                }
            }
        }
        return values;
    }

    private static float mix(Pixels photo, int y, Tap column, int channel) {
        int row = y * photo.width();
        float left = photo.values()[(row + column.before) * photo.channels() + channel] & 0xFF;
        float right = photo.values()[(row + column.after) * photo.channels() + channel] & 0xFF;
        return left + (right - left) * column.share;
    }

    private static Tap[] taps(Axis axis) {
        float scale = axis.from() / (float) axis.to();
        Tap[] taps = new Tap[axis.count()];
        for (int i = 0; i < taps.length; i++) {
            float place = (axis.start() + i + 0.5f) * scale - 0.5f;
            int floor = (int) Math.floor(place);
            taps[i] = new Tap(Math.max(0, floor), Math.min(axis.from() - 1, (int) Math.ceil(place)), place - floor);
        }
        return taps;
    }

    private record Tap(int before, int after, float share) {}
}
