package org.scorecam.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Files known by their first bytes. */
public final class Magic {
    private Magic() {}

    /** Whether the file begins with {@code first}. */
    public static boolean is(Path file, byte[] first) throws IOException {
        return Arrays.equals(start(file, first.length), first);
    }

    /** Whether the file begins with {@code first}, or ends before it differs: as one that is written, and not yet whole. */
    public static boolean isCutOff(Path file, byte[] first) throws IOException {
        byte[] start = start(file, first.length);
        return Arrays.equals(start, 0, start.length, first, 0, start.length);
    }

    private static byte[] start(Path file, int most) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        }
    }
}
