package org.scorecam.maven;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.scorecam.engine.Proposal;
import org.scorecam.engine.ProposalSettings;
import org.scorecam.maven.Parameters.InitParameters;
import org.scorecam.outcome.SetupException;
import org.scorecam.proposal.PomFile;
import org.scorecam.proposal.XmlLines;
import org.scorecam.run.RunResources;
import org.scorecam.setting.ProjectSettings;

/**
 * Proposes the configuration of a project that has a model and annotated photos, {@code mvn
 * org.scorecam:scorecam-maven-plugin:init -Dscorecam.model.file=… -Dscorecam.images=… -Dscorecam.annotations=…}, with a pom or without: finds the
 * preset by what the model answers, explains some photos, and proposes limits that fit. Prints it, or puts it into {@code pom.xml} with {@code
 * -Dscorecam.init.write}.
 */
@Mojo(
        name = "init",
        requiresProject = false,
        aggregator = true,
        threadSafe = true,
        configurator = LenientConfigurator.NAME)
public final class InitMojo extends AbstractExplainingMojo {
    private static final int CORES = Runtime.getRuntime().availableProcessors();
    /** What this goal is told on the command line. */
    @Parameter
    InitParameters init = new InitParameters();

    /** What it begins has none yet. */
    @Override
    boolean needsSuites() {
        return false;
    }

    @Override
    void run() throws InterruptedException {
        if (model.file == null && model.artifact == null) {
            throw new SetupException(
                    "init needs the model and its photos: -Dscorecam.model.file=model.onnx"
                            + " -Dscorecam.model.labels=labels.txt -Dscorecam.images=photos -Dscorecam.annotations=photos.json");
        }
        ProposalSettings settings = configuration().proposal();
        int photos = settings.photos();
        boolean isWritten = settings.isWritten();
        PomFile pom = PomFile.in(basedir());
        if (isWritten) {
            pom.requireWithout("scorecam-maven-plugin");
        }
        int threads = configuration().explain().threads(CORES);
        RunResources resources = RunResources.of(
                threads,
                new Semaphore(threads),
                new StorePlace(session, basedir()).open(configuration().store(), getLog()));
        List<String> plugin = plugin(new Proposal(asked(), photos, resources, voice()).configuration());
        plugin.forEach(getLog()::info);
        if (isWritten) {
            work.at("the file " + pom.file());
            pom.write(plugin);
            getLog().info("Score-CAM: written into " + seen(pom.file()) + ". Next: mvn verify");
        } else {
            getLog().info("Score-CAM: put this into <build><plugins> of " + seen(pom.file())
                    + ", or have it done with -Dscorecam.init.write");
        }
    }

    /** The model as the command line has it, and one suite. */
    private ProjectSettings asked() {
        ProjectSettings settled = project();
        Map<String, Object> values = new TreeMap<>(settled.values());
        values.keySet().retainAll(List.of("model", "method", "metrics", "batch", "threads"));
        values.put("suites", List.of(configuration().proposal().suite()));
        return new ProjectSettings(
                settled.version(), settled.basedir(), settled.model(), settled.modelName(), settled.approve(), values);
    }

    private List<String> plugin(List<String> configuration) {
        XmlLines xml = new XmlLines();
        xml.open("plugin")
                .element("groupId", execution.getGroupId())
                .element("artifactId", execution.getArtifactId())
                .element("version", execution.getVersion());
        xml.open("executions").open("execution").open("goals").element("goal", "check");
        xml.close().close().close();
        configuration.forEach(xml::line);
        return xml.close().lines();
    }
}
