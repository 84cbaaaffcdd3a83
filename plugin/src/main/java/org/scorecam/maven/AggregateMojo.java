package org.scorecam.maven;

import java.io.File;
import java.util.List;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.scorecam.maven.Parameters.ReportParameters;
import org.scorecam.outcome.SetupException;
import org.scorecam.output.Outputs;

/**
 * Makes one report of all modules' results: a page with a row a module, and each module's report below. Bound to a phase of a
 * last module it takes the modules that this one depends on; from the command line, all modules of the build.
 */
@Mojo(
        name = "aggregate",
        defaultPhase = LifecyclePhase.VERIFY,
        aggregator = true,
        threadSafe = true,
        configurator = LenientConfigurator.NAME)
@SuppressWarnings("NullAway.Init") // Maven injects the fields
public final class AggregateMojo extends AbstractScorecamMojo {
    /** What is written of each module: {@code <report><formats>html,junit,csv,markdown</formats></report>}, the default. */
    @Parameter
    ReportParameters report = new ReportParameters();

    /** Where the report over all modules is written. */
    @Parameter(property = "scorecam.aggregateDirectory", defaultValue = "${project.build.directory}/scorecam-aggregate")
    File aggregateDirectory;

    @Override
    void run() {
        if (isOfShard()) {
            return;
        }
        Outputs all = outputs().withReportIn(aggregateDirectory.toPath());
        List<MavenProject> wanted = modules();
        List<ModuleResult> found = wanted.stream()
                .flatMap(module ->
                        ModuleResult.of(module, execution.getPlugin().getKey(), session.getUserProperties()).stream())
                .filter(ModuleResult::isThere)
                .toList();
        if (found.isEmpty()) {
            throw new SetupException(nothingOf(wanted));
        }
        getLog().info("Score-CAM: " + new Aggregate(all, session, super.commands()).write(project.getName(), found)
                + ". Report: " + seen(all.readable()));
    }

    private List<MavenProject> modules() {
        return isFromCommandLine()
                ? session.getAllProjects()
                : session.getAllProjects().stream().filter(this::isNeeded).toList();
    }

    private boolean isFromCommandLine() {
        return execution.getSource() == MojoExecution.Source.CLI;
    }

    private boolean isNeeded(MavenProject module) {
        return project.getDependencies().stream()
                .anyMatch(dependency -> dependency.getGroupId().equals(module.getGroupId())
                        && dependency.getArtifactId().equals(module.getArtifactId())
                        && dependency.getVersion().equals(module.getVersion()));
    }

    /** From the command line all modules are meant, and not the one at which Maven is. */
    @Override
    Commands commands() {
        return isFromCommandLine() ? super.commands().ofWholeBuild() : super.commands();
    }

    private String nothingOf(List<MavenProject> wanted) {
        List<String> names = wanted.stream().map(MavenProject::getArtifactId).toList();
        return isFromCommandLine()
                ? "no module of this build has results (" + String.join(", ", names) + "). Run "
                        + commands().verify() + " first"
                : names.isEmpty()
                        ? project.getArtifactId()
                                + " depends on no module of this build. Name the modules whose results it"
                                + " shall collect in its <dependencies>"
                        : "none of the modules that " + project.getArtifactId() + " depends on has results ("
                                + String.join(", ", names) + "). Let scorecam:check run in them";
    }
}
