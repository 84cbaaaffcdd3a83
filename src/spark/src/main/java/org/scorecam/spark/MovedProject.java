package org.scorecam.spark;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.scorecam.setting.ProjectSettings;

/** A project's settings with its files below another folder. */
final class MovedProject {
    private MovedProject() {}

    /** What was written with other paths, read below a folder: those that are there already stay. */
    static ProjectSettings below(Path root, ProjectSettings project) {
        UnaryOperator<Path> moved = path -> path.startsWith(root) ? path : Rooted.in(root, path);
        return new ProjectSettings(
                project.version(),
                moved.apply(project.basedir()),
                moved.apply(project.model()),
                project.modelName(),
                project.approve(),
                values(project.values(), moved));
    }

    private static Map<String, Object> values(Map<?, ?> values, UnaryOperator<Path> moved) {
        Map<String, Object> all = new TreeMap<>();
        values.forEach((name, value) -> all.put(String.valueOf(name), value(value, moved)));
        return all;
    }

    private static Object value(@Nullable Object value, UnaryOperator<Path> moved) {
        if (value instanceof Map<?, ?> map) {
            return values(map, moved);
        }
        if (value instanceof List<?> list) {
            return list.stream().map(each -> value(each, moved)).toList();
        }
        return value instanceof File file ? moved.apply(file.toPath()).toFile() : value == null ? "" : value;
    }
}
