package org.scorecam.image;

import org.scorecam.outcome.ExplanationException;

/** Whether a photo fits into Java's memory: told before it is decoded, from what its header says. */
final class Heap {
    private static final long MEGABYTE = 1 << 20;

    /** Of RGB, which the decoded image becomes. */
    private static final int RGB = 3;

    /** What decoders take for a pixel, with RGB beside it and turned once more: 16-bit RGB. */
    private static final int MOST = 12;

    /** What a run needs beside a photo, the model not counted. */
    private static final long REST = 300 * MEGABYTE;

    private Heap() {}

    /**
     * @param bytesAPixel of the decoded image, at least
     * @throws ExplanationException if no heap of this size can hold the photo
     */
    static void require(String name, Size size, int bytesAPixel) {
        if (pixels(size) * (bytesAPixel + RGB) > Runtime.getRuntime().maxMemory()) {
            throw new ExplanationException(message(name, size));
        }
    }

    static ExplanationException tooSmall(String name, Size size, OutOfMemoryError full) {
        return new ExplanationException(message(name, size), full);
    }

    static ExplanationException tooSmall(String name, long bytes, OutOfMemoryError full) {
        return new ExplanationException(
                name + " has " + bytes + " bytes, too many for the " + heap() + " that Java may use: "
                        + cure(2 * bytes),
                full);
    }

    private static String message(String name, Size size) {
        return name + " has " + size + " pixels, too many to decode in the " + heap() + " that Java may use: "
                + cure(pixels(size) * MOST);
    }

    private static String heap() {
        return Runtime.getRuntime().maxMemory() / MEGABYTE + " MB";
    }

    /** In full hundreds of megabytes: it is an estimate. */
    private static String cure(long needed) {
        long hundreds = (needed + REST) / (100 * MEGABYTE) + 1;
        return "give Maven about " + hundreds + "00 MB (MAVEN_OPTS=-Xmx" + hundreds + "00m), or scale the photo down";
    }

    private static long pixels(Size size) {
        return (long) size.width() * size.height();
    }
}
