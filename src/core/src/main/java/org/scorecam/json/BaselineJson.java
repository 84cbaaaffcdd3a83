package org.scorecam.json;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.scorecam.baseline.Baseline;
import org.scorecam.file.AtomicFile;
import org.scorecam.file.LinkedFile;
import org.scorecam.outcome.SetupException;

/**
 * Writes and reads {@code baseline.json}: a field of the header a line, then an explanation a line, sorted, so that a diff
 * shows which ones changed. What was written reads back as an equal baseline, and equal baselines have the same bytes.
 * Fields that this version does not know are ignored.
 */
public final class BaselineJson {
    static final int FORMAT_VERSION = 1;

    /** First bytes of each. */
    private static final String START = "{\n\"formatVersion\": ";

    private static final String CURE =
            "Restore the file from version control, or move it away and make a new one with: mvn scorecam:approve";

    private BaselineJson() {}

    /**
     * Writes {@code baseline}, whole or not at all: where a link is, to what it points at. What an earlier, killed build left
     * half written is deleted.
     *
     * @throws SetupException if the file cannot be written, or is a link to what is not there
     */
    public static void write(Baseline baseline, Path file) {
        try {
            Path target = LinkedFile.resolve(file);
            AtomicFile.deleteAbandoned(target, START);
            Values.write(target, JsonStyle.LINES, values -> new BaselineWriter(values).write(baseline));
        } catch (IOException e) {
            throw new SetupException(file + ": cannot be written (" + e + "). Make its folder writable.", e);
        }
    }

    /** Deletes what a build that was killed while it approved left half written, where that can be. */
    public static void deleteAbandoned(Path file) {
        try {
            AtomicFile.deleteAbandoned(LinkedFile.resolve(file), START);
        } catch (IOException e) {
            // what cannot be deleted harms nobody
        }
    }

    /**
     * Reads what {@link #write} wrote; empty if there is no such file.
     *
     * @throws SetupException if it is a link to what is not there, or if it is not of this form; the message says where
     */
    public static Optional<Baseline> read(Path file) {
        if (!LinkedFile.isThere(file)) {
            return Optional.empty();
        }
        try {
            LinkedFile.resolve(file);
            return Optional.of(BaselineReader.read(JsonValue.root(file, CURE)));
        } catch (IOException e) {
            throw new SetupException(file + ": cannot be read (" + e + "). Make it a readable file. " + CURE, e);
        }
    }
}
