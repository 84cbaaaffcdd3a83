package org.scorecam.maven;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scorecam.baseline.Approval;
import org.scorecam.baseline.Gate;
import org.scorecam.cam.Batch;
import org.scorecam.cam.Choices;
import org.scorecam.cam.Method;
import org.scorecam.effort.Effort;
import org.scorecam.file.FileNames;
import org.scorecam.file.RelativePath;
import org.scorecam.image.InputSettings;
import org.scorecam.image.Presets;
import org.scorecam.image.Size;
import org.scorecam.json.BaselineJson;
import org.scorecam.json.WaiversJson;
import org.scorecam.metric.MetricSettings;
import org.scorecam.onnx.InputFacts;
import org.scorecam.onnx.OnnxClassifier;
import org.scorecam.onnx.OnnxModel;
import org.scorecam.onnx.Ports;
import org.scorecam.outcome.SetupException;
import org.scorecam.output.OutputFormat;
import org.scorecam.report.PageTexts;
import org.scorecam.result.ModelSettings;
import org.scorecam.rule.DriftParser;
import org.scorecam.rule.Rule;
import org.scorecam.rule.RuleParser;
import org.scorecam.rule.WaiverParser;
import org.scorecam.rule.Waivers;
import org.scorecam.setting.Setting;
import org.scorecam.setting.Settings;
import org.scorecam.shard.Shard;
import org.scorecam.suite.Labels;
import org.scorecam.suite.SuiteSettings;

/**
 * What a goal's parameters say: each is read when it is asked for, and then refused if it is wrong.
 *
 * @param settings as the user wrote them
 */
record Configuration(Settings settings) {
    static final long MEGABYTE = 1 << 20;

    private static final String AUTO = "auto";
    private static final String BASELINE = "src/test/scorecam/baseline.json";

    private static final int DEFAULT_MEGABYTES = 1024;

    /** More threads than any machine has cores for. */
    private static final int MOST_THREADS = 1024;

    /** A terabyte. */
    private static final int MOST_MEGABYTES = 1 << 20;

    /** Masked inputs a forward. */
    private static final int MOST_INPUTS = 1024;

    private static final int MOST_CLASSES = 999_999;
    private static final int MOST_PATCHES = 9_999;

    /** What may differ between who explains the parts of a run, and who concludes it. */
    private static final Set<String> NOT_OF_EXPLANATIONS = Set.of(
            "aggregateDirectory",
            "approve",
            "baseline",
            "batch",
            "haltOnFailure",
            "outputDirectory",
            "report",
            "shard",
            "shards",
            "skip",
            "store",
            "storeSize",
            "threads",
            "waivers",
            "waiversFile");

    /** What becomes of explanations that only baseline or run has. */
    private enum Reaction {
        WARN,
        FAIL
    }

    static Configuration of(Object goal) {
        return new Configuration(GoalSettings.of(goal));
    }

    boolean isSkipped() {
        return settings.get("skip").truth(false);
    }

    boolean haltsOnFailure() {
        return settings.get("haltOnFailure").truth(true);
    }

    /** Which part of the photos is explained; null for all of them. */
    @Nullable
    Shard shard(Map<String, String> environment) {
        return settings.get("shard").orNull(written -> Shard.of(written, environment));
    }

    /** Where the files of shards are; none where nothing is written. */
    List<Path> shards(Path basedir) {
        return settings.get("shards").texts().stream()
                .map(text -> basedir.resolve(FileNames.path("<shards>", text)))
                .toList();
    }

    /** All that explanations are made by, as the user wrote it, by its place: the same on each machine that explains a part of them. */
    SortedMap<String, String> explaining(Path basedir, Gate gate) {
        SortedMap<String, String> texts = settings.without(NOT_OF_EXPLANATIONS)
                .texts(value ->
                        value instanceof File file ? RelativePath.of(basedir, file.toPath()) : value.toString());
        texts.put("<effort>", Setting.written(gate.effort(effort()).kind()));
        return texts;
    }

    boolean namesThreads() {
        return settings.get("threads").isWritten();
    }

    int threads(int otherwise) {
        return namesThreads() ? settings.get("threads").whole("a whole number", 1, MOST_THREADS, 4) : otherwise;
    }

    /** Masked inputs a forward. */
    Batch batch() {
        Setting batch = settings.get("batch").or(1);
        return batch.is(AUTO) ? Batch.tried() : Batch.of(batch.whole("auto, or a whole number", 1, MOST_INPUTS, 8));
    }

    /** Where what forwards told is remembered. */
    Setting store() {
        return settings.get("store");
    }

    /** The most bytes that the store keeps. */
    long storeBytes() {
        Setting megabytes = settings.get("storeSize").or(DEFAULT_MEGABYTES);
        return MEGABYTE * megabytes.whole("a whole number of megabytes", 1, MOST_MEGABYTES, DEFAULT_MEGABYTES);
    }

    /** What is written. */
    Set<OutputFormat> formats() {
        return OutputFormat.of(settings.group("report").get("formats"));
    }

    /** Whether GitHub Actions is told, where it runs the build. */
    boolean tellsGithub() {
        return settings.group("report").get("github").truth(true);
    }

    /** Of the report's pages. */
    PageTexts words() {
        return PageTexts.of(settings.group("report").get("locale").text());
    }

    /**
     * What a baseline adds to a check.
     *
     * @param approve the command by which a person accepts new explanations
     */
    Gate gate(Path basedir, String approve) {
        Path file = baselineFile(basedir);
        Settings baseline = settings.group("baseline");
        return new Gate(
                RelativePath.of(basedir, file),
                BaselineJson.read(file).orElse(null),
                baseline.get("added").word(Reaction.WARN) == Reaction.FAIL,
                baseline.get("gone").word(Reaction.FAIL) == Reaction.FAIL,
                DriftParser.parse(baseline),
                approve);
    }

    Path baselineFile(Path basedir) {
        return basedir.resolve(settings.group("baseline").get("file").textOr(BASELINE));
    }

    /** What is approved. */
    Approval.Request approval() {
        Settings approve = settings.group("approve");
        return new Approval.Request(
                approve.get("explanations").word(Approval.What.CHANGED),
                approve.get("includes").texts(),
                approve.get("incomplete").truth(false));
    }

    Method method() {
        return Choices.resolve(settings.group("method"));
    }

    /** Presets whose maps are compared with the method's. */
    List<Method.Variant> compare() {
        return Choices.compared(settings.group("method"));
    }

    MetricSettings metrics() {
        return MetricSettings.of(settings.group("metrics"));
    }

    Effort effort() {
        return Effort.of(settings);
    }

    /** Less than all forwards tell of a map only where each weight is a probability, and the map a sum of masks. */
    void requireProvable() {
        Method method = method();
        Effort effort = effort();
        if (effort.kind() != Effort.Kind.FULL && !compare().isEmpty()) {
            throw new SetupException("<effort> is " + Setting.written(effort.kind()) + ", and <method><compare> is "
                    + settings.group("method").get("compare").text()
                    + ": maps are compared whole. Set <effort>full</effort>, or leave <compare> out");
        }
        if (effort.kind() != Effort.Kind.FULL && !method.isMasked()) {
            throw new SetupException("<effort> is " + Setting.written(effort.kind()) + ", and the variant "
                    + Setting.written(method.variant())
                    + (method.isOfGradient()
                            ? " makes one forward a class, of which none can be saved:"
                            : " makes each map of all its passes of the part behind the layer, of which none can be"
                                    + " saved:")
                    + " <effort> is of Score-CAM alone. Set <effort>full</effort>, or choose a variant of Score-CAM");
        }
        if (effort.kind() != Effort.Kind.FULL) {
            method.unprovable().ifPresent(choice -> {
                throw new SetupException("<effort> is " + Setting.written(effort.kind()) + ", and the variant "
                        + Setting.written(method.variant()) + " is computed with " + choice
                        + ", of which a part of the forwards proves nothing: set <effort>full</effort>, or"
                        + " <variant>article</variant> without choices of your own");
            });
        }
    }

    /** As written; none where none are. */
    List<Rule> rules() {
        return RuleParser.parse(settings.groups("rules"));
    }

    /** Those of the pom, then those of the file. */
    Waivers waivers(Path basedir) {
        List<Settings> written = new ArrayList<>(settings.groups("waivers"));
        String file = settings.get("waiversFile").text();
        if (file != null) {
            written.addAll(WaiversJson.read(basedir.resolve(FileNames.path("<waiversFile>", file))));
        }
        return new Waivers(WaiverParser.parse(written), LocalDate.now(ZoneId.systemDefault()));
    }

    List<SuiteSettings> suites() {
        return SuiteSettings.of(settings.groups("suites"));
    }

    /** The target layer, {@code auto} to find it. */
    String layer() {
        Setting layer = model().get("layer");
        return layer.is(OnnxClassifier.AUTO) ? OnnxClassifier.AUTO : layer.textOr(OnnxClassifier.AUTO);
    }

    /** What the scores are, {@code auto} to find it. */
    String scores() {
        return OnnxClassifier.scores(model().get("scores"));
    }

    OnnxClassifier.Options options(InputSettings input, int batch) {
        return new OnnxClassifier.Options(
                layer(), scores(), input.size(), input.colors().channels(), batch, classOffset(), tokens());
    }

    /** 0 where it is not there. */
    int classOffset() {
        return model().get("classOffset")
                .or(0)
                .whole("the place of class 0 among the model's scores, a whole number", 0, MOST_CLASSES, 1);
    }

    /** The grid of a vision transformer's patches; null where it is not there. */
    @Nullable
    Size tokens() {
        String grid = "the grid of the transformer's patches, WxH and more than one, such as 14x14";
        Size one = new Size(1, 1);
        return model().get("tokens").orNull(written -> {
            Size tokens = written.size(grid, MOST_PATCHES, Size::new);
            if (tokens.equals(one)) {
                throw written.wrong("must be " + grid);
            }
            return tokens;
        });
    }

    Ports ports() {
        Settings inputs = model().group("inputs");
        Map<String, String> values = new TreeMap<>();
        inputs.names().forEach(name -> values.put(name, inputs.get(name).textOr("")));
        return new Ports(model().get("output").text(), values);
    }

    /** All that says how the model's file is read, for the record. */
    ModelSettings reading(OnnxModel onnx) {
        Ports ports = ports();
        return ModelSettings.of(onnx.scores().output(), ports.output(), classOffset(), ports.inputs(), tokens());
    }

    /** The names of the classes; a background's scores come last, and are named so. */
    Labels labels(int classes) {
        String file = model().get("labels").text();
        return file == null
                ? Labels.none(classes)
                : Labels.read(FileNames.path("<model><labels>", file), classes, classOffset());
    }

    InputSettings input(InputFacts model) {
        Size size = model.width().isPresent() && model.height().isPresent()
                ? new Size(model.width().getAsInt(), model.height().getAsInt())
                : null;
        return Presets.resolve(inputSettings(), size);
    }

    /** Whether there is a preset, without which nothing is known of the input's values. */
    boolean hasPreset() {
        return inputSettings().get("preset").isWritten();
    }

    /** {@code <size>} alone; null where it is not there. */
    @Nullable
    Size size() {
        return inputSettings().get("size").orNull(Presets::size);
    }

    private Settings model() {
        return settings.group("model");
    }

    private Settings inputSettings() {
        return model().group("input");
    }
}
