package org.scorecam.json;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scorecam.file.FileNames;
import org.scorecam.file.LinkedFile;
import org.scorecam.file.RelativePath;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.ProjectSettings;

/**
 * Writes and reads {@code scorecam.json}. Paths in it are {@code {"path": …}}: in the project they are relative to it, and the project's
 * folder is relative to the file, so that both can be taken elsewhere together; all others are absolute.
 */
public final class ProjectSettingsJson {
    /** As everybody calls it. */
    public static final String FILE = "scorecam.json";

    private static final int FORMAT_VERSION = 1;
    private static final String PATH = "path";
    private static final String CURE = "Write it again with mvn scorecam:settings.";

    private ProjectSettingsJson() {}

    /**
     * Writes the file, whole or not at all.
     *
     * @throws SetupException if it cannot be written
     */
    public static void write(ProjectSettings project, Path file) {
        Path basedir = project.basedir();
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Values.write(
                file,
                JsonStyle.INDENTED,
                values -> values.object(() -> {
                    values.whole("formatVersion", FORMAT_VERSION);
                    values.text("version", project.version());
                    values.text(
                            "basedir", shared(folder, basedir) ? RelativePath.of(folder, basedir) : absolute(basedir));
                    values.object("model", () -> {
                        values.text("file", inProject(basedir, project.model()));
                        values.text("name", project.modelName());
                    });
                    values.text("approve", project.approve());
                    values.json().writeFieldName("settings");
                    write(project.values(), basedir, values);
                }));
    }

    /** An entry that is empty is nothing: it is written as the empty text, which {@link org.scorecam.setting.Setting} takes for nothing. */
    private static void write(@Nullable Object value, Path basedir, Values values) throws IOException {
        if (value instanceof Map<?, ?> map) {
            values.object(() -> {
                for (Map.Entry<String, Object> entry : sorted(map).entrySet()) {
                    values.json().writeFieldName(entry.getKey());
                    write(entry.getValue(), basedir, values);
                }
            });
        } else if (value instanceof List<?> list) {
            values.json().writeStartArray();
            for (Object entry : list) {
                write(entry, basedir, values);
            }
            values.json().writeEndArray();
        } else if (value instanceof File path) {
            values.object(() -> values.text(PATH, inProject(basedir, path.toPath())));
        } else {
            values.json().writeString(Objects.requireNonNullElse(value, "").toString());
        }
    }

    private static Map<String, Object> sorted(Map<?, ?> map) {
        Map<String, Object> sorted = new TreeMap<>();
        map.forEach((name, value) -> sorted.put(String.valueOf(name), value));
        return sorted;
    }

    private static String inProject(Path basedir, Path file) {
        Path whole = file.toAbsolutePath().normalize();
        return whole.startsWith(basedir.toAbsolutePath().normalize())
                ? RelativePath.of(basedir, whole)
                : absolute(whole);
    }

    /** On Windows, folders of different drives are not. */
    private static boolean shared(Path one, Path other) {
        return Objects.equals(
                one.toAbsolutePath().getRoot(), other.toAbsolutePath().getRoot());
    }

    private static String absolute(Path path) {
        return path.toAbsolutePath().normalize().toString().replace('\\', '/');
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param version of this plugin: another one may have other defaults
     * @throws SetupException if it cannot be read, is not of this form, or is another version's; the message says where
     */
    public static ProjectSettings read(Path file, String version) {
        if (!LinkedFile.isThere(file)) {
            throw new SetupException(file + ": does not exist. Correct the path, or write it: mvn scorecam:settings.");
        }
        try {
            return read(JsonValue.root(file, CURE), version);
        } catch (IOException e) {
            throw new SetupException(file + ": cannot be read (" + e + "). Make it readable. " + CURE, e);
        }
    }

    private static ProjectSettings read(JsonValue root, String version) {
        root.requireFormat(FORMAT_VERSION);
        root.field("version").requireVersion(version, "all that is run");
        Path folder = Objects.requireNonNull(root.file().toAbsolutePath().getParent());
        Path basedir = path(root.field("basedir"), folder);
        JsonValue model = root.field("model");
        return new ProjectSettings(
                version,
                basedir,
                path(model.field("file"), basedir),
                model.field("name").text(),
                root.field("approve").text(),
                values(root.field("settings"), basedir));
    }

    private static Path path(JsonValue written, Path from) {
        return from.resolve(FileNames.path(written.where(), written.text())).normalize();
    }

    private static Map<String, Object> values(JsonValue object, Path basedir) {
        Map<String, Object> values = new TreeMap<>();
        object.fields().forEach((name, value) -> values.put(name, value(value, basedir)));
        return values;
    }

    private static Object value(JsonValue value, Path basedir) {
        if (value.node().isArray()) {
            return value.list(entry -> value(entry, basedir));
        }
        if (!value.node().isObject()) {
            return value.text();
        }
        return value.fields().keySet().equals(Set.of(PATH))
                ? path(value.field(PATH), basedir).toFile()
                : values(value, basedir);
    }
}
