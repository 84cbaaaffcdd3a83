package org.scorecam.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * One marker of a JPEG and what it holds.
 *
 * @param marker its second byte
 * @param start of what it holds
 * @param end exclusive
 */
record JpegSegment(int marker, int start, int end) {
    static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int APPLICATION = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int ADOBE = 0xEE;
    private static final int COMMENT = 0xFE;

    static JpegSegment at(byte[] content, int offset) throws IOException {
        int at = offset;
        while (at < content.length && content[at] == (byte) 0xFF) { // any number of fill bytes
            at++;
        }
        if (at + 3 > content.length) {
            throw new EOFException("the file ends in its header");
        }
        int marker = content[at] & 0xFF;
        if (at == offset || marker == END_OF_IMAGE) {
            throw new IOException("its header is broken at byte " + offset);
        }
        int length = (content[at + 1] & 0xFF) << 8 | (content[at + 2] & 0xFF);
        if (length < 2 || at + 1 + length > content.length) {
            throw new EOFException("the file ends in its header");
        }
        return new JpegSegment(marker, at + 3, at + 1 + length);
    }

    /** SOF0 to SOF15, without DHT, JPG and DAC that lie among them. */
    boolean isFrame() {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }

    /** As libjpeg knows it: with all of its fields. */
    boolean isJfif(byte[] content) {
        return marker == APPLICATION && end - start >= 14 && startsWith(content, "JFIF\0");
    }

    /** As libjpeg knows it: with all of its fields. */
    boolean isAdobe(byte[] content) {
        return marker == ADOBE && end - start >= 12 && startsWith(content, "Adobe");
    }

    boolean isExif(byte[] content) {
        return marker == EXIF && startsWith(content, "Exif\0");
    }

    /** Of no consequence for the pixels: profiles, previews, comments, what cameras note. */
    boolean isAside() {
        return (marker >= APPLICATION && marker <= APPLICATION + 15) || marker == COMMENT;
    }

    private boolean startsWith(byte[] content, String text) {
        return end - start >= text.length()
                && new String(content, start, text.length(), StandardCharsets.ISO_8859_1).equals(text);
    }

    int unsignedByte(byte[] content, int offset) throws EOFException {
        if (start + offset >= end) {
            throw new EOFException("a header segment is too short");
        }
        return content[start + offset] & 0xFF;
    }

    int unsignedShort(byte[] content, int offset) throws EOFException {
        return unsignedByte(content, offset) << 8 | unsignedByte(content, offset + 1);
    }
}
