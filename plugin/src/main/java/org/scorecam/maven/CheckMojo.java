package org.scorecam.maven;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
import org.scorecam.json.BaselineJson;
import org.scorecam.maven.Parameters.BaselineParameters;
import org.scorecam.maven.Parameters.MethodParameters;
import org.scorecam.maven.Parameters.MetricsParameters;
import org.scorecam.maven.Parameters.ReportParameters;
import org.scorecam.maven.Parameters.RuleParameters;
import org.scorecam.maven.Parameters.SuiteParameters;
import org.scorecam.maven.Parameters.WaiverParameters;
import org.scorecam.metric.MetricSettings;
import org.scorecam.onnx.OnnxClassifier;
import org.scorecam.onnx.OnnxModel;
import org.scorecam.outcome.Outcome;
import org.scorecam.output.BuildServer;
import org.scorecam.output.Outputs;
import org.scorecam.result.RunResult;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Waivers;
import org.scorecam.run.Concluded;
import org.scorecam.run.Provenance;
import org.scorecam.run.Run;
import org.scorecam.run.RunResources;
import org.scorecam.run.RunSettings;
import org.scorecam.store.Store;
import org.scorecam.suite.Labels;
import org.scorecam.suite.Suite;

/**
 * Explains the suites with Score-CAM, judges the maps by the rules, writes {@code result.json}, the HTML report and files for
 * build servers, and fails the build if a rule is violated.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, configurator = LenientConfigurator.NAME)
public final class CheckMojo extends AbstractModelMojo {
    private static final String TOOL = "scorecam-maven-plugin";
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    /** The machine's cores: modules that a parallel build checks at once share them. */
    private static final Semaphore SHARED_CORES = new Semaphore(CORES);

    /**
     * How maps are computed: {@code <method><variant>article</variant></method>}, the default, or {@code paper-p}, {@code paper-l},
     * {@code pytorch-grad-cam}, {@code torch-cam}, {@code tf-keras-vis}; any of their choices can be set beside it. Or of the gradient:
     * {@code grad-cam}, {@code grad-cam-plus-plus}, {@code hires-cam}, {@code layer-cam}, {@code x-grad-cam}. Or of the part behind the layer
     * alone: {@code ablation-cam}, {@code recipro-cam}.
     */
    @Parameter
    MethodParameters method = new MethodParameters();

    /**
     * What is explained:
     *
     * <pre>{@code
     * <suites>
     *   <suite>
     *     <name>animals</name>
     *     <images>src/test/scorecam/animals</images>
     *     <annotations>src/test/scorecam/animals.coco.json</annotations>
     *   </suite>
     * </suites>
     * }</pre>
     */
    @Parameter
    List<SuiteParameters> suites = new ArrayList<>();

    /**
     * What must hold; without rules, IMAGE MASS_IN_BOX minimum 0.50 and LIFT minimum 1.0:
     *
     * <pre>{@code
     * <rules>
     *   <rule>
     *     <element>IMAGE</element>
     *     <limits>
     *       <limit><metric>MASS_IN_BOX</metric><minimum>0.50</minimum><share>90%</share></limit>
     *     </limits>
     *   </rule>
     * </rules>
     * }</pre>
     */
    @Parameter
    List<RuleParameters> rules = new ArrayList<>();

    /**
     * Explanations that may break a limit until a day:
     *
     * <pre>{@code
     * <waivers>
     *   <waiver>
     *     <photo>animals/0007.jpg</photo>
     *     <class>tabby</class>
     *     <metric>MASS_IN_BOX</metric>
     *     <until>2027-03-31</until>
     *     <reason>the label is being removed</reason>
     *   </waiver>
     * </waivers>
     * }</pre>
     */
    @Parameter
    List<WaiverParameters> waivers = new ArrayList<>();

    /** A JSON file with more of them: {@code {"waivers": [{"photo": "animals/0007.jpg", …}]}}. */
    @Parameter(property = "scorecam.waiversFile")
    @Nullable
    String waiversFile;

    /**
     * What metrics are measured with:
     * {@code <metrics><tau>0.15</tau><tolerance>15</tolerance><iou>0.5</iou></metrics>}, the default.
     */
    @Parameter
    MetricsParameters metrics = new MetricsParameters();

    /** What explanations are compared with: {@code <baseline><file>src/test/scorecam/baseline.json</file></baseline>}. */
    @Parameter
    BaselineParameters baseline = new BaselineParameters();

    /**
     * How much of each map is computed: {@code full}; {@code verdict}, as much as proves what the limits on MASS_IN_BOX and
     * LIFT ask; or {@code sampled}, as much as makes it likely.
     */
    @Parameter(property = "scorecam.effort", defaultValue = "full")
    @Nullable
    String effort;

    /** For {@code sampled}: how many standard errors an estimate must be away from a limit. */
    @Parameter(property = "scorecam.confidence", defaultValue = "4")
    @Nullable
    String confidence;

    /** What is written beside {@code result.json}: {@code <report><formats>html,junit,csv,markdown</formats></report>}, the default. */
    @Parameter
    ReportParameters report = new ReportParameters();

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

    /** Whether a violated rule fails the build; if not, it is a warning. */
    @Parameter(property = "scorecam.haltOnFailure", defaultValue = "true")
    @Nullable
    String haltOnFailure;

    @Override
    void run() throws MojoFailureException, InterruptedException {
        Configuration configuration = configuration();
        boolean halt = configuration.haltsOnFailure();
        boolean tellsGithub = configuration.tellsGithub();
        int count = configuration.threads(CORES);
        Semaphore cores = configuration.namesThreads() ? new Semaphore(count) : SHARED_CORES;
        Outputs outputs = outputs();
        Path approved = configuration.baselineFile(basedir());
        Gate gate = work.at(seen(approved), () -> configuration.gate(basedir(), approve()));
        BaselineJson.deleteAbandoned(approved);
        long bytes = configuration.storeBytes();
        Store kept = new StorePlace(session, basedir()).open(configuration.store(), getLog());
        outputs.requireWritable();
        RunResult result = explain(configuration, gate, kept, count, cores);
        work.at("the store");
        kept.shrink(bytes);
        RunResult written = work.at("what is written into " + seen(outputs.folder()), () -> outputs.write(result));
        VerdictLog verdict = new VerdictLog(
                getLog(),
                written,
                seen(outputs.readable()),
                approve(),
                outputs.review().map(this::seen).orElse(null));
        verdict.log();
        if (tellsGithub) {
            tellGithub(written, outputs, halt);
        }
        Run.requireMatched(result.rules(), result.suites());
        if (result.verdict() == Outcome.FAILED) {
            verdict.fail(halt);
        }
    }

    /** Past Maven's streams, which may go to a file, or begin each line with a level. */
    private void tellGithub(RunResult result, Outputs outputs, boolean halt) {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        new OnGithub(new BuildServer(System.getenv()), out, getLog())
                .tell(result, outputs.project(), halt, seen(outputs.readable()), approve());
    }

    /** Each thread holds a batch of inputs and a forward's working memory: fewer of them need less. */
    @Override
    String shortOfMemory(OutOfMemoryError e) {
        return super.shortOfMemory(e) + "; or lower <threads>, now "
                + configuration().threads(CORES) + ", or <batch>, now "
                + configuration().settings().get("batch").textOr("1");
    }

    private RunResult explain(Configuration configuration, Gate gate, Store kept, int threads, Semaphore cores)
            throws InterruptedException {
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
            List<Suite> planned = configuration.suites().stream()
                    .map(settings -> work.at(
                            "the photos and annotations of the suite " + settings.name(),
                            () -> Suite.plan(settings, labels)))
                    .toList();
            RunSettings settings = new RunSettings(
                    input, how, compare, inputs, labels, judged, waivers, measured, configuration.effort());
            Provenance provenance = provenance(source, onnx);
            work.at("the explanations of " + provenance.modelFile());
            RunLog log = new RunLog(getLog(), settings, provenance.modelFile(), threads, gate);
            Run run = new Run(classifier, settings, provenance, new RunResources(threads, cores, kept, log));
            Concluded concluded = execute(run, planned, gate);
            log.end(concluded);
            return concluded.result();
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

    private static Concluded execute(Run run, List<Suite> suites, Gate gate) throws InterruptedException {
        KeepOnExit keeping = KeepOnExit.begin(run);
        try {
            return run.execute(suites, gate);
        } finally {
            keeping.end();
        }
    }
}
