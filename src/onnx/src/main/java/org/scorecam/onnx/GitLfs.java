package org.scorecam.onnx;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.scorecam.outcome.SetupException;

/**
 * Pointers that Git LFS leaves in the place of files that were not fetched.
 *
 * @see <a href="https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md">The specification of Git LFS</a>
 */
final class GitLfs {
    static final String CURE = "It is a Git LFS pointer: run git lfs pull.";
    /** A pointer is shorter, by the specification. */
    private static final int LONGEST = 1024;

    private static final String BEGINNING = "version https://git-lfs";

    private GitLfs() {}

    /** Whether a file begins so. */
    static boolean isPointer(byte[] file) {
        return file.length < LONGEST && new String(file, StandardCharsets.ISO_8859_1).startsWith(BEGINNING);
    }

    static boolean isPointer(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return isPointer(in.readNBytes(LONGEST));
        } catch (IOException e) {
            throw new SetupException("The file " + file + " cannot be read (" + e + "). Check its permissions.", e);
        }
    }
}
