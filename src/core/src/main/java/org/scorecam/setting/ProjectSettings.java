package org.scorecam.setting;

import java.io.File;
import java.nio.file.Path;
import java.util.Map;

/**
 * All that a project's pom and the command line have settled of a run, for who runs it in another process, or on another machine: what
 * is not written has the default of this version.
 *
 * @param version of the plugin that settled it
 * @param basedir the project's folder, absolute
 * @param model the model's file
 * @param modelName the same as results name it: relative to the project, with {@code /}; or the artifact's coordinates
 * @param approve the command by which a person accepts new explanations
 * @param values by name, as {@link Settings} has them; a {@link File} is a path, and any other text is what the user wrote
 */
public record ProjectSettings(
        String version, Path basedir, Path model, String modelName, String approve, Map<String, ?> values) {
    public ProjectSettings {
        values = Map.copyOf(values);
    }

    /** What is settled, by the names that the pom has for it. */
    public Settings settings() {
        return Settings.elements("", values);
    }
}
