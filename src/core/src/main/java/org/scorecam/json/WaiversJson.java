package org.scorecam.json;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.scorecam.file.LinkedFile;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.Settings;

/** Reads waivers that stand in a file of their own, in the form {@code {"waivers": [{"photo": …}]}}, fields as in the pom. */
public final class WaiversJson {
    private static final String CURE =
            "Write {\"waivers\": [{\"photo\": \"animals/0007.jpg\", \"metric\": \"MASS_IN_BOX\", \"until\": \"2027-03-31\","
                    + " \"reason\": \"…\"}]}";

    private WaiversJson() {}

    /**
     * What is written, one group a waiver.
     *
     * @throws SetupException if the file is not there, or is not of this form; the message says where
     */
    public static List<Settings> read(Path file) {
        if (!LinkedFile.isThere(file)) {
            throw new SetupException(
                    "<waiversFile>: " + file + " does not exist. Correct the path, or remove the setting.");
        }
        try {
            return JsonValue.root(file, CURE).field("waivers").list(JsonValue::settings);
        } catch (IOException e) {
            throw new SetupException(file + ": cannot be read (" + e + "). Make it readable.", e);
        }
    }
}
