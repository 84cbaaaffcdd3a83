package org.scorecam.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.regex.Pattern;

/**
 * Small texts that Git LFS leaves in the place of files that it has not fetched (git-lfs, docs/spec.md): a clone without it, or a CI that
 * does not fetch them, has these alone.
 */
public final class LfsPointer {
    /** What a message says of such a file, and its cure: a predicate without its subject. */
    public static final String TOLD =
            "is a Git LFS pointer, not the file itself: run git lfs pull, and let CI check out with LFS";

    private static final int START_BYTES = 200;

    /** The specification's limit: larger files need not be opened. */
    private static final int MOST_BYTES = 1024;

    /** Until 2015 it was named after the hawser. */
    private static final Pattern START = Pattern.compile(
            "version https://(git-lfs|hawser)\\.github\\.com/spec/v\\d+\\s+(ext-\\d|oid) ?.*", Pattern.DOTALL);

    private LfsPointer() {}

    /** Whether a file is one, by its first 200 bytes; what is no file, or cannot be read, is none. */
    public static boolean is(Path file) {
        if (!isSmall(file)) {
            return false;
        }
        try (InputStream content = Files.newInputStream(file)) {
            return START.matcher(new String(content.readNBytes(START_BYTES), StandardCharsets.ISO_8859_1))
                    .matches();
        } catch (IOException unreadable) {
            return false; // whoever reads it says why
        }
    }

    /** Without opening it: what is no regular file may have no end. */
    private static boolean isSmall(Path file) {
        try {
            BasicFileAttributes is = Files.readAttributes(file, BasicFileAttributes.class);
            return is.isRegularFile() && is.size() <= MOST_BYTES;
        } catch (IOException missing) {
            return false;
        }
    }
}
