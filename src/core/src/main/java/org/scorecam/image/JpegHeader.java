package org.scorecam.image;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/**
 * What stands before a JPEG's pixels (ITU-T T.81, annex B).
 *
 * @param width in pixels
 * @param height in pixels
 * @param components how many
 * @param adobeTransform of the Adobe marker: 0 as stored, 1 YCbCr, 2 YCCK; -1 without such a marker
 * @param scan where the pixels begin
 */
record JpegHeader(int width, int height, int components, int adobeTransform, int scan) {
    private static final int START_OF_SCAN = 0xDA;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int COLOUR_PROFILE = 0xE2;
    private static final int ADOBE = 0xEE;

    static JpegHeader of(byte[] content) throws IOException {
        int width = -1;
        int height = -1;
        int components = 0;
        int adobeTransform = -1;
        int at = 2;
        for (Segment segment = Segment.at(content, at);
                segment.marker() != START_OF_SCAN;
                segment = Segment.at(content, at)) {
            if (segment.isFrame()) {
                height = segment.unsignedShort(content, 1);
                width = segment.unsignedShort(content, 3);
                components = segment.unsignedByte(content, 5);
            } else if (segment.marker() == ADOBE && segment.startsWith(content, "Adobe")) {
                adobeTransform = segment.unsignedByte(content, 11);
            }
            at = segment.end();
        }
        if (components == 0) {
            throw new IOException("it has no frame header");
        }
        return new JpegHeader(width, height, components, adobeTransform, at);
    }

    /** The same file, but for the profile that the decoder would otherwise apply. */
    byte[] withoutColourProfile(byte[] content) throws IOException {
        ByteArrayOutputStream kept = new ByteArrayOutputStream(content.length);
        kept.write(content, 0, 2);
        for (int at = 2; at < scan; ) {
            Segment segment = Segment.at(content, at);
            if (segment.marker() != COLOUR_PROFILE || !segment.startsWith(content, "ICC_PROFILE\0")) {
                kept.write(content, at, segment.end() - at);
            }
            at = segment.end();
        }
        kept.write(content, scan, content.length - scan);
        return kept.toByteArray();
    }

    /**
     * One marker and what it holds.
     *
     * @param marker its second byte
     * @param start of what it holds
     * @param end exclusive
     */
    private record Segment(int marker, int start, int end) {
        static Segment at(byte[] content, int offset) throws IOException {
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
            return new Segment(marker, at + 3, at + 1 + length);
        }

        /** SOF0 to SOF15, without DHT, JPG and DAC that lie among them. */
        boolean isFrame() {
            return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
        }

        boolean startsWith(byte[] content, String text) {
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
}
