package org.scorecam.image;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The first image of a GIF (GIF89a, section 17 and on).
 *
 * @param screen the file's own size
 * @param left of the image on the screen
 * @param top likewise
 * @param image its size
 * @param plain a GIF of this image alone, without comments
 * @param values how many of its pixels are there
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
record GifFile(Size screen, int left, int top, Size image, byte[] plain, long values) {
    private static final int SCREEN = 6;
    private static final int EXTENSION = 0x21;
    private static final int CONTROL = 0xF9;
    private static final int IMAGE = 0x2C;
    private static final int TRAILER = 0x3B;

    static GifFile of(byte[] content) throws IOException {
        return new Blocks(content).read();
    }

    /** The image on the screen, which grows where it sticks out. */
    Size shown() {
        return new Size(
                Math.max(screen.width(), left + image.width()), Math.max(screen.height(), top + image.height()));
    }

    /** Blocks that follow each other; those before the first image are left out, but for its transparent colour. */
    private static final class Blocks {
        private final byte[] content;
        private final ByteBuffer numbers;
        private final ByteArrayOutputStream plain = new ByteArrayOutputStream();

        Blocks(byte[] content) {
            this.content = content;
            numbers = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        }

        GifFile read() throws IOException {
            require(SCREEN, 7);
            int at = SCREEN + 7 + palette(content[SCREEN + 4]);
            require(at, 1);
            plain.write(content, 0, at);
            int control = -1;
            while (unsigned(at) != IMAGE) {
                if (unsigned(at) != EXTENSION) {
                    throw new IOException(
                            unsigned(at) == TRAILER
                                    ? "it has no image"
                                    : "its block at byte " + at + " is none of GIF");
                }
                control = unsigned(at + 1) == CONTROL ? at : control;
                at = behind(at + 2);
            }
            if (control >= 0) {
                plain.write(content, control, behind(control + 2) - control);
            }
            return image(at);
        }

        private GifFile image(int at) throws IOException {
            require(at, 10);
            int pixels = at + 10 + palette(content[at + 9]);
            Size image = new Size(unsignedShort(at + 5), unsignedShort(at + 7));
            int bits = unsigned(pixels);
            if (bits < 1 || bits > 8) {
                throw new IOException("its pixels have " + bits + " bits, not 1 to 8");
            }
            plain.write(content, at, pixels + 1 - at);
            byte[] stream = stream(pixels + 1);
            long values = Lzw.gif(bits).count(stream, 0, stream.length, (long) image.width() * image.height());
            return new GifFile(
                    new Size(unsignedShort(SCREEN), unsignedShort(SCREEN + 2)),
                    unsignedShort(at + 1),
                    unsignedShort(at + 3),
                    image,
                    plain.toByteArray(),
                    values);
        }

        /** The image's bytes, up to where they, or the file, end. */
        private byte[] stream(int from) {
            ByteArrayOutputStream stream = new ByteArrayOutputStream(content.length - from);
            for (int at = from; at < content.length && content[at] != 0; at += 1 + (content[at] & 0xFF)) {
                int length = Math.min(content[at] & 0xFF, content.length - at - 1);
                stream.write(content, at + 1, length);
                plain.write(length);
                plain.write(content, at + 1, length);
            }
            plain.write(0);
            plain.write(TRAILER);
            return stream.toByteArray();
        }

        /** Where the sub-blocks that begin here are over. */
        private int behind(int from) throws IOException {
            int at = from;
            while (unsigned(at) != 0) {
                at += 1 + unsigned(at);
            }
            require(at + 1, 1);
            return at + 1;
        }

        /** In bytes. */
        private static int palette(byte flags) {
            return flags < 0 ? 3 * (2 << (flags & 7)) : 0;
        }

        private int unsigned(int at) throws IOException {
            require(at, 1);
            return content[at] & 0xFF;
        }

        private int unsignedShort(int at) throws IOException {
            require(at, 2);
            return Short.toUnsignedInt(numbers.getShort(at));
        }

        private void require(int at, int length) throws IOException {
            if (at + length > content.length) {
                throw new EOFException("the file ends in its header");
            }
        }
    }
}
