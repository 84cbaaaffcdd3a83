package org.scorecam.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;

/** Changes of the numbers in a binary file: sizes, counts and offsets become odd ones, most of them in its first bytes. */
public final class Fields {
    private static final long[] ODD = {
        0,
        1,
        2,
        3,
        7,
        8,
        16,
        255,
        256,
        0x7fff,
        0x8000,
        0xffff,
        0x10000,
        0xffffff,
        0x7fffffff,
        0x80000000L,
        0xffffffffL,
        -1,
        Long.MAX_VALUE,
        Long.MIN_VALUE
    };
    private static final int HEAD = 64;
    private static final int[] WIDTHS = {1, 2, 2, 4, 4, 4, 8};

    private Fields() {}

    /** Bytes with a number or a few changed. */
    public static byte[] changed(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            change(bytes, random, 0, bytes.length);
        }
        return bytes;
    }

    private static void change(byte[] bytes, Random random, int from, int to) {
        int width = WIDTHS[random.nextInt(WIDTHS.length)];
        int end = random.nextInt(3) == 0 ? to : Math.min(to, from + HEAD);
        if (end - from < width) {
            return;
        }
        int at = from + random.nextInt(end - from - width + 1);
        ByteBuffer field =
                ByteBuffer.wrap(bytes).order(random.nextBoolean() ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        long odd = random.nextInt(4) == 0 ? random.nextInt(bytes.length + 1) : ODD[random.nextInt(ODD.length)];
        switch (width) {
            case 1 -> field.put(at, (byte) odd);
            case 2 -> field.putShort(at, (short) odd);
            case 4 -> field.putInt(at, (int) odd);
            default -> field.putLong(at, odd);
        }
    }

    /** The same in a directory of a TIFF: its tags, types, counts and values, or its length. */
    public static byte[] changedInDirectory(byte[] tiff, Random random) {
        byte[] bytes = tiff.clone();
        ByteBuffer field = ByteBuffer.wrap(bytes)
                .order(bytes.length > 0 && bytes[0] == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
        int directory = bytes.length < 10 ? 0 : field.getInt(4);
        if (directory < 8 || directory > bytes.length - 2) {
            return changed(tiff, random);
        }
        int entries = Math.min(Short.toUnsignedInt(field.getShort(directory)), (bytes.length - directory - 2) / 12);
        for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
            int entry = directory + 2 + 12 * random.nextInt(Math.max(1, entries));
            change(bytes, random, entry, Math.min(bytes.length, entry + 12));
        }
        return bytes;
    }

    /** A PNG whose chunks have the right checksums: what is changed in them is read. */
    public static byte[] withChecksums(byte[] png) {
        byte[] bytes = png.clone();
        ByteBuffer chunks = ByteBuffer.wrap(bytes);
        int at = 8;
        while (at + 12 <= bytes.length) {
            int length = chunks.getInt(at);
            if (length < 0 || length > bytes.length - at - 12) {
                return bytes;
            }
            CRC32 crc = new CRC32();
            crc.update(bytes, at + 4, length + 4);
            chunks.putInt(at + 8 + length, (int) crc.getValue());
            at += 12 + length;
        }
        return bytes;
    }

    /** Bytes of which a part is that of another place. */
    public static byte[] moved(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        if (bytes.length > 1) {
            int from = random.nextInt(bytes.length);
            int to = random.nextInt(bytes.length);
            int length = Math.min(1 + random.nextInt(64), bytes.length - Math.max(from, to));
            System.arraycopy(sound, from, bytes, to, length);
        }
        return bytes;
    }

    /** Whether bytes begin so. */
    static boolean begin(byte[] bytes, String start) {
        byte[] first = start.getBytes(StandardCharsets.ISO_8859_1);
        return bytes.length >= first.length && Arrays.equals(bytes, 0, first.length, first, 0, first.length);
    }
}
