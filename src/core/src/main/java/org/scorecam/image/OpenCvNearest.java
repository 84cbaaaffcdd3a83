package org.scorecam.image;

/** OpenCV's {@code INTER_NEAREST}: pixel {@code floor(i * from / to)}. */
final class OpenCvNearest implements Resampler {
    @Override
    public Pixels resize(Pixels photo, Axis across, Axis down) {
        int channels = photo.channels();
        int[] columns = sources(across);
        byte[] values = new byte[across.count() * down.count() * channels];
        int to = 0;
        for (int y : sources(down)) {
            for (int x : columns) {
                System.arraycopy(photo.values(), (y * photo.width() + x) * channels, values, to, channels);
                to += channels;
            }
        }
        return new Pixels(across.count(), down.count(), channels, values);
    }

    private static int[] sources(Axis axis) {
        double scale = 1 / ((double) axis.to() / axis.from()); // OpenCV's order: from / to differs in the last bit
        int[] sources = new int[axis.count()];
        for (int i = 0; i < sources.length; i++) {
            sources[i] = Math.min(axis.from() - 1, (int) ((axis.start() + i) * scale));
        }
        return sources;
    }
}
