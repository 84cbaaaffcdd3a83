package org.scorecam.result;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.Method;
import org.scorecam.cam.WeightedMask;
import org.scorecam.effort.Interval;
import org.scorecam.image.Box;
import org.scorecam.image.InputSettings;
import org.scorecam.image.Size;
import org.scorecam.metric.BoxAccuracy;
import org.scorecam.metric.Metric;
import org.scorecam.metric.MetricSettings;
import org.scorecam.outcome.Outcome;
import org.scorecam.region.PixelMask;
import org.scorecam.region.Polygons;
import org.scorecam.rule.Check;
import org.scorecam.rule.Element;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Statistic;
import org.scorecam.rule.Violation;

/** A run as the plugin makes it, with every outcome and every optional field both there and not there. */
public final class SampleResults {
    public static final ClassLabel TABBY = new ClassLabel(281, "tabby");
    public static final ClassLabel WALLABY = new ClassLabel(104, "wallaby");
    public static final ClassLabel LIGHT = new ClassLabel(920, "traffic light");
    public static final ClassLabel ALP = new ClassLabel(970, "alp");
    public static final ClassLabel UNKNOWN = new ClassLabel(null, "okapi & <co>");

    private static final Size LANDSCAPE = new Size(500, 375);
    private static final Size PORTRAIT = new Size(300, 420);
    private static final Box LANDSCAPE_SEEN = new Box(85.9375, 23.4375, 414.0625, 351.5625);
    private static final PixelMask LIGHT_MASK = new Polygons(
                    List.of(new double[] {200, 60, 290, 60, 290, 200, 260, 280, 230, 280, 200, 200}))
            .on(LANDSCAPE, "a traffic light", note -> {});
    private static final Box PORTRAIT_SEEN = new Box(18.75, 78.75, 281.25, 341.25);

    private SampleResults() {}

    /** Two suites, seven explanations: 3 passed, 2 failed, 2 errors. */
    public static RunResult failed() {
        return new RunResult(
                new RunResult.Tool("scorecam-maven-plugin", "0.1.0", "1.28.0"),
                Outcome.FAILED,
                new RunResult.Model(
                        "src/main/model/classifier.onnx",
                        "5f0a2c41d6e7b8893f4c1c2b5a6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f",
                        "b52",
                        List.of(512, 14, 14),
                        "the last spatial tensor on the way to the scores that does not already have one channel per class",
                        "logits",
                        1000,
                        ModelSettings.of("scores", "scores", 1, Map.of("mask", "1x16: 0"), null)),
                crop(),
                new Method(Method.Variant.ARTICLE, 0.25),
                new MetricSettings(
                        Set.of(Metric.INSERTION),
                        0.2,
                        10,
                        List.of(0.5, 0.7),
                        MetricSettings.Form.MUTED,
                        20,
                        MetricSettings.Fill.MEAN,
                        MetricSettings.Fill.BLACK),
                rules(),
                List.of(),
                violations(),
                checks(),
                List.of(),
                List.of(
                        new SuiteResult(
                                "animals",
                                "src/test/scorecam/animals",
                                "src/test/scorecam/animals.coco.json",
                                "annotated",
                                "boxes",
                                List.of("0100.jpg", "0101.jpg"),
                                List.of(new BoxAccuracy(0.3, 0.2, 0.75, 4), new BoxAccuracy(0.5, 0.25, 0.5, 4)),
                                animals()),
                        new SuiteResult(
                                "traffic",
                                "src/test/scorecam/traffic",
                                "src/test/scorecam/traffic",
                                "annotated",
                                "masks",
                                List.of(),
                                List.of(),
                                traffic())),
                new RunResult.Summary(7, 3, 2, 2, 2_381, 1, new Saved(180, 42, 477), 1, 81.25, 6.5));
    }

    /** One suite, one explanation, no rule broken. */
    public static RunResult passed() {
        RunResult failed = failed();
        SuiteResult traffic = failed.suites().get(1);
        SuiteResult suite = new SuiteResult(
                traffic.name(),
                traffic.images(),
                traffic.annotations(),
                traffic.explain(),
                traffic.regions(),
                List.of(),
                List.of(),
                traffic.explanations().subList(0, 1));
        return new RunResult(
                failed.tool(),
                Outcome.PASSED,
                failed.model(),
                failed.input(),
                failed.method(),
                failed.metrics(),
                failed.rules(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(suite),
                new RunResult.Summary(1, 1, 0, 0, 476, 0, new Saved(36, 0, 0), 1, 2.5, 0.5));
    }

    /**
     * {@link #failed} beside a baseline: the map of 0007.jpg has moved, and breaks the default limits on drift; 0009.jpg and
     * the meadow, whose file is another one, are as they were; the other explanations that are no ERRORs are new.
     */
    public static RunResult drifted() {
        RunResult failed = failed();
        List<Explanation> animals = new ArrayList<>(animals());
        animals.set(1, moved(animals.get(1)));
        animals.set(2, unmoved(animals.get(2), false));
        animals.set(3, unmoved(animals.get(3), true));
        List<Violation> violations = new ArrayList<>(violations());
        violations.add(
                1,
                new Violation(
                        "animals",
                        Element.IMAGE,
                        "0007.jpg",
                        TABBY,
                        Metric.MAP_CORRELATION,
                        null,
                        -0.2871,
                        decimal("0.90"),
                        null,
                        null,
                        false,
                        "animals/0007.jpg (class 281 tabby): map correlation with the baseline is -0.29, but expected"
                                + " minimum is 0.90"));
        List<Rule> rules = new ArrayList<>(rules());
        rules.add(new Rule(
                Element.IMAGE,
                List.of(),
                List.of(),
                List.of(
                        new Limit(Metric.MAP_CORRELATION, null, decimal("0.90"), null, null),
                        new Limit(Metric.CLASS_CHANGED, null, null, decimal("0"), null))));
        return withSuites(
                new RunResult(
                        failed.tool(),
                        failed.verdict(),
                        failed.model(),
                        failed.input(),
                        failed.method(),
                        failed.metrics(),
                        rules,
                        failed.problems(),
                        violations,
                        failed.checks(),
                        failed.gone(),
                        failed.suites(),
                        failed.summary()),
                List.of(failed.suites().get(0).with(animals), failed.suites().get(1)));
    }

    /** {@link #drifted}, and two approved explanations that are not explained any more, one of a suite that is no more. */
    public static RunResult gone() {
        return withGone(
                drifted(),
                List.of(
                        new Gone("animals", "0004 <b>.jpg", TABBY, 0.8123, 0.9371, TABBY),
                        new Gone("night", "0001.jpg", LIGHT, null, 0.61, ALP)));
    }

    /** The same result beside a baseline that has those, too. */
    public static RunResult withGone(RunResult result, List<Gone> gone) {
        return new RunResult(
                result.tool(),
                result.verdict(),
                result.model(),
                result.input(),
                result.method(),
                result.metrics(),
                result.rules(),
                result.problems(),
                result.violations(),
                result.checks(),
                gone,
                result.suites(),
                result.summary());
    }

    private static Explanation moved(Explanation explanation) {
        Before before =
                new Before(mask(0.36, 0.58, 0.14), 0.9214, 0.9012, WALLABY, false, new Before.Shift(0.21, -0.17));
        return explanation.compared(before, drift(-0.2871, 0.611, 0.0300, 1));
    }

    private static Explanation unmoved(Explanation explanation, boolean photoChanged) {
        Before before = new Before(
                mask(0.25, 0.66, 0.14),
                explanation.metrics().get(Metric.MASS_IN_BOX),
                Objects.requireNonNull(explanation.probability()),
                explanation.explained(),
                photoChanged,
                photoChanged ? null : new Before.Shift(0, 0));
        return explanation.compared(before, drift(1, 0, 0, 0));
    }

    private static Map<Metric, Double> drift(double correlation, double mass, double probability, double changed) {
        return Map.of(
                Metric.MAP_CORRELATION, correlation,
                Metric.MAP_RANK_CORRELATION, correlation,
                Metric.MAP_SSIM, correlation,
                Metric.MAP_DISTANCE, mass / 2,
                Metric.CENTRE_SHIFT, Math.hypot(0.21, 0.17) * changed,
                Metric.MASS_CHANGE, mass,
                Metric.PROBABILITY_CHANGE, probability,
                Metric.CLASS_CHANGED, changed);
    }

    /** {@link #passed}, below a limit whose share is kept. */
    public static RunResult passedBelow() {
        RunResult passed = passed();
        SuiteResult suite = passed.suites().get(0);
        Explanation below = suite.explanations().get(0).judged(Outcome.PASSED, List.of(Metric.TOP1));
        return withSuites(passed, List.of(suite.with(List.of(below))));
    }

    /** The result with one violation alone, of a maximum at 0007.jpg. */
    public static RunResult withViolation(RunResult result, Metric metric, double value, String maximum) {
        return new RunResult(
                result.tool(),
                result.verdict(),
                result.model(),
                result.input(),
                result.method(),
                result.metrics(),
                result.rules(),
                result.problems(),
                List.of(new Violation(
                        "animals",
                        Element.IMAGE,
                        "0007.jpg",
                        TABBY,
                        metric,
                        null,
                        value,
                        null,
                        decimal(maximum),
                        null,
                        false,
                        "a sentence")),
                result.checks(),
                result.gone(),
                result.suites(),
                result.summary());
    }

    /** {@link #failed} with that many copies of its failed explanation of 0007.jpg alone, without photos. */
    public static RunResult manyFailed(int count) {
        RunResult failed = failed();
        SuiteResult animals = failed.suites().get(0);
        Explanation one = animals.explanations().get(1);
        List<Explanation> many = IntStream.range(0, count)
                .mapToObj(i -> renamed(one, "part-" + i + ".jpg"))
                .toList();
        return withSuites(failed, List.of(animals.with(many)));
    }

    /** The same violation of another photo. */
    public static Violation withSubject(Violation violation, String subject) {
        return new Violation(
                violation.suite(),
                violation.element(),
                subject,
                violation.explained(),
                violation.metric(),
                violation.statistic(),
                violation.value(),
                violation.minimum(),
                violation.maximum(),
                violation.share(),
                violation.bounded(),
                violation.message());
    }

    /** The same result with other violations. */
    public static RunResult withViolations(RunResult result, List<Violation> violations) {
        return new RunResult(
                result.tool(),
                result.verdict(),
                result.model(),
                result.input(),
                result.method(),
                result.metrics(),
                result.rules(),
                result.problems(),
                violations,
                result.checks(),
                result.gone(),
                result.suites(),
                result.summary());
    }

    /** The same result, failed by those sentences, too. */
    public static RunResult withProblems(RunResult result, String... problems) {
        return new RunResult(
                result.tool(),
                Outcome.FAILED,
                result.model(),
                result.input(),
                result.method(),
                result.metrics(),
                result.rules(),
                List.of(problems),
                result.violations(),
                result.checks(),
                result.gone(),
                result.suites(),
                result.summary());
    }

    /** The same result with other times. */
    public static RunResult withSeconds(RunResult result, double seconds, double renderingSeconds) {
        RunResult.Summary summary = result.summary();
        return new RunResult(
                result.tool(),
                result.verdict(),
                result.model(),
                result.input(),
                result.method(),
                result.metrics(),
                result.rules(),
                result.problems(),
                result.violations(),
                result.checks(),
                result.gone(),
                result.suites(),
                new RunResult.Summary(
                        summary.explanations(),
                        summary.passed(),
                        summary.failed(),
                        summary.errors(),
                        summary.forwards(),
                        summary.reused(),
                        summary.saved(),
                        summary.batch(),
                        seconds,
                        renderingSeconds));
    }

    /** {@link #passed} with a photo of that name. */
    public static RunResult withImage(String image) {
        RunResult passed = passed();
        SuiteResult suite = passed.suites().get(0);
        return withSuites(
                passed, List.of(suite.with(List.of(renamed(suite.explanations().get(0), image)))));
    }

    public static RunResult withRules(RunResult result, List<Rule> rules) {
        return new RunResult(
                result.tool(),
                result.verdict(),
                result.model(),
                result.input(),
                result.method(),
                result.metrics(),
                rules,
                result.problems(),
                result.violations(),
                result.checks(),
                result.gone(),
                result.suites(),
                result.summary());
    }

    public static RunResult withInput(RunResult result, InputSettings input) {
        return new RunResult(
                result.tool(),
                result.verdict(),
                result.model(),
                input,
                result.method(),
                result.metrics(),
                result.rules(),
                result.problems(),
                result.violations(),
                result.checks(),
                result.gone(),
                result.suites(),
                result.summary());
    }

    public static RunResult withSuites(RunResult result, List<SuiteResult> suites) {
        return new RunResult(
                result.tool(),
                result.verdict(),
                result.model(),
                result.input(),
                result.method(),
                result.metrics(),
                result.rules(),
                result.problems(),
                result.violations(),
                result.checks(),
                result.gone(),
                suites,
                result.summary());
    }

    /** {@link #passed}, its photo sampled: between 41 % and 47 % of the heat in the boxes. */
    public static RunResult partial() {
        RunResult passed = passed();
        SuiteResult suite = passed.suites().get(0);
        Partial sampled = new Partial(
                Partial.Basis.SAMPLED,
                Map.of(
                        Metric.MASS_IN_BOX, new Interval(0.41, 0.47),
                        Metric.LIFT, new Interval(1.25, 1.5)),
                0.44);
        Explanation first = suite.explanations().get(0);
        Explanation inPart = with(
                first,
                first.image(),
                first.sha256(),
                Map.of(Metric.PROBABILITY, 0.9),
                new Explanation.Channels(512, 36, 12, 60, List.of(), List.of(), List.of()),
                sampled);
        return withSuites(passed, List.of(suite.with(List.of(inPart))));
    }

    public static Explanation withSha256(Explanation explanation, String sha256) {
        return with(explanation, explanation.image(), sha256);
    }

    private static Explanation renamed(Explanation explanation, String image) {
        return with(explanation, image, explanation.sha256());
    }

    private static Explanation with(Explanation explanation, String image, @Nullable String sha256) {
        return with(explanation, image, sha256, explanation.metrics(), explanation.channels(), explanation.partial());
    }

    private static Explanation with(
            Explanation explanation,
            String image,
            @Nullable String sha256,
            Map<Metric, Double> metrics,
            Explanation.@Nullable Channels channels,
            @Nullable Partial partial) {
        return new Explanation(
                image,
                sha256,
                explanation.size(),
                explanation.orientation(),
                explanation.seen(),
                explanation.explained(),
                explanation.background(),
                explanation.outcome(),
                explanation.problem(),
                explanation.notes(),
                explanation.probability(),
                explanation.predicted(),
                explanation.top(),
                explanation.boxes(),
                explanation.mask(),
                explanation.visibleShare(),
                metrics,
                explanation.below(),
                explanation.heatmap(),
                channels,
                partial,
                explanation.baseline(),
                explanation.forwards(),
                explanation.reused());
    }

    public static InputSettings crop() {
        return new InputSettings(
                "torchvision",
                new Size(224, 224),
                InputSettings.Resize.CROP,
                256,
                InputSettings.Interpolation.ANTIALIAS,
                InputSettings.Colors.RGB,
                1.0 / 255,
                List.of(0.485, 0.456, 0.406),
                List.of(0.229, 0.224, 0.225),
                InputSettings.Orientation.AUTO);
    }

    private static List<Rule> rules() {
        return List.of(
                new Rule(
                        Element.IMAGE,
                        List.of(),
                        List.of(),
                        List.of(
                                new Limit(Metric.MASS_IN_BOX, null, decimal("0.50"), null, null),
                                new Limit(Metric.LIFT, null, decimal("1.0"), null, decimal("0.90")))),
                new Rule(
                        Element.CLASS,
                        List.of("*"),
                        List.of("traffic*"),
                        List.of(new Limit(Metric.TOP1, Statistic.MEAN, decimal("0.5"), decimal("1"), null))),
                new Rule(
                        Element.SUITE,
                        List.of(),
                        List.of(),
                        List.of(new Limit(Metric.MASS_IN_BOX, Statistic.MEAN, decimal("0.60"), null, null))));
    }

    private static List<Violation> violations() {
        return List.of(
                new Violation(
                        "animals",
                        Element.IMAGE,
                        "field/0015.jpg",
                        WALLABY,
                        Metric.MASS_IN_BOX,
                        null,
                        0.121,
                        decimal("0.50"),
                        null,
                        null,
                        false,
                        "animals/field/0015.jpg (class 104 wallaby): mass in box is 0.12, but expected minimum is 0.50"),
                new Violation(
                        "animals",
                        Element.IMAGE,
                        "0007.jpg",
                        TABBY,
                        Metric.MASS_IN_BOX,
                        null,
                        0.3104,
                        decimal("0.50"),
                        null,
                        null,
                        false,
                        "animals/0007.jpg (class 281 tabby): mass in box is 0.31, but expected minimum is 0.50"),
                new Violation(
                        "animals",
                        Element.CLASS,
                        "wallaby",
                        WALLABY,
                        Metric.TOP1,
                        Statistic.MEAN,
                        0,
                        decimal("0.5"),
                        null,
                        null,
                        false,
                        "animals, class 104 wallaby: mean of top-1 is 0.0, but expected minimum is 0.5"),
                new Violation(
                        "animals",
                        Element.SUITE,
                        "animals",
                        null,
                        Metric.MASS_IN_BOX,
                        Statistic.MEAN,
                        0.4821,
                        decimal("0.60"),
                        null,
                        null,
                        false,
                        "animals: mean of mass in box is 0.48, but expected minimum is 0.60"),
                new Violation(
                        "animals",
                        Element.SUITE,
                        "animals",
                        null,
                        Metric.LIFT,
                        null,
                        0.75,
                        decimal("1.0"),
                        null,
                        decimal("0.90"),
                        false,
                        "animals: 75 % of the explanations have a lift of at least 1.0, but expected are at least 90 %"));
    }

    private static List<Check> checks() {
        return List.of(
                check("animals", Element.CLASS, "tabby", Metric.TOP1, Statistic.MEAN, 1, "0.5", null, 2, true),
                check("animals", Element.CLASS, "wallaby", Metric.TOP1, Statistic.MEAN, 0, "0.5", null, 1, false),
                check(
                        "animals",
                        Element.SUITE,
                        "animals",
                        Metric.MASS_IN_BOX,
                        Statistic.MEAN,
                        0.4821,
                        "0.60",
                        null,
                        4,
                        false),
                check("animals", Element.SUITE, "animals", Metric.LIFT, null, 0.75, "1.0", "0.90", 4, false),
                check(
                        "traffic",
                        Element.SUITE,
                        "traffic",
                        Metric.MASS_IN_BOX,
                        Statistic.MEAN,
                        0.784,
                        "0.60",
                        null,
                        1,
                        true));
    }

    private static Check check(
            String suite,
            Element element,
            String subject,
            Metric metric,
            @Nullable Statistic statistic,
            double value,
            String minimum,
            @Nullable String share,
            int explanations,
            boolean kept) {
        return new Check(
                suite,
                element,
                subject,
                metric,
                statistic,
                value,
                decimal(minimum),
                null,
                share == null ? null : decimal(share),
                false,
                explanations,
                kept);
    }

    private static List<Explanation> animals() {
        return List.of(
                error(
                        "0003 broken.jpg",
                        null,
                        TABBY,
                        "src/test/scorecam/animals/0003 broken.jpg: cannot be decoded (no JPEG, starts with 62 72 6f"
                                + " 6b). Replace the file, or take it out of the annotations."),
                new Explanation(
                        "0007.jpg",
                        "a3".repeat(32),
                        LANDSCAPE,
                        1,
                        LANDSCAPE_SEEN,
                        TABBY,
                        false,
                        Outcome.FAILED,
                        null,
                        List.of("The boxes cover 2.3 cells of the map: below four, mass in box says little."),
                        0.9312,
                        new Explanation.Prediction(TABBY, 0.9312),
                        top(TABBY, 0.9312),
                        List.of(new Box(110.0, 150.5, 250.0, 290.0)),
                        null,
                        1.0,
                        Map.of(
                                Metric.MASS_IN_BOX, 0.3104,
                                Metric.LIFT, 0.82,
                                Metric.POINTING_GAME, 0.0,
                                Metric.PROBABILITY, 0.9312,
                                Metric.TOP1, 1.0),
                        List.of(Metric.LIFT),
                        blob(0.72, 0.30, 0.16),
                        channels(37, 475),
                        null,
                        null,
                        476,
                        false),
                new Explanation(
                        "0009.jpg",
                        "b4".repeat(32),
                        LANDSCAPE,
                        1,
                        LANDSCAPE_SEEN,
                        TABBY,
                        false,
                        Outcome.PASSED,
                        null,
                        List.of(),
                        0.5731,
                        new Explanation.Prediction(TABBY, 0.5731),
                        top(TABBY, 0.5731),
                        List.of(new Box(60, 170, 230, 320), new Box(310, 190, 390, 300)),
                        null,
                        0.8473,
                        Map.of(
                                Metric.MASS_IN_BOX, 0.713,
                                Metric.LIFT, 2.41,
                                Metric.POINTING_GAME, 1.0,
                                Metric.PROBABILITY, 0.5731,
                                Metric.TOP1, 1.0),
                        List.of(),
                        blob(0.25, 0.66, 0.14),
                        channels(40, 472),
                        null,
                        null,
                        473,
                        true),
                background(),
                new Explanation(
                        "field/0015.jpg",
                        "d6".repeat(32),
                        PORTRAIT,
                        6,
                        PORTRAIT_SEEN,
                        WALLABY,
                        false,
                        Outcome.FAILED,
                        null,
                        List.of(),
                        0.0412,
                        new Explanation.Prediction(ALP, 0.6611),
                        top(ALP, 0.6611),
                        List.of(new Box(90, 200, 220, 330)),
                        null,
                        1.0,
                        Map.of(
                                Metric.MASS_IN_BOX, 0.121,
                                Metric.LIFT, 0.493,
                                Metric.POINTING_GAME, 0.0,
                                Metric.PROBABILITY, 0.0412,
                                Metric.TOP1, 0.0),
                        List.of(),
                        blob(0.5, 0.1, 0.2),
                        channels(0, 512),
                        null,
                        null,
                        513,
                        false),
                error(
                        "field/0015.jpg",
                        PORTRAIT,
                        UNKNOWN,
                        "src/test/scorecam/animals.coco.json, annotation 12: class okapi & <co> is none of the model's"
                                + " 1000 classes. Add it to <classes> of the suite, or take it out of the"
                                + " annotations."));
    }

    private static Explanation background() {
        return new Explanation(
                "0012 a meadow.jpg",
                "c5".repeat(32),
                LANDSCAPE,
                1,
                LANDSCAPE_SEEN,
                ALP,
                true,
                Outcome.PASSED,
                null,
                List.of(),
                0.8,
                new Explanation.Prediction(ALP, 0.8),
                top(ALP, 0.8),
                List.of(),
                null,
                null,
                Map.of(Metric.PROBABILITY, 0.8, Metric.TOP1, 1.0),
                List.of(),
                blob(0.5, 0.35, 0.3),
                channels(12, 500),
                null,
                null,
                501,
                false);
    }

    private static List<Explanation> traffic() {
        return List.of(new Explanation(
                "crossing/été #1.png",
                "e7".repeat(32),
                LANDSCAPE,
                1,
                LANDSCAPE_SEEN,
                LIGHT,
                false,
                Outcome.PASSED,
                null,
                List.of(),
                0.4211,
                new Explanation.Prediction(new ClassLabel(919, "street sign"), 0.4302),
                top(new ClassLabel(919, "street sign"), 0.4302),
                List.of(new Box(200, 60, 290, 280)),
                LIGHT_MASK,
                1.0,
                Map.of(
                        Metric.MASS_IN_BOX, 0.784,
                        Metric.LIFT, 4.26,
                        Metric.POINTING_GAME, 1.0,
                        Metric.PROBABILITY, 0.4211,
                        Metric.TOP1, 0.0),
                List.of(),
                blob(0.48, 0.45, 0.13),
                channels(95, 417),
                null,
                null,
                418,
                false));
    }

    private static Explanation error(String image, @Nullable Size size, ClassLabel explained, String problem) {
        return new Explanation(
                image,
                size == null ? null : "d6".repeat(32),
                size,
                size == null ? 1 : 6,
                size == null ? null : PORTRAIT_SEEN,
                explained,
                false,
                Outcome.ERROR,
                problem,
                List.of(),
                null,
                null,
                List.of(),
                size == null ? List.of() : List.of(new Box(20, 100, 120, 400)),
                null,
                null,
                Map.of(),
                List.of(),
                null,
                null,
                null,
                null,
                0,
                false);
    }

    private static Explanation.Channels channels(int constant, int evaluated) {
        return new Explanation.Channels(
                constant + evaluated,
                constant,
                0,
                evaluated,
                List.of(
                        new WeightedMask(12, 0.9123, mask(0.7, 0.3, 0.1)),
                        new WeightedMask(401, 0.4411, mask(0.3, 0.6, 0.2)),
                        new WeightedMask(77, 0.0871, mask(0.5, 0.5, 0.35)),
                        new WeightedMask(5, 0.00012, mask(0.1, 0.9, 0.15))),
                weights(),
                List.of(
                        List.of(0.9123, 0.0411, 0.0102),
                        List.of(0.4411, 0.31, 0.0405),
                        List.of(0.0871, 0.0022, 0.0011),
                        List.of(0.0001, 0.0, 0.3)));
    }

    /** A tail as real models have it: some tenths, then ever less. */
    private static List<Double> weights() {
        List<Double> weights = new ArrayList<>(List.of(0.9123, 0.4411, 0.0871));
        for (int rank = 4; rank < 200; rank++) {
            weights.add(Math.rint(1e4 * 0.08 * Math.pow(0.97, rank)) / 1e4);
        }
        weights.removeIf(weight -> weight == 0);
        return List.copyOf(weights);
    }

    /** What the model sees first of all, and what it takes for less likely. */
    private static List<Explanation.Prediction> top(ClassLabel first, double probability) {
        return List.of(
                new Explanation.Prediction(first, probability),
                new Explanation.Prediction(new ClassLabel(282, "tiger cat"), (1 - probability) / 2),
                new Explanation.Prediction(new ClassLabel(285, "Egyptian cat"), (1 - probability) / 4));
    }

    /** A bump of heat around (x, y), both in [0, 1], with a little heat elsewhere. */
    private static Heatmap blob(double x, double y, double spread) {
        float[] values = new float[14 * 14];
        for (int i = 0; i < values.length; i++) {
            double dx = (i % 14 + 0.5) / 14 - x;
            int row = i / 14;
            double dy = (row + 0.5) / 14 - y;
            double ripple = 0.06 * (1 + Math.sin(i * 0.7));
            values[i] = (float) Math.min(1, Math.exp(-(dx * dx + dy * dy) / (2 * spread * spread)) + ripple);
        }
        return new Heatmap(14, 14, values);
    }

    /** The same in steps of 1/255, as masks are kept. */
    private static Heatmap mask(double x, double y, double spread) {
        float[] values = blob(x, y, spread).values();
        for (int i = 0; i < values.length; i++) {
            values[i] = Math.round(255 * values[i]) / 255f;
        }
        return new Heatmap(14, 14, values);
    }

    private static BigDecimal decimal(String value) {
        return new BigDecimal(value);
    }
}
