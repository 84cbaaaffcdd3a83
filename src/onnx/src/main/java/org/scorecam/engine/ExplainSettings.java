package org.scorecam.engine;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.scorecam.baseline.Gate;
import org.scorecam.cam.Batch;
import org.scorecam.cam.Choices;
import org.scorecam.cam.Method;
import org.scorecam.effort.Effort;
import org.scorecam.file.FileNames;
import org.scorecam.file.RelativePath;
import org.scorecam.json.BaselineJson;
import org.scorecam.json.WaiversJson;
import org.scorecam.metric.MetricSettings;
import org.scorecam.outcome.SetupException;
import org.scorecam.rule.DriftParser;
import org.scorecam.rule.Rule;
import org.scorecam.rule.RuleParser;
import org.scorecam.rule.WaiverParser;
import org.scorecam.rule.Waivers;
import org.scorecam.setting.Setting;
import org.scorecam.setting.Settings;
import org.scorecam.suite.Labels;
import org.scorecam.suite.Suite;
import org.scorecam.suite.SuiteSettings;

/**
 * What a user wrote of what is explained, and how it is judged: each is read when it is asked for, and then refused if it is wrong.
 *
 * @param settings as the user wrote them
 */
public record ExplainSettings(Settings settings) {
    private static final String AUTO = "auto";
    private static final String BASELINE = "src/test/scorecam/baseline.json";

    /** More threads than any machine has cores for. */
    static final int MOST_THREADS = 1024;

    /** Masked inputs a forward. */
    private static final int MOST_INPUTS = 1024;

    /** What may differ between who explains the parts of a run, and who concludes it. */
    private static final Set<String> NOT_OF_EXPLANATIONS = Set.of(
            "aggregateDirectory",
            "approve",
            "baseline",
            "batch",
            "engine",
            "haltOnFailure",
            "outputDirectory",
            "report",
            "shard",
            "shards",
            "skip",
            "skipIfEmpty",
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

    /** How the model is read. */
    public ModelReading model() {
        return new ModelReading(settings.group("model"));
    }

    /** All that explanations are made by, as the user wrote it, by its place: the same on each machine that explains a part of them. */
    public SortedMap<String, String> explaining(Path basedir, Gate gate) {
        SortedMap<String, String> texts = settings.without(NOT_OF_EXPLANATIONS)
                .texts(value ->
                        value instanceof File file ? RelativePath.of(basedir, file.toPath()) : value.toString());
        texts.put("<effort>", Setting.written(gate.effort(effort()).kind()));
        return texts;
    }

    public boolean namesThreads() {
        return settings.get("threads").isWritten();
    }

    public int threads(int otherwise) {
        return namesThreads() ? settings.get("threads").whole("a whole number", 1, MOST_THREADS, 4) : otherwise;
    }

    /** Masked inputs a forward. */
    public Batch batch() {
        Setting batch = settings.get("batch").or(1);
        return batch.is(AUTO) ? Batch.tried() : Batch.of(batch.whole("auto, or a whole number", 1, MOST_INPUTS, 8));
    }

    /**
     * What a baseline adds to a check.
     *
     * @param approve the command by which a person accepts new explanations
     */
    public Gate gate(Path basedir, String approve) {
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

    public Path baselineFile(Path basedir) {
        return basedir.resolve(settings.group("baseline").get("file").textOr(BASELINE));
    }

    public Method method() {
        return Choices.resolve(settings.group("method"));
    }

    /** Presets whose maps are compared with the method's. */
    public List<Method.Variant> compare() {
        return Choices.compared(settings.group("method"));
    }

    public MetricSettings metrics() {
        return MetricSettings.of(settings.group("metrics"));
    }

    public Effort effort() {
        return Effort.of(settings);
    }

    /** Less than all forwards tell of a map only where each weight is a probability, and the map a sum of masks. */
    public void requireProvable() {
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
    public List<Rule> rules() {
        return RuleParser.parse(settings.groups("rules"));
    }

    /** Those of the pom, then those of the file. */
    public Waivers waivers(Path basedir) {
        List<Settings> written = new ArrayList<>(settings.groups("waivers"));
        String file = settings.get("waiversFile").text();
        if (file != null) {
            written.addAll(WaiversJson.read(basedir.resolve(FileNames.path("<waiversFile>", file))));
        }
        return new Waivers(WaiverParser.parse(written), LocalDate.now(ZoneId.systemDefault()));
    }

    public List<SuiteSettings> suites() {
        return SuiteSettings.of(settings.groups("suites"));
    }

    /**
     * The suites with their photos.
     *
     * @param voice is told which is at work
     */
    public List<Suite> planned(Labels labels, Voice voice) {
        return suites().stream()
                .map(suite -> {
                    voice.at("the photos and annotations of the suite " + suite.name());
                    return Suite.plan(suite, labels);
                })
                .toList();
    }
}
