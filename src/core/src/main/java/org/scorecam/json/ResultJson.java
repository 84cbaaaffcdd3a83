package org.scorecam.json;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.RunResult;

/**
 * Writes and reads {@code result.json}. What was written reads back as an equal result, and two equal results have the
 * same bytes. Fields that this version does not know are ignored.
 */
public final class ResultJson {
    private static final String CURE = "Run mvn scorecam:check again.";

    private ResultJson() {}

    /**
     * Writes {@code result}, whole or not at all.
     *
     * @throws SetupException if the file cannot be written
     * @throws IllegalArgumentException if a number is NaN or infinite
     */
    public static void write(RunResult result, Path file) {
        Values.write(file, JsonStyle.INDENTED, values -> new RunWriter(values).write(result));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @throws SetupException if there is no such file, or it is not of this form; the message says where
     */
    public static RunResult read(Path file) {
        try {
            return RunReader.read(JsonValue.root(file, CURE));
        } catch (NoSuchFileException e) {
            throw new SetupException(file + ": there is no such file. It is written by: mvn scorecam:check", e);
        } catch (IOException e) {
            throw new SetupException(file + ": cannot be read (" + e + "). Make it readable. " + CURE, e);
        }
    }
}
