package org.scorecam.image;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What of a BMP's header the JDK's reader passes over. */
final class BmpFile {
    private static final int INFO_HEADER = 40;
    private static final int HEADER_AT = 14;
    private static final int BITS_AT = 28;
    private static final int COLOURS_AT = 46;

    /** As Pillow has it. */
    private static final int MOST_COLOURS = 1 << 16;

    private BmpFile() {}

    /**
     * The same file.
     *
     * @throws IOException if its palette cannot be as long as it says
     */
    static byte[] checked(byte[] content) throws IOException {
        ByteBuffer file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        if (content.length >= HEADER_AT + INFO_HEADER && file.getInt(HEADER_AT) >= INFO_HEADER) {
            long colours = Integer.toUnsignedLong(file.getInt(COLOURS_AT));
            if (file.getShort(BITS_AT) <= 8 && colours > MOST_COLOURS) {
                throw new IOException("its palette would have " + colours + " colours");
            }
        }
        return content;
    }
}
