package org.scorecam.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.scorecam.baseline.Baseline;
import org.scorecam.outcome.SetupException;

/**
 * Writes and reads {@code baseline.json}: a field of the header a line, then an explanation a line, sorted, so that a diff
 * shows which ones changed. What was written reads back as an equal baseline, and equal baselines have the same bytes.
 * Fields that this version does not know are ignored.
 */
public final class BaselineJson {
    static final int FORMAT_VERSION = 1;

    private static final String CURE =
            "Restore the file from version control, or move it away and make a new one with: mvn scorecam:approve";

    private BaselineJson() {}

    /**
     * Writes {@code baseline}, whole or not at all.
     *
     * @throws SetupException if the file cannot be written
     */
    public static void write(Baseline baseline, Path file) {
        Values.write(file, JsonStyle.LINES, values -> new BaselineWriter(values).write(baseline));
    }

    /**
     * Reads what {@link #write} wrote; empty if there is no such file.
     *
     * @throws SetupException if it is not of this form; the message says where
     */
    public static Optional<Baseline> read(Path file) {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(BaselineReader.read(JsonValue.root(file, CURE)));
        } catch (IOException e) {
            throw new SetupException(file + ": cannot be read (" + e + "). Make it a readable file. " + CURE, e);
        }
    }
}
