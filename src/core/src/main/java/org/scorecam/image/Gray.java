package org.scorecam.image;

/** Gray and back. */
final class Gray {
    private Gray() {}

    /** ITU-R 601-2 luma in 16-bit fixed point, as Pillow's {@code convert("L")}. */
    static Pixels of(Pixels rgb) {
        byte[] pixels = rgb.values();
        byte[] gray = new byte[pixels.length / 3];
        for (int i = 0, at = 0; i < gray.length; i++, at += 3) {
            gray[i] = (byte) ((19595 * (pixels[at] & 0xFF)
                            + 38470 * (pixels[at + 1] & 0xFF)
                            + 7471 * (pixels[at + 2] & 0xFF)
                            + (1 << 15))
                    >> 16);
        }
        return new Pixels(rgb.width(), rgb.height(), 1, gray);
    }

    /** Gray repeated in three channels; three channels as they are. */
    static Pixels toRgb(Pixels pixels) {
        if (pixels.channels() == 3) {
            return pixels;
        }
        byte[] rgb = new byte[3 * pixels.values().length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = pixels.values()[i / 3];
        }
        return new Pixels(pixels.width(), pixels.height(), 3, rgb);
    }
}
