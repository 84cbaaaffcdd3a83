package org.scorecam.image;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A WebP's chunks (RFC 9649, section 2): its first image as a file of its own, and where it lies on the canvas.
 *
 * @param canvas as large as the photo is
 * @param left of the image on the canvas, in pixels
 * @param top likewise
 * @param image its size
 * @param still a WebP of this image alone: the file up to its end, or what is made of an animation's first image
 * @param exif null where there are none
 */
@SuppressWarnings("ArrayRecordComponent") // bytes are handed on, never compared
record WebpFile(Size canvas, int left, int top, Size image, byte[] still, byte @Nullable [] exif) {
    private static final int HEADER = 12;
    private static final int ANIMATED = 2;
    private static final int FRAME_HEADER = 16;
    private static final byte HAS_ALPHA = 16;

    /** @throws IOException if it ends early, or its parts contradict each other */
    static WebpFile of(byte[] content) throws IOException {
        if (content.length < HEADER + 8) {
            throw new EOFException("the file ends in its header");
        }
        ByteBuffer file = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        long end = Integer.toUnsignedLong(file.getInt(4)) + 8;
        if (end > content.length) {
            throw new EOFException("it should have " + end + " bytes, and has " + content.length);
        }
        Chunks chunks = new Chunks(content, file, HEADER, (int) end);
        int extended = chunks.find("VP8X");
        boolean animated = extended >= 0 && (file.get(chunks.body(extended)) & ANIMATED) != 0;
        int frame = animated ? chunks.find("ANMF") : -1;
        if (animated && frame < 0) {
            throw new EOFException("it is an animation without an image");
        }
        Chunks parts = animated ? chunks.within(frame, FRAME_HEADER) : chunks;
        Size image = parts.imageSize();
        int at = animated ? chunks.body(frame) : 0;
        Size canvas = extended < 0 ? image : chunks.size(chunks.body(extended) + 4);
        int left = animated ? 2 * chunks.number(at) : 0;
        int top = animated ? 2 * chunks.number(at + 3) : 0;
        Size said = animated ? chunks.size(at + 6) : canvas;
        if (!image.equals(said)) {
            throw new IOException("its header says " + said + " pixels, and its image " + image);
        }
        if ((long) left + image.width() > canvas.width() || (long) top + image.height() > canvas.height()) {
            throw new IOException("its first image lies outside of its canvas");
        }
        return new WebpFile(
                canvas, left, top, image, animated ? parts.still() : Arrays.copyOf(content, (int) end), exif(chunks));
    }

    /** Some writers put JPEG's name of EXIF data before them. */
    private static byte @Nullable [] exif(Chunks chunks) throws IOException {
        int at = chunks.find("EXIF");
        if (at < 0) {
            return null;
        }
        byte[] exif = chunks.content(at);
        boolean named = new String(exif, 0, Math.min(6, exif.length), StandardCharsets.ISO_8859_1).equals("Exif\0\0");
        return named ? Arrays.copyOfRange(exif, 6, exif.length) : exif;
    }

    /** Chunks that follow each other: a name, a length, what they hold, and a byte more where that is odd. */
    @SuppressWarnings("ArrayRecordComponent") // a view of bytes, never compared
    private record Chunks(byte[] content, ByteBuffer file, int from, int to) {
        /** Where the first chunk of this name begins; negative where there is none. */
        int find(String name) throws IOException {
            for (int at = from; to - at >= 8; at = next(at)) {
                if (name(at).equals(name)) {
                    return at;
                }
            }
            return -1;
        }

        private String name(int at) {
            return new String(content, at, 4, StandardCharsets.ISO_8859_1);
        }

        int body(int at) {
            return at + 8;
        }

        private int next(int at) throws IOException {
            long end = at + 8L + length(at);
            return (int) Math.min(to, end + end % 2);
        }

        private int length(int at) throws IOException {
            long length = Integer.toUnsignedLong(file.getInt(at + 4));
            if (length > to - body(at)) {
                throw new EOFException("the file ends in its chunk " + name(at).strip());
            }
            return (int) length;
        }

        byte[] content(int at) throws IOException {
            return Arrays.copyOfRange(content, body(at), body(at) + length(at));
        }

        Chunks within(int at, int header) throws IOException {
            if (length(at) < header) {
                throw new EOFException("the file ends in its first image");
            }
            return new Chunks(content, file, body(at) + header, body(at) + length(at));
        }

        /** Three bytes. */
        int number(int at) throws IOException {
            if (at + 3 > to) {
                throw new EOFException("the file ends in its header");
            }
            return Short.toUnsignedInt(file.getShort(at)) | (file.get(at + 2) & 0xFF) << 16;
        }

        /** Width and height, each one less, of three bytes. */
        Size size(int at) throws IOException {
            return new Size(number(at) + 1, number(at + 3) + 1);
        }

        /** As the compressed image itself says. */
        Size imageSize() throws IOException {
            int lossy = find("VP8 ");
            if (lossy >= 0) {
                require(lossy, 10);
                int at = body(lossy) + 6; // behind the frame's tag and start code
                return new Size(file.getShort(at) & 0x3FFF, file.getShort(at + 2) & 0x3FFF);
            }
            int lossless = find("VP8L");
            if (lossless < 0) {
                throw new IOException("it has no image");
            }
            require(lossless, 5);
            int bits = file.getInt(body(lossless) + 1);
            return new Size((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1);
        }

        private void require(int at, int length) throws IOException {
            if (length(at) < length) {
                throw new EOFException("the file ends in its image");
            }
        }

        byte[] still() throws IOException {
            ByteArrayOutputStream still = new ByteArrayOutputStream(to - from + 64);
            int alpha = find("ALPH");
            int lossy = find("VP8 ");
            if (lossy >= 0 && alpha >= 0) {
                Size size = imageSize();
                ByteBuffer extended = ByteBuffer.allocate(10).order(ByteOrder.LITTLE_ENDIAN);
                extended.putInt(HAS_ALPHA).putInt(4, size.width() - 1).put(7, (byte) (size.height() - 1));
                extended.put(8, (byte) ((size.height() - 1) >> 8)).put(9, (byte) 0);
                write("VP8X", extended.array(), still);
                write("ALPH", content(alpha), still);
            }
            write(lossy >= 0 ? "VP8 " : "VP8L", content(lossy >= 0 ? lossy : find("VP8L")), still);
            ByteBuffer header = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);
            header.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(still.size() + 4);
            header.put("WEBP".getBytes(StandardCharsets.US_ASCII));
            ByteArrayOutputStream whole = new ByteArrayOutputStream(still.size() + HEADER);
            whole.writeBytes(header.array());
            still.writeTo(whole);
            return whole.toByteArray();
        }

        private static void write(String name, byte[] content, ByteArrayOutputStream to) {
            ByteBuffer head = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
            to.writeBytes(head.put(name.getBytes(StandardCharsets.US_ASCII))
                    .putInt(content.length)
                    .array());
            to.writeBytes(content);
            if (content.length % 2 == 1) {
                to.write(0);
            }
        }
    }
}
