package org.scorecam.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;

/**
 * The first directory of a TIFF (revision 6.0, section 2) or BigTIFF: the numbers of its fields. EXIF data are such a
 * directory, too. Nothing else is read, so that no other part of a file can do harm.
 */
final class TiffDirectory {
    static final int ORIENTATION = 274;

    private static final int BYTE = 1;
    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int LONG8 = 16;

    private final ByteBuffer content;
    private final boolean big;
    private final Map<Integer, Integer> fields = new HashMap<>();

    private TiffDirectory(ByteBuffer content, boolean big) {
        this.content = content;
        this.big = big;
    }

    /** @throws IOException if it is none, or ends early */
    static TiffDirectory of(byte[] tiff) throws IOException {
        if (tiff.length < 8) {
            throw new EOFException("the file ends in its header");
        }
        ByteBuffer content = ByteBuffer.wrap(tiff);
        boolean little = tiff[0] == 'I';
        content.order(little ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int version = content.getShort(2);
        if (tiff[0] != tiff[1] || (!little && tiff[0] != 'M') || (version != 42 && version != 43)) {
            throw new IOException("it is no TIFF");
        }
        TiffDirectory directory = new TiffDirectory(content, version == 43);
        directory.list();
        return directory;
    }

    private void list() throws IOException {
        long start = big ? number(8, LONG8) : number(4, LONG);
        long count = number(start, big ? LONG8 : SHORT);
        int length = big ? 20 : 12;
        for (long i = 0, at = start + (big ? 8 : 2); i < count; i++, at += length) {
            require(at, length);
            fields.putIfAbsent((int) number(at, SHORT), (int) at);
        }
    }

    boolean has(int tag) {
        return fields.containsKey(tag);
    }

    /** The first number of a field. */
    long get(int tag, long ifMissing) throws IOException {
        long[] all = all(tag);
        return all.length == 0 ? ifMissing : all[0];
    }

    /** A field's numbers; none if it is missing, or of a type that is no whole number. */
    long[] all(int tag) throws IOException {
        Integer field = fields.get(tag);
        if (field == null) {
            return new long[0];
        }
        int type = (int) number(field + 2, SHORT);
        int length = length(type);
        long count = big ? number(field + 4, LONG8) : number(field + 4, LONG);
        if (length == 0 || count < 0 || count > content.capacity()) {
            return new long[0];
        }
        int value = field + (big ? 12 : 8);
        long at = count * length <= (big ? 8 : 4) ? value : number(value, big ? LONG8 : LONG);
        require(at, count * length);
        long[] all = new long[(int) count];
        for (int i = 0; i < all.length; i++) {
            all[i] = number(at + (long) i * length, type);
        }
        return all;
    }

    private static int length(int type) {
        return switch (type) {
            case BYTE -> 1;
            case SHORT -> 2;
            case LONG -> 4;
            case LONG8 -> 8;
            default -> 0;
        };
    }

    private long number(long at, int type) throws IOException {
        require(at, length(type));
        int from = (int) at;
        return switch (type) {
            case BYTE -> content.get(from) & 0xFF;
            case SHORT -> Short.toUnsignedLong(content.getShort(from));
            case LONG -> Integer.toUnsignedLong(content.getInt(from));
            default -> content.getLong(from);
        };
    }

    private void require(long at, long length) throws IOException {
        if (at < 0 || length > content.capacity() || at > content.capacity() - length) {
            throw new EOFException("the file ends in its directory");
        }
    }
}
