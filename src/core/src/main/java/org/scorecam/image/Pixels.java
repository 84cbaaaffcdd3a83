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

    static Pixels of(Photo photo) {
        return new Pixels(photo.width(), photo.height(), 3, photo.rgb());
    }

    Size size() {
        return new Size(width, height);
    }
}
