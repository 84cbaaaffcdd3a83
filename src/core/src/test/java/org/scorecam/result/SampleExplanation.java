package org.scorecam.result;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.cam.Channels;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;
import org.scorecam.region.PixelMask;
import org.scorecam.rule.ExplanationId;

/**
 * An explanation for tests, told in words: {@code anExplanation().of(TABBY).on("0007.jpg").failed().make()}. What is not told is
 * that of a tabby that passed, of which everything but boxes and metrics is known.
 */
public final class SampleExplanation {
    public static final ClassLabel TABBY = new ClassLabel(281, "tabby");

    /** Of each photo of which nothing else is told. */
    public static final String SHA = "0123456789abcdef".repeat(4);

    private String suite = "animals";
    private String image = "0007.jpg";
    private @Nullable String sha256 = SHA;
    private @Nullable Size size = new Size(500, 375);
    private int orientation = 1;
    private @Nullable Box seen;
    private ClassLabel explained = TABBY;
    private boolean background;
    private Outcome outcome = Outcome.PASSED;
    private @Nullable String problem;
    private List<String> notes = List.of();
    private @Nullable Double probability = 0.9312;
    private @Nullable Prediction predicted = new Prediction(TABBY, 0.9312);
    private List<Prediction> top = List.of();
    private List<Box> boxes = List.of();
    private @Nullable PixelMask mask;
    private @Nullable Double visibleShare;
    private final Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
    private List<Metric> below = List.of();
    private @Nullable Heatmap heatmap = new Heatmap(7, 7, new float[49]);
    private @Nullable Channels channels = new Channels(512, 12, 0, 500, List.of(), List.of(), List.of());
    private @Nullable Partial partial;
    private List<Box> shortcuts = List.of();
    private List<Challenged> challenges = List.of();
    private List<ComparedMap> compared = List.of();
    private @Nullable Before baseline;
    private int forwards = 501;
    private boolean reused;

    private SampleExplanation() {}

    public static SampleExplanation anExplanation() {
        return new SampleExplanation();
    }

    /** What is not told is that of another one. */
    public static SampleExplanation like(Explanation other) {
        SampleExplanation sample = anExplanation().measured(other.metrics());
        sample.suite = other.id().suite();
        sample.image = other.id().image();
        sample.sha256 = other.photo().sha256();
        sample.size = other.photo().size();
        sample.orientation = other.photo().orientation();
        sample.seen = other.photo().seen();
        sample.explained = other.id().explained();
        sample.background = other.regions().background();
        sample.outcome = other.outcome();
        sample.problem = other.assessment().problem();
        sample.notes = other.assessment().notes();
        sample.probability = other.probability();
        sample.predicted = other.predicted();
        sample.top = other.scores() == null ? List.of() : other.scores().top();
        sample.boxes = other.regions().boxes();
        sample.mask = other.regions().mask();
        sample.visibleShare = other.regions().visibleShare();
        sample.below = other.assessment().below();
        sample.shortcuts = other.regions().shortcuts();
        sample.challenges = other.challenges();
        sample.compared = other.compared();
        sample.heatmap = other.map().heatmap();
        sample.channels = other.map().channels();
        sample.partial = other.map().partial();
        sample.baseline = other.baseline();
        sample.forwards = other.cost().forwards();
        sample.reused = other.cost().reused();
        return sample;
    }

    /** A tabby in the suite {@code animals}. */
    public static ExplanationId tabby(String image) {
        return new ExplanationId("animals", image, TABBY);
    }

    /** The suite's name. */
    public SampleExplanation in(String suite) {
        this.suite = suite;
        return this;
    }

    /** The photo's name. */
    public SampleExplanation on(String image) {
        this.image = image;
        return this;
    }

    public SampleExplanation sha256(String sha256) {
        this.sha256 = sha256;
        return this;
    }

    /** The photo's size, and what the model saw of it. */
    public SampleExplanation seen(Size size, Box seen) {
        this.size = size;
        this.seen = seen;
        return this;
    }

    public SampleExplanation turned(int orientation) {
        this.orientation = orientation;
        return this;
    }

    /** The explained class, which is the predicted one where nothing else is told after this. */
    public SampleExplanation of(ClassLabel explained) {
        this.explained = explained;
        return probability == null ? this : probability(probability);
    }

    /** Of the explained class, which is the predicted one where nothing else is told after this. */
    public SampleExplanation probability(double probability) {
        this.probability = probability;
        return predicted(explained, probability).measured(Metric.PROBABILITY, probability);
    }

    public SampleExplanation predicted(ClassLabel label, double probability) {
        predicted = new Prediction(label, probability);
        return this;
    }

    public SampleExplanation top(Prediction... top) {
        this.top = List.of(top);
        return this;
    }

    public SampleExplanation background() {
        background = true;
        return this;
    }

    public SampleExplanation boxes(Box... boxes) {
        this.boxes = List.of(boxes);
        return this;
    }

    public SampleExplanation mask(PixelMask mask) {
        this.mask = mask;
        return this;
    }

    public SampleExplanation visible(double share) {
        visibleShare = share;
        return this;
    }

    public SampleExplanation measured(Metric metric, double value) {
        metrics.put(metric, value);
        return this;
    }

    /** This, and nothing beside it. */
    public SampleExplanation measured(Map<Metric, Double> metrics) {
        this.metrics.clear();
        this.metrics.putAll(metrics);
        return this;
    }

    public SampleExplanation heat(Heatmap map) {
        heatmap = map;
        return this;
    }

    public SampleExplanation channels(Channels channels) {
        this.channels = channels;
        return this;
    }

    /** So many of so many channels, of which nothing else is known. */
    public SampleExplanation channels(int total, int constant, int evaluated) {
        return channels(new Channels(total, constant, 0, evaluated, List.of(), List.of(), List.of()));
    }

    public SampleExplanation partial(Partial partial) {
        this.partial = partial;
        return this;
    }

    public SampleExplanation notes(String... notes) {
        this.notes = List.of(notes);
        return this;
    }

    public SampleExplanation failed() {
        outcome = Outcome.FAILED;
        return this;
    }

    public SampleExplanation below(Metric... below) {
        this.below = List.of(below);
        return this;
    }

    /** An ERROR: neither scores nor a map. */
    public SampleExplanation error(String problem) {
        outcome = Outcome.ERROR;
        this.problem = problem;
        probability = null;
        predicted = null;
        top = List.of();
        metrics.clear();
        heatmap = null;
        channels = null;
        forwards = 0;
        return this;
    }

    /** Of a photo that could not be decoded. */
    public SampleExplanation undecoded() {
        sha256 = null;
        size = null;
        return this;
    }

    public SampleExplanation shortcuts(Box... some) {
        shortcuts = List.of(some);
        return this;
    }

    public SampleExplanation challenges(Challenged... asked) {
        challenges = List.of(asked);
        return this;
    }

    public SampleExplanation compared(ComparedMap... maps) {
        compared = List.of(maps);
        return this;
    }

    public SampleExplanation forwards(int forwards) {
        this.forwards = forwards;
        return this;
    }

    public SampleExplanation reused() {
        reused = true;
        return this;
    }

    public Explanation make() {
        return new Explanation(
                new ExplanationId(suite, image, explained),
                new Explanation.SeenPhoto(sha256, size, orientation, seen),
                predicted == null ? null : new Explanation.Scores(probability, predicted, top),
                new Explanation.Regions(background, boxes, mask, visibleShare, shortcuts),
                new Explanation.ComputedMap(heatmap, channels, partial),
                challenges,
                compared,
                Map.copyOf(metrics),
                new Explanation.Assessment(outcome, problem, notes, below),
                baseline,
                new Explanation.Cost(forwards, reused));
    }
}
