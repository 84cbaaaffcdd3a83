package org.scorecam.maven;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;
import org.scorecam.file.RelativePath;
import org.scorecam.json.ResultJson;
import org.scorecam.outcome.SetupException;
import org.scorecam.output.BuildServer;
import org.scorecam.output.OutputFormat;
import org.scorecam.output.Outputs;
import org.scorecam.result.RunResult;
import org.scorecam.view.Origin;

/** What the goals share: skipping, strict parameters, and how a broken set-up ends the build. */
@SuppressWarnings("NullAway.Init") // Maven injects the fields
abstract class AbstractScorecamMojo extends AbstractMojo {
    /** Skips this plugin. */
    @Parameter(property = "scorecam.skip", defaultValue = "false")
    @Nullable
    String skip;

    /**
     * Skips a module that has nothing of its {@code <suites>}, with one line, so that a parent pom can configure modules of which some have
     * none: no suite's photos, annotations or baseline are there. Where any of them is, the module is not skipped.
     */
    @Parameter(property = "scorecam.skipIfEmpty", defaultValue = "false")
    @Nullable
    String skipIfEmpty;

    /** Where results and report are written. */
    @Parameter(property = "scorecam.outputDirectory", defaultValue = "${project.build.directory}/scorecam")
    File outputDirectory;

    /**
     * Which part of the photos {@code check} explains, {@code 2/4}, for {@code merge} to conclude with the other parts; {@code ci} takes it
     * from {@code CI_NODE_INDEX} and {@code CI_NODE_TOTAL}, or Bazel's {@code TEST_SHARD_INDEX} and {@code TEST_TOTAL_SHARDS}.
     */
    @Parameter(property = "scorecam.shard")
    @Nullable
    String shard;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    MavenSession session;

    @Parameter(defaultValue = "${mojoExecution}", readonly = true, required = true)
    MojoExecution execution;

    /** What the goal is at. */
    final Work work = new Work();

    /** All that is said passes here: names in it that would write lines of their own are shown. */
    @Override
    public Log getLog() {
        return new VisibleLog(super.getLog());
    }

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        try {
            if (isWanted()) {
                run();
            }
        } catch (MojoFailureException e) {
            throw e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("Score-CAM was interrupted", e);
        } catch (Throwable e) { // an Error that passed would end the other modules, too
            // without the cause, whose own words Maven would add to these
            throw new MojoExecutionException("Score-CAM: " + VisibleLog.line(ended(e)));
        }
    }

    /** What a person is told of what ended the goal: all but a {@link SetupException} is a defect of ours, or of memory. */
    final String ended(Throwable thrown) {
        Failure failure = Failure.of(thrown, work.subject());
        if (failure.isForeseen()) {
            getLog().debug(thrown);
        } else {
            getLog().error("Score-CAM: this is what went wrong:");
            getLog().error(thrown);
        }
        String message = failure.message(this::shortOfMemory);
        return thrown instanceof SetupException ? toldHere(message) : message;
    }

    /** With commands that run where Maven was started. */
    private String toldHere(String message) {
        Commands commands = commands();
        String told = commands.here(message);
        String elsewhere = commands.elsewhere(execution.getGoal());
        return elsewhere.isEmpty()
                ? told
                : (told.endsWith(".") ? told.substring(0, told.length() - 1) : told) + elsewhere;
    }

    /**
     * Reads what the command line and the pom say, and rejects what no goal knows; false where the plugin is skipped.
     *
     * @throws SetupException naming what is not known, and the nearest that is
     */
    final boolean isWanted() {
        CommandLine commandLine =
                new CommandLine(session.getUserProperties(), basedir().toFile());
        commandLine.overlay(this);
        prepare(commandLine);
        if (configuration().isSkipped()) {
            getLog().info("Score-CAM is skipped (scorecam.skip).");
            return false;
        }
        ParameterTree known = Goals.parameters(execution.getMojoDescriptor().getPluginDescriptor());
        configurations().forEach(configuration -> UnknownElements.reject(configuration, known));
        commandLine.rejectUnknown(known);
        return !isSkippedAsEmpty();
    }

    /** Whether the goal is for modules that have suites alone. */
    boolean needsSuites() {
        return false;
    }

    /** What an earlier run has left that this goal goes on from, wherever its photos are now. */
    List<Path> results() {
        return List.of(resultFile());
    }

    /** What is there of this module's suites. */
    final ModuleContents contents() {
        return ModuleContents.of(configuration().explain(), basedir(), results());
    }

    /** Whether the module has nothing of its suites, and is to be skipped then: says so. */
    private boolean isSkippedAsEmpty() {
        if (!needsSuites() || !configuration().isSkippedIfEmpty()) {
            return false;
        }
        ModuleContents contents = contents();
        if (!contents.isEmpty()) {
            return false;
        }
        String skipped = "Score-CAM is skipped (scorecam.skipIfEmpty): " + contents.missing() + ".";
        if (contents.hasOwnModel()) {
            getLog().warn(skipped + " Nothing judges the model " + contents.ownModel() + ".");
        } else {
            getLog().info(skipped);
        }
        return true;
    }

    /** What the parameters say, once Maven and {@link #isWanted} have filled them. */
    final Configuration configuration() {
        return Configuration.of(this);
    }

    /** What to lower where memory does not suffice. */
    String shortOfMemory(OutOfMemoryError e) {
        return "not enough memory (" + e.getMessage() + "). Give Maven more than its "
                + Runtime.getRuntime().maxMemory() / Configuration.MEGABYTE + " MB, with -Xmx in MAVEN_OPTS";
    }

    /** Settles what the command line and the pom say of one thing by two parameters. */
    void prepare(CommandLine commandLine) {}

    /**
     * Refuses to go on where the build explains a part of the photos.
     *
     * @param why the goal needs all of them: a sentence without its end
     */
    final void requireWhole(String why) {
        String part = configuration().settings().get("shard").text();
        if (part != null) {
            throw new SetupException(
                    why + ", and scorecam.shard is " + part + ": give it to verify alone, once a shard");
        }
    }

    /** Whether the build explains a part of the photos, of which there is no result: says so. */
    final boolean isOfShard() {
        String part = configuration().settings().get("shard").text();
        if (part != null) {
            getLog().info("Score-CAM: scorecam.shard is " + part + ": " + execution.getGoal()
                    + " waits for scorecam:merge.");
        }
        return part != null;
    }

    /** The goal's work. */
    abstract void run() throws MojoFailureException, InterruptedException;

    /** What this project's run is written as, and where. */
    Outputs outputs() {
        return new Outputs(
                basedir(),
                outputDirectory.toPath(),
                configuration().formats(),
                configuration().words(),
                configuration().pages(),
                Repository.project(basedir(), session.getRequest().getMultiModuleProjectDirectory()),
                new BuildServer(System.getenv()).attachments(),
                origin(project, approve()));
    }

    /**
     * What build a project's report is of.
     *
     * @param approve the command by which a person accepts new explanations
     */
    final Origin origin(MavenProject of, String approve) {
        String commit = new BuildServer(System.getenv()).commit();
        return new Origin(
                of.getName() + " " + of.getVersion(),
                commit == null ? Repository.commit(of.getBasedir().toPath()) : commit,
                session.getStartTime().toInstant(),
                approve);
    }

    /** A file as people find it: seen from the folder in which Maven was started, if it is there. */
    String seen(Path file) {
        Path started = Commands.started(session.getRequest());
        Path absolute = file.toAbsolutePath().normalize();
        return RelativePath.of(absolute.startsWith(started) ? started : basedir(), absolute);
    }

    /** Where this project's check leaves its result. */
    Path resultFile() {
        return outputDirectory.toPath().resolve(OutputFormat.JSON.fileName());
    }

    /**
     * The result of this project's last check.
     *
     * @throws SetupException if there is none, or it cannot be read
     */
    RunResult lastResult() {
        Path file = resultFile();
        if (!Files.exists(file)) {
            throw new SetupException(
                    new MissingResult(commands(), execution.getGoal()).message(RelativePath.of(basedir(), file)));
        }
        return work.at(seen(file), () -> ResultJson.read(file));
    }

    /** How a person approves what this project's last check found. */
    String approve() {
        return commands().approve();
    }

    /** What a person is told to run. */
    Commands commands() {
        return Commands.of(session, project, execution);
    }

    /** The checks that this pom declares. */
    final Neighbours neighbours() {
        return new Neighbours(
                Declared.checks(project, execution.getPlugin().getKey(), session.getUserProperties()),
                execution.getExecutionId());
    }

    /** The project's folder; where there is no project, the one in which Maven was started. */
    Path basedir() {
        File folder = project.getBasedir();
        return folder == null ? Path.of(session.getExecutionRootDirectory()) : folder.toPath();
    }

    /** As the user wrote it: what Maven hands to a goal has lost the elements that this goal does not know. */
    private Stream<Xpp3Dom> configurations() {
        String key = execution.getPlugin().getKey();
        return Stream.concat(inBuild(key), inReporting(key))
                .flatMap(container -> Stream.ofNullable((Xpp3Dom) container.getConfiguration()));
    }

    private Stream<ConfigurationContainer> inBuild(String key) {
        Plugin plugin = project.getPlugin(key);
        if (plugin == null && project.getPluginManagement() != null) {
            plugin = project.getPluginManagement().getPluginsAsMap().get(key);
        }
        if (plugin == null) {
            return Stream.of();
        }
        PluginExecution declared = plugin.getExecutionsAsMap().get(execution.getExecutionId());
        return Stream.of(declared == null ? plugin : declared);
    }

    private Stream<ConfigurationContainer> inReporting(String key) {
        return project.getModel().getReporting() == null
                ? Stream.of()
                : project.getModel().getReporting().getPlugins().stream()
                        .filter(plugin -> plugin.getKey().equals(key))
                        .flatMap(plugin -> Stream.concat(Stream.of(plugin), plugin.getReportSets().stream()));
    }
}
