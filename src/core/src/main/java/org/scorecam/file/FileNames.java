package org.scorecam.file;

import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.scorecam.outcome.SetupException;

/**
 * Names that people wrote, as paths. In a bare container the locale is POSIX, and Java then knows no name of a file beyond ASCII
 * ({@code sun.jnu.encoding}): neither one that is written, nor one that it lists.
 */
public final class FileNames {
    private static final String ENCODING = System.getProperty("sun.jnu.encoding", "UTF-8");

    private FileNames() {}

    /**
     * A path.
     *
     * @param what it is, for messages: {@code <images>}
     * @throws SetupException if no file has such a name, or the locale has no letters for it
     */
    public static Path path(String what, String written) {
        requireReadable(what, written);
        try {
            return Path.of(written);
        } catch (InvalidPathException none) {
            throw new SetupException(
                    what + " " + written.replace("\0", "\\0") + " is no name of a file (" + none.getReason()
                            + "): mend it",
                    none);
        }
    }

    /**
     * Refuses a name that is written or listed, and that no file can be opened by.
     *
     * @throws SetupException if the locale has no letters for it
     */
    public static void requireReadable(String what, String name) {
        requireReadable(what, name, ENCODING);
    }

    static void requireReadable(String what, String name, String encoding) {
        boolean isLost = name.indexOf('\uFFFD') >= 0; // what Java lists a name as that it cannot read
        boolean isLimited = !encoding.startsWith("UTF")
                && Path.of("").getFileSystem().getSeparator().equals("/");
        if (isLost || (isLimited && !Charset.forName(encoding).newEncoder().canEncode(name))) {
            throw new SetupException(what + " " + name
                    + " has a name that Java cannot read in this locale (sun.jnu.encoding is " + encoding + "): "
                    + (isLimited ? "set LC_ALL=C.UTF-8 for Maven" : "rename the file in UTF-8"));
        }
    }
}
