package org.scorecam.maven;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.concurrent.Semaphore;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;
import org.scorecam.baseline.Gate;
import org.scorecam.cam.Batch;
import org.scorecam.cam.Method;
import org.scorecam.cam.Weighting;
import org.scorecam.image.InputSettings;
import org.scorecam.json.ShardJson;
import org.scorecam.metric.MetricSettings;
import org.scorecam.onnx.OnnxClassifier;
import org.scorecam.onnx.OnnxModel;
import org.scorecam.result.RunResult;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Waivers;
import org.scorecam.run.Concluded;
import org.scorecam.run.Provenance;
import org.scorecam.run.Run;
import org.scorecam.run.RunResources;
import org.scorecam.run.RunSettings;
import org.scorecam.shard.Shard;
import org.scorecam.shard.ShardPart;
import org.scorecam.store.Store;
import org.scorecam.suite.Labels;
import org.scorecam.suite.Suite;

/**
 * Explains the suites with Score-CAM, judges the maps by the rules, writes {@code result.json}, the HTML report and files for
 * build servers, and fails the build if a rule is violated. With {@code scorecam.shard} it explains a part of the photos, and judges
 * nothing: {@code merge} does.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, configurator = LenientConfigurator.NAME)
public final class CheckMojo extends AbstractJudgingMojo {
    private static final String TOOL = "scorecam-maven-plugin";
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    /** The machine's cores: modules that a parallel build checks at once share them. */
    private static final Semaphore SHARED_CORES = new Semaphore(CORES);

    /** Worker threads; default the machine's cores, shared by all modules of one build. */
    @Parameter(property = "scorecam.threads")
    @Nullable
    String threads;

    /**
     * Masked inputs a forward: a number, or {@code auto}, which tries 1, 2, 4 and 8 on the first photo and keeps the
     * fastest.
     */
    @Parameter(property = "scorecam.batch", defaultValue = "1")
    @Nullable
    String batch;

    /**
     * The folder that remembers what forwards told, so that what has not changed is not run again; {@code none} to go
     * without. Default {@code .cache/scorecam} in the local repository.
     */
    @Parameter(property = "scorecam.store")
    @Nullable
    String store;

    /** The most megabytes (of 1,048,576 bytes) that the store keeps; what was not used for the longest time goes first. */
    @Parameter(property = "scorecam.storeSize", defaultValue = "1024")
    @Nullable
    String storeSize;

    @Override
    void run() throws MojoFailureException, InterruptedException {
        Configuration configuration = configuration();
        Shard part = configuration.shard(System.getenv());
        Gate gate = gate();
        if (part == null) {
            requireEnding();
            Concluded concluded = explained(gate, ReadyRun::concluded);
            end(new ConclusionLog(getLog(), configuration.effort(), gate).said(concluded));
        } else {
            Path file = outputDirectory.toPath().resolve(part.fileName());
            ShardJson.requireWritable(file);
            SortedMap<String, String> settings = configuration.explaining(basedir(), gate);
            ShardPart explained = explained(gate, ready -> ready.part(part, settings));
            work.at(seen(file), () -> {
                ShardJson.write(explained, file);
                return file;
            });
            new ShardLog(getLog()).end(explained, seen(file));
        }
    }

    /** Each thread holds a batch of inputs and a forward's working memory: fewer of them need less. */
    @Override
    String shortOfMemory(OutOfMemoryError e) {
        return super.shortOfMemory(e) + "; or lower <threads>, now "
                + configuration().threads(CORES) + ", or <batch>, now "
                + configuration().settings().get("batch").textOr("1");
    }

    /** What is made of a run that is ready. */
    private interface Explaining<T> {
        T of(ReadyRun run) throws InterruptedException;
    }

    /** Opens the model, explains, and keeps the store within its size. */
    private <T> T explained(Gate gate, Explaining<T> then) throws InterruptedException {
        Configuration configuration = configuration();
        long bytes = configuration.storeBytes();
        Store kept = new StorePlace(session, basedir()).open(configuration.store(), getLog());
        T made = open(configuration, gate, kept, then);
        work.at("the store");
        kept.shrink(bytes);
        return made;
    }

    private <T> T open(Configuration configuration, Gate gate, Store kept, Explaining<T> then)
            throws InterruptedException {
        int count = configuration.threads(CORES);
        Semaphore cores = configuration.namesThreads() ? new Semaphore(count) : SHARED_CORES;
        Batch inputs = configuration.batch();
        Method how = configuration.method();
        List<Method.Variant> compare = configuration.compare();
        configuration.requireProvable();
        MetricSettings measured = configuration.metrics();
        List<Rule> judged = configuration.rules();
        Waivers waivers = configuration.waivers(basedir());
        ModelSource source = modelSource();
        Path file = source.file();
        work.at("the model " + seen(file));
        OnnxModel read = OnnxModel.read(file, configuration.ports());
        OnnxModel onnx =
                how.weighting().score() == Weighting.Score.LOGIT ? read.atLogits(configuration.scores()) : read;
        InputSettings input = configuration.input(onnx.input());
        onnx.requireTakes(input);
        // should the runtime crash, this is the last that is seen
        getLog().info("Opening the model " + inProject(onnx.file()));
        try (OnnxClassifier classifier = OnnxClassifier.open(onnx, configuration.options(input, inputs.most()), kept)) {
            Labels labels = configuration.labels(classifier.facts().classes());
            List<Suite> planned = suites(labels);
            RunSettings settings = new RunSettings(
                    input, how, compare, inputs, labels, judged, waivers, measured, configuration.effort());
            Provenance provenance = provenance(source, onnx);
            work.at("the explanations of " + provenance.modelFile());
            RunLog log = new RunLog(getLog(), settings, provenance.modelFile(), count, gate);
            Run run = new Run(classifier, settings, provenance, new RunResources(count, cores, kept, log));
            return then.of(new ReadyRun(run, settings, planned, gate, log, new ShardLog(getLog())));
        }
    }

    private Provenance provenance(ModelSource source, OnnxModel onnx) {
        return new Provenance(
                new RunResult.Tool(TOOL, execution.getVersion(), OnnxClassifier.runtimeVersion()),
                Objects.requireNonNullElseGet(source.artifact(), () -> inProject(onnx.file())),
                onnx.sha256(),
                configuration().reading(onnx),
                configuration().layer(),
                basedir());
    }
}
