package org.scorecam.engine;

import java.util.List;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.scorecam.baseline.Gate;
import org.scorecam.cam.Batch;
import org.scorecam.cam.Method;
import org.scorecam.cam.Weighting;
import org.scorecam.file.RelativePath;
import org.scorecam.image.InputSettings;
import org.scorecam.metric.MetricSettings;
import org.scorecam.onnx.OnnxClassifier;
import org.scorecam.onnx.OnnxModel;
import org.scorecam.result.RunResult;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Waivers;
import org.scorecam.run.Measurements;
import org.scorecam.run.Progress;
import org.scorecam.run.Provenance;
import org.scorecam.run.Run;
import org.scorecam.run.RunPlan;
import org.scorecam.run.RunResources;
import org.scorecam.run.RunSettings;
import org.scorecam.setting.ProjectSettings;
import org.scorecam.shard.Partition;
import org.scorecam.shard.PhotoDigest;
import org.scorecam.shard.Shard;
import org.scorecam.shard.ShardHeader;
import org.scorecam.shard.ShardPart;
import org.scorecam.shard.SuiteDigests;
import org.scorecam.suite.Labels;
import org.scorecam.suite.Suite;
import org.scorecam.suite.SuitePhoto;

/** A run whose model is open, and whose suites are planned: what each engine explains photos with. */
public final class OpenRun implements AutoCloseable {
    private static final String TOOL = "scorecam-maven-plugin";

    private final OnnxClassifier classifier;
    private final Run run;
    private final Supplier<Run> quiet;
    private final RunLog log;
    private final List<Suite> suites;
    private final Labels labels;
    private final Gate gate;
    private final SortedMap<String, String> written;
    private final Voice voice;
    private @Nullable SuiteDigests digests;

    private OpenRun(
            OnnxClassifier classifier,
            Run run,
            Supplier<Run> quiet,
            RunLog log,
            List<Suite> suites,
            Labels labels,
            Gate gate,
            SortedMap<String, String> written,
            Voice voice) {
        this.classifier = classifier;
        this.run = run;
        this.quiet = quiet;
        this.log = log;
        this.suites = suites;
        this.labels = labels;
        this.gate = gate;
        this.written = written;
        this.voice = voice;
    }

    /**
     * Reads what is settled, opens the model, and plans the suites; no forward is made but those that find out what the model is.
     *
     * @param gate what a baseline adds
     * @param resources what it may use; whom they tell of progress is told nothing
     * @param voice is told what happens
     * @throws org.scorecam.outcome.SetupException naming the first thing that is wrong, where it stands, and the cure
     */
    public static OpenRun open(ProjectSettings project, Gate gate, RunResources resources, Voice voice) {
        ExplainSettings settings = new ExplainSettings(project.settings());
        Batch inputs = settings.batch();
        Method how = settings.method();
        List<Method.Variant> compare = settings.compare();
        settings.requireProvable();
        MetricSettings measured = settings.metrics();
        List<Rule> judged = settings.rules();
        Waivers waivers = settings.waivers(project.basedir());
        String file = RelativePath.of(project.basedir(), project.model());
        voice.at("the model " + file);
        ModelReading reading = settings.model();
        OnnxModel read = OnnxModel.read(project.model(), reading.ports());
        OnnxModel onnx = how.weighting().score() == Weighting.Score.LOGIT ? read.atLogits(reading.scores()) : read;
        InputSettings input = reading.input(onnx.input());
        onnx.requireTakes(input);
        // should the runtime crash, this is the last that is seen
        voice.info("Opening the model " + file);
        OnnxClassifier classifier = OnnxClassifier.open(onnx, reading.options(input, inputs.most()), resources.store());
        try {
            Labels labels = reading.labels(classifier.facts().classes());
            List<Suite> planned = settings.planned(labels, voice);
            RunSettings asked =
                    new RunSettings(input, how, compare, inputs, labels, judged, waivers, measured, settings.effort());
            Provenance provenance = new Provenance(
                    new RunResult.Tool(TOOL, project.version(), OnnxClassifier.runtimeVersion()),
                    project.modelName(),
                    onnx.sha256(),
                    reading.reading(onnx),
                    reading.layer(),
                    project.basedir());
            voice.at("the explanations of " + project.modelName());
            RunLog log = new RunLog(voice, asked, project.modelName(), resources.threads(), gate);
            return new OpenRun(
                    classifier,
                    new Run(classifier, asked, provenance, resources.with(log)),
                    () -> new Run(classifier, asked, provenance, resources),
                    log,
                    planned,
                    labels,
                    gate,
                    settings.explaining(project.basedir(), gate),
                    voice);
        } catch (RuntimeException | Error e) {
            classifier.close();
            throw e;
        }
    }

    /** As they are configured, whole. */
    public List<Suite> suites() {
        return suites;
    }

    /** By which the suites are known again: the first call reads all photos' files. */
    public SuiteDigests digests() {
        SuiteDigests known = digests;
        if (known == null) {
            known = SuiteDigests.of(suites, labels);
            digests = known;
        }
        return known;
    }

    /** Takes the suites for those that others have read: no photo's file is read here. */
    public void know(SuiteDigests read) {
        digests = read;
    }

    /** The names of the classes. */
    public Labels labels() {
        return labels;
    }

    /** One text of everything that the model's answers depend on. */
    public String identity() {
        return classifier.identity();
    }

    /** What the user wrote that explanations depend on, by its place. */
    public SortedMap<String, String> written() {
        return written;
    }

    /** What is about to be done: nothing is checked. */
    public RunPlan plan() {
        return run.plan(suites, gate);
    }

    /**
     * Explains photos. A process that is ended meanwhile keeps in the store what its forwards have told.
     *
     * @param isWanted which of them
     * @throws InterruptedException if the thread is interrupted; no forward is under way then
     */
    public Measurements explain(Predicate<SuitePhoto> isWanted) throws InterruptedException {
        KeepOnExit keeping = KeepOnExit.begin(run::stop);
        try {
            Measurements measured = run.explain(suites, isWanted, gate);
            log.end(measured);
            return measured;
        } finally {
            keeping.end();
        }
    }

    /**
     * Explains some photos and says nothing of it; several threads may do so at once.
     *
     * @throws InterruptedException as {@link #explain} does
     */
    public Measurements quietly(Predicate<SuitePhoto> isWanted) throws InterruptedException {
        return quiet.get().explain(suites, isWanted, gate);
    }

    /** Says what is about to be done: who has others do it tells what comes back how far they are. */
    public Progress begin() {
        log.begin(plan());
        return log;
    }

    /** Explains one part of the photos, and says so. */
    public ShardPart part(Shard shard) throws InterruptedException {
        RunPlan plan = plan();
        Partition partition = Partition.of(digests(), plan.forwardsOfPhotos(), shard.total());
        List<PhotoDigest> photos = partition.part(shard);
        new ShardLog(voice).begin(shard, photos.size(), plan);
        return new ShardPart(header(shard, photos), explain(partition.of(shard)));
    }

    /** Explains all photos, as one part. */
    public ShardPart whole() throws InterruptedException {
        Measurements measured = explain(photo -> true);
        return new ShardPart(header(Shard.WHOLE, digests().all()), measured);
    }

    /** What a part's file says of where it is from. */
    public ShardHeader header(Shard shard, List<PhotoDigest> photos) {
        return ShardHeader.of(shard, digests(), written, photos);
    }

    @Override
    public void close() {
        classifier.close();
    }
}
