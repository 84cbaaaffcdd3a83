package org.scorecam.image;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Photos made by code. */
final class PhotoFiles {
    /** Signature, and IHDR with its length, name and checksum. */
    private static final int PNG_START = 8 + 4 + 4 + 13 + 4;

    /** An extension block of one letter. */
    static final byte[] GIF_COMMENT = {0x21, (byte) 0xFE, 1, 'x', 0};

    private PhotoFiles() {}

    /** Six pixels, each another gray: 10 20 30 above 40 50 60. */
    static byte[] sixGrays() {
        BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < 6; i++) {
            image.setRGB(i % 3, i / 3, 0x010101 * 10 * (i + 1));
        }
        return encoded(image, "png");
    }

    /** 64x48, noisy enough to fill some kilobytes. */
    static byte[] jpeg() {
        BufferedImage image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 48; y++) {
            for (int x = 0; x < 64; x++) {
                image.setRGB(x, y, (x * 4) << 16 | (y * 5) << 8 | (x * y * 31 & 0xFF));
            }
        }
        return encoded(image, "jpg");
    }

    static byte[] encoded(BufferedImage image, String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, bytes)) {
                throw new IllegalArgumentException("no writer for " + image);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /**
     * A GIF whose screen is 6x4, with an image of 3x2 at (2, 1), colours 0 1 3 above 3 1 0 of a palette whose red is 0, 60, 120, 180.
     *
     * @param transparent whether colour 1 is
     */
    static byte[] gifOnScreen(boolean transparent) {
        ByteArrayOutputStream gif = new ByteArrayOutputStream();
        gif.writeBytes("GIF89a".getBytes(StandardCharsets.US_ASCII));
        gif.writeBytes(new byte[] {6, 0, 4, 0, (byte) 0x81, 2, 0}); // background colour 2, which nobody heeds
        gif.writeBytes(new byte[] {0, 10, 20, 60, 30, 40, 120, 50, 60, (byte) 180, 70, 80});
        if (transparent) {
            gif.writeBytes(new byte[] {0x21, (byte) 0xF9, 4, 1, 0, 0, 1, 0});
        }
        gif.writeBytes(new byte[] {0x2C, 2, 0, 1, 0, 3, 0, 2, 0, 0});
        // LZW of two bits, codes of three to begin with: 4 (clear), 0 1 3 3, then of four bits: 1 0 5 (end)
        gif.writeBytes(new byte[] {2, 4, 0x44, 0x36, 0x01, 0x05, 0, 0x3B});
        return gif.toByteArray();
    }

    /** The PNG with an eXIf chunk: a little-endian TIFF of one directory of one entry. */
    static byte[] withOrientation(byte[] png, int orientation) {
        byte[] tiff = {
            'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, (byte) orientation, 0, 0, 0, 0, 0, 0, 0
        };
        return insertedAt(png, PNG_START, chunk("eXIf", tiff));
    }

    /** The PNG with another size in its header. */
    static byte[] withSize(byte[] png, int width, int height) {
        byte[] header = Arrays.copyOfRange(png, 16, 29);
        ByteBuffer.wrap(header).putInt(width).putInt(height);
        byte[] signature = Arrays.copyOf(png, 8);
        byte[] rest = Arrays.copyOfRange(png, PNG_START, png.length);
        return joined(signature, chunk("IHDR", header), rest);
    }

    /** The JPEG with a marker segment as its first. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) {
        ByteBuffer segment = ByteBuffer.allocate(content.length + 4);
        segment.put((byte) 0xFF)
                .put((byte) marker)
                .putShort((short) (content.length + 2))
                .put(content);
        return insertedAt(jpeg, 2, segment.array());
    }

    /** One of those in photos/decoders. */
    static byte[] decoders(String name) throws IOException {
        try (InputStream in = PhotoFiles.class.getResourceAsStream("/photos/decoders/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        }
    }

    /** Where these bytes follow each other first. */
    static int indexOf(byte[] content, int... bytes) {
        for (int at = 0; at <= content.length - bytes.length; at++) {
            int same = 0;
            while (same < bytes.length && (content[at + same] & 0xFF) == bytes[same]) {
                same++;
            }
            if (same == bytes.length) {
                return at;
            }
        }
        throw new IllegalArgumentException("not in there");
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] insertedAt(byte[] file, int at, byte[] inserted) {
        return joined(Arrays.copyOf(file, at), inserted, Arrays.copyOfRange(file, at, file.length));
    }

    private static byte[] chunk(String name, byte[] content) {
        byte[] named = joined(name.getBytes(StandardCharsets.US_ASCII), content);
        CRC32 crc = new CRC32();
        crc.update(named);
        return ByteBuffer.allocate(named.length + 8)
                .putInt(content.length)
                .put(named)
                .putInt((int) crc.getValue())
                .array();
    }
}
