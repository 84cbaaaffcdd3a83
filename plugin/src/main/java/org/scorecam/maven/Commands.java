package org.scorecam.maven;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;
import org.scorecam.file.RelativePath;

/**
 * Composes the commands that people are told to run, so that each runs as it is from the folder in which Maven was started: with the pom that
 * was named there, the profiles, the module, the {@code <execution>} that holds the configuration, and what the command line gave of model
 * and places.
 *
 * @param place what selects the pom and its profiles, ready to be typed: {@code -f other/pom.xml -Pci}; empty where Maven finds them
 * @param reactor all projects of the build
 * @param project the one that is meant
 * @param plugin this plugin, with its version
 * @param execution the id of the {@code <execution>} that runs
 * @param given what the command line gave of this plugin, by property
 */
record Commands(
        String place,
        List<MavenProject> reactor,
        MavenProject project,
        Plugin plugin,
        String execution,
        Map<String, String> given) {
    /** As messages that know nothing of this build write commands; what is composed already is left as it is. */
    private static final Pattern PLAIN = Pattern.compile("\\bmvn (?:scorecam:([a-z]+)|verify)\\b(?!@| \"-D)");

    /** What decides which explanations are meant. */
    private static final Pattern MEANT = Pattern.compile("scorecam\\.(?:model\\..*|outputDirectory|baseline\\.file)");

    /** What no shell reads as anything else. */
    private static final Pattern SIMPLE = Pattern.compile("[A-Za-z0-9_./:@=+,-]+");

    /** Whose configuration it is that decides which explanations are meant. */
    private static final List<String> DECISIVE = List.of("model", "suites", "outputDirectory", "baseline");

    static Commands of(MavenSession session, MavenProject project, MojoExecution execution) {
        Map<String, String> given = new TreeMap<>();
        for (String name : session.getUserProperties().stringPropertyNames()) {
            if (MEANT.matcher(name).matches()) {
                given.put(name, session.getUserProperties().getProperty(name));
            }
        }
        return new Commands(
                place(session.getRequest(), project),
                session.getAllProjects(),
                project,
                execution.getPlugin(),
                execution.getExecutionId(),
                given);
    }

    /** The folder in which Maven was started. */
    static Path started(MavenExecutionRequest request) {
        String folder = request.getSystemProperties().getProperty("user.dir", System.getProperty("user.dir"));
        return Path.of(folder).toAbsolutePath().normalize();
    }

    private static String place(MavenExecutionRequest request, MavenProject project) {
        Stream<String> profiles = request.getActiveProfiles().stream()
                .filter(each -> project.getInjectedProfileIds().entrySet().stream()
                        .anyMatch(from -> !from.getKey().equals("external")
                                && from.getValue().contains(each)));
        return place(
                started(request),
                request.getPom(),
                profiles.distinct().map(Commands::typed).collect(Collectors.joining(",")));
    }

    /**
     * What selects a pom and its profiles.
     *
     * @param pom null where Maven was started without one
     * @param profiles with commas
     */
    static String place(Path started, @Nullable File pom, String profiles) {
        Path named = pom == null ? null : pom.toPath().toAbsolutePath().normalize();
        String file = named == null || named.equals(started.resolve("pom.xml"))
                ? ""
                : " -f "
                        + typed(
                                Objects.equals(named.getRoot(), started.getRoot())
                                        ? RelativePath.of(started, named)
                                        : named.toString());
        return (file + (profiles.isEmpty() ? "" : " -P" + profiles)).strip();
    }

    /** The same, of another project of the build, whose check an execution of its own may have run. */
    Commands of(MavenProject other, @Nullable String check) {
        return new Commands(place, reactor, other, plugin, check == null ? execution : check, given);
    }

    /** Accepts what the last check found. */
    String approve() {
        return goal("approve");
    }

    /** Runs a goal where this one ran, with the same configuration. */
    String goal(String goal) {
        return mvn(module() + prefix() + ":" + goal + suffix()) + properties();
    }

    /** Builds the project up to the check. */
    String verify() {
        return mvn(reactor.size() == 1 ? "verify" : module() + "-am verify") + properties();
    }

    /** Those that are run for the build as a whole, and not for one of its modules. */
    Commands ofWholeBuild() {
        return new Commands(place, List.of(project), project, plugin, execution, given);
    }

    /** A message in which commands stand as they are typed where nothing is special. */
    String here(String message) {
        return PLAIN.matcher(message)
                .replaceAll(
                        plain -> Matcher.quoteReplacement(plain.group(1) == null ? verify() : goal(plain.group(1))));
    }

    /**
     * What to add where a goal from the command line does not see the configuration, as it stands in an {@code <execution>}; empty where it
     * does.
     */
    String elsewhere(String goal) {
        Plugin declared = declared();
        if (declared == null || declared.getExecutionsAsMap().containsKey(execution)) {
            return "";
        }
        List<String> commands = declared.getExecutions().stream()
                .filter(each -> DECISIVE.stream().anyMatch(name -> isOwn(declared, each, name)))
                .map(each -> of(project, each.getId()).goal(goal))
                .toList();
        return commands.isEmpty()
                ? ""
                : ". This goal does not see what stands in an <execution>; to run it with that: "
                        + String.join(", or: ", commands);
    }

    private static boolean isOwn(Plugin plugin, PluginExecution execution, String element) {
        return !Objects.equals(child(plugin, element), child(execution, element));
    }

    private static @Nullable Xpp3Dom child(ConfigurationContainer container, String element) {
        Xpp3Dom configuration = (Xpp3Dom) container.getConfiguration();
        return configuration == null ? null : configuration.getChild(element);
    }

    private String mvn(String rest) {
        return "mvn " + (place.isEmpty() ? "" : place + " ") + rest;
    }

    private String module() {
        if (reactor.size() == 1) {
            return "";
        }
        boolean isAlone = reactor.stream()
                        .filter(each -> each.getArtifactId().equals(project.getArtifactId()))
                        .count()
                < 2;
        return "-pl " + (isAlone ? "" : project.getGroupId()) + ":" + project.getArtifactId() + " ";
    }

    /** Maven finds a plugin by its prefix where the project names it. */
    private String prefix() {
        boolean isNamed = declared() != null
                || (project.getPluginManagement() != null
                        && project.getPluginManagement().getPluginsAsMap().containsKey(plugin.getKey()));
        return isNamed ? "scorecam" : plugin.getKey() + ":" + plugin.getVersion();
    }

    /** The execution, where it is configured otherwise than the plugin as a whole is. */
    private String suffix() {
        Plugin declared = declared();
        PluginExecution own =
                declared == null ? null : declared.getExecutionsAsMap().get(execution);
        return declared == null || own == null || Objects.equals(own.getConfiguration(), declared.getConfiguration())
                ? ""
                : "@" + typed(execution);
    }

    private @Nullable Plugin declared() {
        return project.getPlugin(plugin.getKey());
    }

    /** Quoted, as PowerShell ends an argument that is not at its first dot. */
    private String properties() {
        return given.entrySet().stream()
                .map(each -> " \"-D" + each.getKey() + "=" + each.getValue() + "\"")
                .collect(Collectors.joining());
    }

    private static String typed(String text) {
        return SIMPLE.matcher(text).matches() ? text : '"' + text + '"';
    }
}
