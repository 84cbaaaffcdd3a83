package org.scorecam.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The first directory of a TIFF (revision 6.0, section 2) or BigTIFF: the numbers of its fields. EXIF data are such a
 * directory, too. Nothing else is read, so that no other part of a file can do harm.
 */
final class TiffDirectory {
    static final int ORIENTATION = 274;

    private static final int SHORT = 3;
    private static final int LONG = 4;
    private static final int LONG8 = 16;

    /** By types: none, byte, text, short, long, rational, signed byte, undefined, signed short, signed long, two floats, IFD, … */
    private static final int[] SIZES = {0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4, 0, 0, 8, 8, 8};

    private static final Set<Integer> NO_WHOLE_NUMBERS = Set.of(2, 5, 10, 11, 12);

    private final ByteBuffer content;
    private final boolean big;
    private final Map<Integer, Integer> fields = new TreeMap<>();

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

    /** @throws IOException if a field is there, but its numbers are not */
    void requireNumbers(int tag) throws IOException {
        if (has(tag) && all(tag).length == 0) {
            throw new IOException("its field " + tag + " holds no numbers, or more than the file");
        }
    }

    /** The fields whose values do not lie in the file. */
    List<Integer> lost() throws IOException {
        List<Integer> lost = new ArrayList<>();
        for (Map.Entry<Integer, Integer> field : fields.entrySet()) {
            int type = (int) number(field.getValue() + 2, SHORT);
            long count = count(field.getValue());
            int size = type < SIZES.length ? SIZES[type] : 0;
            boolean isFar = count < 0 || count > content.capacity();
            if (isFar || start(field.getValue(), count * size) > content.capacity() - count * size) {
                lost.add(field.getKey());
            }
        }
        return lost;
    }

    private long count(int field) throws IOException {
        return big ? number(field + 4, LONG8) : number(field + 4, LONG);
    }

    /** Where a field's values begin: in it, if they have room there. */
    private long start(int field, long length) throws IOException {
        int value = field + (big ? 12 : 8);
        return length <= (big ? 8 : 4) ? value : number(value, big ? LONG8 : LONG);
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
        long count = count(field);
        if (length == 0 || count < 0 || count > content.capacity()) {
            return new long[0];
        }
        long at = start(field, count * length);
        require(at, count * length);
        long[] all = new long[(int) count];
        for (int i = 0; i < all.length; i++) {
            all[i] = number(at + (long) i * length, type);
        }
        return all;
    }

    private static int length(int type) {
        return type < SIZES.length && !NO_WHOLE_NUMBERS.contains(type) ? SIZES[type] : 0;
    }

    private long number(long at, int type) throws IOException {
        require(at, length(type));
        int from = (int) at;
        return switch (length(type)) {
            case 1 -> content.get(from) & 0xFF;
            case 2 -> Short.toUnsignedLong(content.getShort(from));
            case 4 -> Integer.toUnsignedLong(content.getInt(from));
            default -> content.getLong(from);
        };
    }

    private void require(long at, long length) throws IOException {
        if (at < 0 || length > content.capacity() || at > content.capacity() - length) {
            throw new EOFException("the file ends in its directory");
        }
    }
}
