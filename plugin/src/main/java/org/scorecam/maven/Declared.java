package org.scorecam.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/**
 * What a pom declares of a check, read without running it.
 *
 * @param module whose pom it is
 * @param id of the {@code <execution>}; null for the plugin as a whole
 * @param configuration as the pom has it, the plugin's and the execution's together
 * @param given what the command line gives
 */
record Declared(
        MavenProject module, @Nullable String id, @Nullable Xpp3Dom configuration, Properties given) {
    private static final String CHECK = "check";
    private static final String UNBOUND = "none";
    private static final String BASELINE = "src/test/scorecam/baseline.json";

    /** The executions that a build of this module runs a check by, but for those that are skipped. */
    static List<Declared> checks(MavenProject module, String plugin, Properties given) {
        Plugin declared = module.getPlugin(plugin);
        return declared == null
                ? List.of()
                : declared.getExecutions().stream()
                        .filter(Declared::isBoundCheck)
                        .map(each -> new Declared(module, each.getId(), configuration(each), given))
                        .filter(each -> !Boolean.parseBoolean(each.text("skip")))
                        .toList();
    }

    /** All that may have left results: each check, or what the pom says once where there is none. */
    static List<Declared> all(MavenProject module, String plugin, Properties given) {
        List<Declared> checks = checks(module, plugin, given);
        Plugin declared = module.getPlugin(plugin);
        if (!checks.isEmpty()) {
            return checks;
        }
        Stream<ConfigurationContainer> containers =
                declared == null ? Stream.of() : Stream.concat(declared.getExecutions().stream(), Stream.of(declared));
        List<Declared> found = new ArrayList<>(containers
                .map(Declared::configuration)
                .map(each -> new Declared(module, null, each, given))
                .filter(each -> each.text("outputDirectory") != null)
                .toList());
        found.add(new Declared(module, null, null, given));
        return found.subList(0, 1);
    }

    /** Where its results are written. */
    Path outputDirectory() {
        String written = text("outputDirectory");
        return (written == null
                        ? Path.of(module.getBuild().getDirectory(), "scorecam")
                        : basedir().resolve(written))
                .normalize();
    }

    /** What it compares with. */
    Path baseline() {
        String written = text("baseline", "file");
        return basedir().resolve(written == null ? BASELINE : written).normalize();
    }

    /** What it explains, where that is a part. */
    @Nullable
    String shard() {
        return text("shard");
    }

    boolean isGiven(String property) {
        return given.containsKey(CommandLine.PREFIX + property);
    }

    private Path basedir() {
        return module.getBasedir().toPath();
    }

    /** As Maven takes it: from the command line, the configuration, or the pom's properties. */
    private @Nullable String text(String... path) {
        String property = CommandLine.PREFIX + String.join(".", path);
        String onCommandLine = given.getProperty(property);
        if (onCommandLine != null) {
            return onCommandLine;
        }
        Xpp3Dom element = configuration;
        for (String name : path) {
            element = element == null ? null : element.getChild(name);
        }
        String written = element == null ? null : element.getValue();
        return written == null ? module.getProperties().getProperty(property) : written;
    }

    private static boolean isBoundCheck(PluginExecution execution) {
        return execution.getGoals().contains(CHECK) && !UNBOUND.equals(execution.getPhase());
    }

    private static @Nullable Xpp3Dom configuration(ConfigurationContainer container) {
        return (Xpp3Dom) container.getConfiguration();
    }
}
