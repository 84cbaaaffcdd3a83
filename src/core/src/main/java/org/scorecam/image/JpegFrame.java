package org.scorecam.image;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A JPEG's frame header (ITU-T T.81, B.2.2).
 *
 * @param process 0 to 15, of its marker SOF0 to SOF15
 * @param bits of a sample
 * @param width in pixels
 * @param height in pixels
 * @param ids of the components, in their order
 */
record JpegFrame(int process, int bits, int width, int height, List<Integer> ids) {
    private static final String CURE = "save it as a baseline or progressive JPEG of 8 bits";

    JpegFrame {
        ids = List.copyOf(ids);
    }

    static JpegFrame of(byte[] content, JpegSegment segment) throws IOException {
        int components = segment.unsignedByte(content, 5);
        List<Integer> ids = new ArrayList<>();
        for (int i = 0; i < components; i++) {
            ids.add(segment.unsignedByte(content, 6 + 3 * i));
        }
        return new JpegFrame(
                segment.marker() & 0xF,
                segment.unsignedByte(content, 0),
                segment.unsignedShort(content, 3),
                segment.unsignedShort(content, 1),
                ids);
    }

    int components() {
        return ids.size();
    }

    /** @throws UnsupportedPhotoException if it is whole, but of a process that is not read */
    void requireSupported() throws UnsupportedPhotoException {
        if (process > 8) {
            throw unsupported("has arithmetic coding");
        }
        if (process == 3) {
            throw unsupported("is a lossless JPEG");
        }
        if (process > 3) {
            throw unsupported("is a hierarchical JPEG");
        }
        if (bits != 8) {
            throw unsupported("has " + bits + " bits a sample");
        }
        if (components() != 1 && components() != 3 && components() != 4) {
            throw unsupported("has " + components() + " components, and 1, 3 or 4 are read");
        }
    }

    private static UnsupportedPhotoException unsupported(String what) {
        return new UnsupportedPhotoException("it " + what, CURE);
    }
}
