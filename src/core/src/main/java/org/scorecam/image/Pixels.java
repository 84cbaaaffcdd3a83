package org.scorecam.image;

/**
 * Bytes of an image.
 *
 * @param width in pixels
 * @param height in pixels
 * @param channels 1 or 3
 * @param values row by row, the channels of a pixel beside each other
 */
@SuppressWarnings("ArrayRecordComponent") // pixels are handed on, never compared
record Pixels(int width, int height, int channels, byte[] values) {
    Pixels {
        if (values.length != width * height * channels) {
            throw new IllegalArgumentException(width + "x" + height + " pixels of " + channels
                    + " channels cannot have " + values.length + " values");
        }
    }

    static Pixels black(Size size, int channels) {
        return new Pixels(size.width(), size.height(), channels, new byte[size.width() * size.height() * channels]);
    }

    /** All of one colour. */
    static Pixels filled(Size size, byte[] colour) {
        Pixels pixels = black(size, colour.length);
        for (int i = 0; i < pixels.values.length; i++) {
            pixels.values[i] = colour[i % colour.length];
        }
        return pixels;
    }

    /** The canvas, with these pixels laid on it at (left, top). */
    Pixels on(Pixels canvas, int left, int top) {
        int row = width * channels;
        for (int y = 0; y < height; y++) {
            int to = ((top + y) * canvas.width + left) * channels;
            System.arraycopy(values, y * row, canvas.values, to, row);
        }
        return canvas;
    }

    static Pixels of(Photo photo) {
        return new Pixels(photo.width(), photo.height(), 3, photo.rgb());
    }

    Size size() {
        return new Size(width, height);
    }
}
