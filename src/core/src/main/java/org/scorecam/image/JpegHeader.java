package org.scorecam.image;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands before a JPEG's pixels (ITU-T T.81, annex B).
 *
 * @param frame its size and components
 * @param jfif whether there is a JFIF marker
 * @param adobeTransform of the Adobe marker: 0 as stored, 1 YCbCr, 2 YCCK; -1 without such a marker
 * @param exif where the EXIF data lie, null where there are none
 * @param scan where the pixels begin
 */
record JpegHeader(
        JpegFrame frame,
        boolean jfif,
        int adobeTransform,
        @Nullable JpegSegment exif,
        int scan) {
    private static final int RESTART_0 = 0xD0;
    private static final int RESTART_7 = 0xD7;

    static JpegHeader of(byte[] content) throws IOException {
        JpegFrame frame = null;
        JpegSegment exif = null;
        boolean jfif = false;
        int adobeTransform = -1;
        int at = 2;
        for (JpegSegment segment = JpegSegment.at(content, at);
                segment.marker() != JpegSegment.START_OF_SCAN;
                segment = JpegSegment.at(content, at)) {
            if (segment.isFrame()) {
                frame = JpegFrame.of(content, segment);
            } else if (segment.isJfif(content)) {
                jfif = true;
            } else if (segment.isAdobe(content)) {
                adobeTransform = segment.unsignedByte(content, 11);
            } else if (exif == null && segment.isExif(content)) {
                exif = segment;
            }
            at = segment.end();
        }
        if (frame == null) {
            throw new IOException("it has no frame header");
        }
        return new JpegHeader(frame, jfif, adobeTransform, exif, at);
    }

    /**
     * Whether the components are luma and chroma (of four, the first three are), by libjpeg's rule: JFIF's word counts before
     * Adobe's, and without either that of the components' names (jdapimin.c, {@code default_decompress_parms}).
     */
    boolean isLumaAndChroma() {
        return switch (frame.components()) {
            case 3 ->
                jfif
                        || (adobeTransform < 0
                                ? !frame.ids().equals(List.of((int) 'R', (int) 'G', (int) 'B'))
                                : adobeTransform != 0);
            case 4 -> adobeTransform > 0;
            default -> false;
        };
    }

    /**
     * The same pixels in a file that no decoder can take for anything else: its Adobe marker says what
     * {@link #isLumaAndChroma} found, and no profile is applied.
     */
    byte[] plain(byte[] content) throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream(content.length + 16);
        plain.write(content, 0, 2);
        if (frame.components() > 1) {
            int transform = !isLumaAndChroma() ? 0 : frame.components() == 3 ? 1 : 2;
            plain.write(new byte[] {
                (byte) 0xFF, (byte) 0xEE, 0, 14, 'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, (byte) transform
            });
        }
        for (int at = 2; at < scan; ) {
            JpegSegment segment = JpegSegment.at(content, at);
            if (!segment.isAside()) {
                plain.write(content, at, segment.end() - at);
            }
            at = segment.end();
        }
        plain.write(content, scan, content.length - scan);
        return plain.toByteArray();
    }

    /** From the TIFF header on; null where there are none. */
    byte @Nullable [] exif(byte[] content) {
        return exif == null ? null : Arrays.copyOfRange(content, Math.min(exif.start() + 6, exif.end()), exif.end());
    }

    /** How many scans follow each other, up to the image's end. */
    int scans(byte[] content) throws IOException {
        int scans = 0;
        for (int at = scan; at + 3 < content.length && content[at] == (byte) 0xFF; ) {
            int marker = content[at + 1] & 0xFF;
            if (marker == 0xFF) {
                at++;
                continue;
            }
            if (marker == 0xD9) {
                break;
            }
            at = JpegSegment.at(content, at).end();
            if (marker == JpegSegment.START_OF_SCAN) {
                scans++;
                at = nextMarker(content, at);
            }
        }
        return scans;
    }

    /** Behind the pixels of a scan, in which markers are escaped but for those of restarts. */
    private static int nextMarker(byte[] content, int from) {
        int at = from;
        while (at + 1 < content.length) {
            int next = content[at + 1] & 0xFF;
            if (content[at] == (byte) 0xFF && next != 0 && next != 0xFF && (next < RESTART_0 || next > RESTART_7)) {
                return at;
            }
            at++;
        }
        return content.length;
    }
}
