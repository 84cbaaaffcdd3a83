package org.scorecam.maven;

import java.io.File;
import java.lang.reflect.Field;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.scorecam.outcome.Nearest;
import org.scorecam.outcome.SetupException;

/**
 * Lays the user properties of the command line over the parameters: every scalar outside a list is a property {@code
 * scorecam.<path>}, and beats the pom.
 */
final class CommandLine {
    static final String PREFIX = "scorecam.";

    /** Shorter names, as of groups that stand for their first setting: {@code -Dscorecam.approve=all}. */
    private static final Map<String, String> SHORT = Map.of(
            "approve", "approve.explanations",
            "engine", "engine.name",
            "images", "init.images",
            "annotations", "init.annotations",
            "format", "init.format");

    private final Map<String, String> given = new TreeMap<>();
    private final File basedir;

    /**
     * @param basedir what relative paths on the command line are relative to, as in the pom
     */
    CommandLine(Properties userProperties, File basedir) {
        this.basedir = basedir;
        for (String name : userProperties.stringPropertyNames()) {
            if (name.startsWith(PREFIX)) {
                String path = name.substring(PREFIX.length());
                given.put(SHORT.getOrDefault(path, path), userProperties.getProperty(name));
            }
        }
    }

    /** @throws SetupException naming the first property that no goal knows, and the nearest known one */
    void rejectUnknown(ParameterTree known) {
        Set<String> paths = new TreeSet<>();
        addScalars(known, "", paths);
        for (String path : given.keySet()) {
            if (!paths.contains(path)) {
                throw new SetupException("-D" + PREFIX + path + " is not known"
                        + Nearest.hint(path, offered(paths)).replace("did you mean ", "did you mean -D" + PREFIX)
                        + "; what stands in a list (suites, rules) can only be set in the pom");
            }
        }
    }

    /** As a person would write them. */
    private static Set<String> offered(Set<String> paths) {
        Set<String> offered = new TreeSet<>(paths);
        SHORT.forEach((name, path) -> {
            if (offered.remove(path)) {
                offered.add(name);
            }
        });
        return offered;
    }

    private static void addScalars(ParameterTree tree, String prefix, Set<String> paths) {
        tree.children().forEach((name, child) -> {
            if (child.kind() == ParameterTree.Kind.TEXT) {
                paths.add(prefix + name);
            } else if (child.kind() == ParameterTree.Kind.BEAN) {
                addScalars(child, prefix + name + ".", paths);
            }
        });
    }

    boolean gives(String path) {
        return given.containsKey(path);
    }

    /** Writes the given values into the fields of {@code bean}, and of the beans in it. */
    void overlay(Object bean) {
        Goals.classes(bean.getClass()).forEach(type -> overlay(bean, type, ""));
    }

    private void overlay(Object bean, Class<?> type, String prefix) {
        for (Field field : ParameterTree.fields(type)) {
            String path = prefix + field.getName();
            if (ParameterTree.isText(field.getType()) && given.containsKey(path)) {
                set(field, bean, path, given.get(path));
            } else if (ParameterTree.isBean(field.getType())) {
                overlay(Objects.requireNonNull(ParameterTree.get(field, bean)), field.getType(), path + ".");
            }
        }
    }

    private void set(Field field, Object bean, String path, String value) {
        if (value.isBlank()) {
            throw new SetupException("-D" + PREFIX + path + " is empty; give it a value, or leave it out");
        }
        try {
            field.set(bean, field.getType() == File.class ? inProject(value) : value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(field + " must not be private", e);
        }
    }

    private File inProject(String path) {
        File file = new File(path);
        return file.isAbsolute() ? file : new File(basedir, path);
    }
}
