package org.scorecam.maven;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.project.MavenProject;

/** What a person is told who wants to go on from a check that has left no result: what to run first, and where. */
final class MissingResult {
    private final Commands commands;
    private final String goal;

    /**
     * What is to be said.
     *
     * @param commands of the project where there is none
     * @param goal the one that needs a result
     */
    MissingResult(Commands commands, String goal) {
        this.commands = commands;
        this.goal = goal;
    }

    /**
     * The whole message.
     *
     * @param file the result, as people are to read it
     */
    String message(String file) {
        String what = "there is no " + file + ": ";
        List<MavenProject> modules = modules();
        if (!modules.isEmpty()) {
            return what + elsewhere(modules);
        }
        return what + "no check has run here, or its results were cleaned away. Run one first: "
                + commands.verify()
                + (commands.reactor().size() == 1 ? "" : ", and then: " + commands.goal(goal));
    }

    /**
     * The whole message where there is no shard.
     *
     * @param where they were looked for, as people are to read it
     */
    String shards(String where) {
        String what = "there is no file of a shard in " + where + ": ";
        List<MavenProject> modules = modules();
        return what
                + (modules.isEmpty()
                        ? "explain each part of the photos, with " + commands.verify()
                                + " -Dscorecam.shard=1/4 to 4/4, and bring their"
                                + " files (target/scorecam/shard-1-of-4.json) together there, or name their places in"
                                + " -Dscorecam.shards"
                        : elsewhere(modules));
    }

    /** Those that run the plugin, where this one does not. */
    private List<MavenProject> modules() {
        return runsPlugin(commands.project())
                ? List.of()
                : commands.reactor().stream().filter(this::runsPlugin).toList();
    }

    private String elsewhere(List<MavenProject> modules) {
        return commands.project().getArtifactId() + " runs no check of its own. Name the module that does: "
                + commands.of(modules.get(0), null).goal(goal) + others(modules);
    }

    private boolean runsPlugin(MavenProject any) {
        return any.getPlugin(commands.plugin().getKey()) != null;
    }

    private static String others(List<MavenProject> modules) {
        return modules.size() == 1
                ? ""
                : modules.stream()
                        .skip(1)
                        .map(MavenProject::getArtifactId)
                        .collect(Collectors.joining(", ", " (or ", ")"));
    }
}
