package org.scorecam.maven;

import java.util.List;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;

/** What a person is told who wants to go on from a check that has left no result: what to run first, and where. */
final class MissingResult {
    private final Plugin plugin;
    private final String goal;
    private final MavenProject project;
    private final List<MavenProject> reactor;

    /**
     * What is to be said.
     *
     * @param plugin this plugin
     * @param goal the one that needs a result
     * @param project where there is none
     * @param reactor all projects of the build
     */
    MissingResult(Plugin plugin, String goal, MavenProject project, List<MavenProject> reactor) {
        this.plugin = plugin;
        this.goal = goal;
        this.project = project;
        this.reactor = reactor;
    }

    /**
     * The whole message.
     *
     * @param file the result, as people are to read it
     */
    String message(String file) {
        String what = "there is no " + file + ": ";
        List<String> modules = modules();
        if (!modules.isEmpty()) {
            return what + elsewhere(modules);
        }
        return what + "no check has run here, or its results were cleaned away. Run one first: "
                + (reactor.size() == 1
                        ? "mvn verify"
                        : command(project.getArtifactId(), "-am verify") + ", and then: "
                                + command(project.getArtifactId(), "scorecam:" + goal));
    }

    /**
     * The whole message where there is no shard.
     *
     * @param where they were looked for, as people are to read it
     */
    String shards(String where) {
        String what = "there is no file of a shard in " + where + ": ";
        List<String> modules = modules();
        return what
                + (modules.isEmpty()
                        ? "explain each part of the photos, with mvn verify -Dscorecam.shard=1/4 to 4/4, and bring their"
                                + " files (target/scorecam/shard-1-of-4.json) together there, or name their places in"
                                + " -Dscorecam.shards"
                        : elsewhere(modules));
    }

    /** Those that run the plugin, where this one does not. */
    private List<String> modules() {
        return runsPlugin(project)
                ? List.of()
                : reactor.stream()
                        .filter(this::runsPlugin)
                        .map(MavenProject::getArtifactId)
                        .toList();
    }

    private String elsewhere(List<String> modules) {
        return project.getArtifactId() + " runs no check of its own. Name the module that does: "
                + command(modules.get(0), "scorecam:" + goal) + others(modules);
    }

    private boolean runsPlugin(MavenProject any) {
        return any.getPlugin(plugin.getKey()) != null;
    }

    private static String command(String module, String rest) {
        return "mvn -pl :" + module + " " + rest;
    }

    private static String others(List<String> modules) {
        return modules.size() == 1 ? "" : " (or " + String.join(", ", modules.subList(1, modules.size())) + ")";
    }
}
