package org.scorecam.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.scorecam.outcome.SetupException;

/** A file that a person may have put elsewhere, with a link in its place. */
public final class LinkedFile {
    private LinkedFile() {}

    /** Whether it is there, itself or as a link, though what the link points at may be gone. */
    public static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Where {@code file} is: what it points at if it is a link, else itself, there or not.
     *
     * @throws SetupException if it is a link to what is not there
     */
    public static Path resolve(Path file) throws IOException {
        if (!Files.isSymbolicLink(file)) {
            return file;
        }
        try {
            return file.toRealPath();
        } catch (NoSuchFileException e) {
            throw new SetupException(
                    file + ": is a link to " + Files.readSymbolicLink(file)
                            + ", which is not there. Bring that file back, or remove the link.",
                    e);
        }
    }
}
