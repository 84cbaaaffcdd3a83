package org.scorecam.fuzz;

import java.util.Arrays;
import java.util.Random;

/** Changes of bytes that know nothing of what they mean. */
public final class Bytes {
    private static final byte[] ODD = {
        0, 1, '"', '\\', '{', '[', ',', '-', '9', 'e', (byte) 0x7f, (byte) 0x80, (byte) 0xff
    };

    private Bytes() {}

    /** Bytes with a change, or a few. */
    public static byte[] changed(byte[] sound, Random random) {
        byte[] bytes = sound.clone();
        for (int changes = 1 + random.nextInt(4); changes > 0 && bytes.length > 0; changes--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(5)) {
                case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> bytes[at] = ODD[random.nextInt(ODD.length)];
                case 2 -> bytes = Arrays.copyOf(bytes, at);
                case 3 -> bytes = without(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(16)));
                default -> bytes = twice(bytes, at, Math.min(bytes.length, at + 1 + random.nextInt(64)));
            }
        }
        return bytes;
    }

    private static byte[] without(byte[] bytes, int from, int to) {
        byte[] shorter = Arrays.copyOf(bytes, bytes.length - (to - from));
        System.arraycopy(bytes, to, shorter, from, bytes.length - to);
        return shorter;
    }

    private static byte[] twice(byte[] bytes, int from, int to) {
        byte[] longer = Arrays.copyOf(bytes, bytes.length + to - from);
        System.arraycopy(bytes, from, longer, to, bytes.length - from);
        return longer;
    }
}
