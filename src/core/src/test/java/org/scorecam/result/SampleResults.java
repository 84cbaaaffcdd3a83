package org.scorecam.result;

import static org.scorecam.result.SampleExplanation.anExplanation;
import static org.scorecam.result.SampleExplanation.tabby;
import static org.scorecam.result.SampleResult.aResult;
import static org.scorecam.result.SampleResult.aViolation;
import static org.scorecam.result.SampleResult.like;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.annotation.LeftOut;
import org.scorecam.cam.Channels;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.Method;
import org.scorecam.cam.WeightedMask;
import org.scorecam.challenge.Challenge;
import org.scorecam.challenge.Offset;
import org.scorecam.effort.Interval;
import org.scorecam.image.Box;
import org.scorecam.image.InputSettings;
import org.scorecam.image.Size;
import org.scorecam.metric.BoxAccuracy;
import org.scorecam.metric.Metric;
import org.scorecam.metric.MetricSettings;
import org.scorecam.metric.RegionFill;
import org.scorecam.region.PixelMask;
import org.scorecam.region.Polygons;
import org.scorecam.rule.Check;
import org.scorecam.rule.Element;
import org.scorecam.rule.ExplanationId;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Sampling;
import org.scorecam.rule.Scope;
import org.scorecam.rule.SinceApproved;
import org.scorecam.rule.Statistic;
import org.scorecam.rule.Violation;
import org.scorecam.rule.Waived;

/** A run as the plugin makes it, with every outcome and every optional field both there and not there. */
public final class SampleResults {
    public static final ClassLabel TABBY = SampleExplanation.TABBY;
    public static final ClassLabel WALLABY = new ClassLabel(104, "wallaby");
    public static final ClassLabel LIGHT = new ClassLabel(920, "traffic light");
    public static final ClassLabel SIGN = new ClassLabel(919, "street sign");
    public static final ClassLabel ALP = new ClassLabel(970, "alp");
    public static final ClassLabel UNKNOWN = new ClassLabel(null, "okapi & <co>");

    private static final Scope ANIMALS = new Scope.OfSuite("animals");
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
        return aResult()
                .model(new RunResult.Model(
                        "src/main/model/classifier.onnx",
                        "5f0a2c41d6e7b8893f4c1c2b5a6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8f",
                        "b52",
                        List.of(512, 14, 14),
                        "the last spatial tensor on the way to the scores that does not already have one channel per class",
                        "logits",
                        1000,
                        ModelSettings.of("scores", "scores", 1, Map.of("mask", "1x16: 0"), null)))
                .method(new Method(Method.Variant.ARTICLE, 0.25))
                .metrics(new MetricSettings(
                        Set.of(Metric.INSERTION),
                        0.2,
                        10,
                        List.of(0.5, 0.7),
                        MetricSettings.Form.MUTED,
                        20,
                        MetricSettings.Fill.MEAN,
                        MetricSettings.Fill.BLACK,
                        RegionFill.GREY,
                        3))
                .rules(rules())
                .violations(violations())
                .checks(checks())
                .suites(
                        new SuiteResult(
                                "animals",
                                "src/test/scorecam/animals",
                                "src/test/scorecam/animals.coco.json",
                                "annotated",
                                "boxes",
                                new LeftOut(
                                        List.of("0100.jpg", "0101.jpg"),
                                        List.of("0200.jpg"),
                                        List.of(new LeftOut.Some("griffin", 2)),
                                        List.of(new LeftOut.Some("dog", 1))),
                                new SuiteMeasures(
                                        List.of(new BoxAccuracy(0.3, 0.2, 0.75, 4), new BoxAccuracy(0.5, 0.25, 0.5, 4)),
                                        List.of(new StampEffect(
                                                "logo.png", "bottom-right", 0.1, 4, 0.75, 0.5, TABBY, 2)),
                                        Map.of(Metric.MAX_BOX_ACC, 0.625, Metric.STAMP_GAP, -0.25),
                                        List.of(),
                                        List.of(),
                                        List.of()),
                                animals()),
                        new SuiteResult(
                                "traffic",
                                "src/test/scorecam/traffic",
                                "src/test/scorecam/traffic",
                                "annotated",
                                "masks",
                                LeftOut.NOTHING,
                                SuiteMeasures.NONE,
                                List.of(light())))
                .summary(new RunResult.Summary(7, 3, 2, 2, 2_381, 1, new Saved(180, 42, 477), List.of(), 1, 81.25, 6.5))
                .make();
    }

    /** One suite, one explanation, no rule broken. */
    public static RunResult passed() {
        return like(failed())
                .passed()
                .violations(List.of())
                .checks(List.of())
                .suites(failed().suites().get(1))
                .summary(new RunResult.Summary(1, 1, 0, 0, 476, 0, new Saved(36, 0, 0), List.of(), 1, 2.5, 0.5))
                .make();
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
                aViolation(
                        tabby("0007.jpg"),
                        Metric.MAP_CORRELATION,
                        -0.2871,
                        "0.90",
                        "map correlation with the baseline is -0.29, but expected minimum is 0.90"));
        List<Rule> rules = new ArrayList<>(rules());
        rules.add(new Rule(
                Element.IMAGE,
                List.of(),
                List.of(),
                List.of(
                        new Limit(Metric.MAP_CORRELATION, null, decimal("0.90"), null, null),
                        new Limit(Metric.CLASS_CHANGED, null, null, decimal("0"), null))));
        return like(failed)
                .rules(rules)
                .violations(violations)
                .suites(failed.suites().get(0).with(animals), failed.suites().get(1))
                .make();
    }

    /** {@link #drifted}, and two approved explanations that are not explained any more, one of a suite that is no more. */
    public static RunResult gone() {
        return withGone(
                drifted(),
                List.of(
                        new Gone(tabby("0004 <b>.jpg"), 0.8123, 0.9371, TABBY),
                        new Gone(new ExplanationId("night", "0001.jpg", LIGHT), null, 0.61, ALP)));
    }

    /** The same result beside a baseline that has those, too. */
    public static RunResult withGone(RunResult result, List<Gone> gone) {
        return like(result).gone(gone).make();
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
                explanation.id().explained(),
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
        SuiteResult suite = passed().suites().get(0);
        Explanation below = SampleExplanation.like(light()).below(Metric.TOP1).make();
        return like(passed()).suites(suite.with(List.of(below))).make();
    }

    /** {@link #passed} whose explanation has something in common with others that are not there. */
    public static RunResult inCommon() {
        RunResult passed = passed();
        return inCommon(passed, passed.suites().get(0).explanations(), 4);
    }

    /** {@link #passed} with explanations of so many classes, {@code kind 0} and so on, which have something in common. */
    public static RunResult inCommonOf(int classes) {
        RunResult passed = passed();
        SuiteResult suite = passed.suites().get(0);
        List<Explanation> each = IntStream.range(0, classes)
                .mapToObj(i -> SampleExplanation.like(suite.explanations().get(0))
                        .of(new ClassLabel(i, "kind " + i))
                        .make())
                .toList();
        return inCommon(withSuites(passed, List.of(suite.with(each))), each, classes);
    }

    private static RunResult inCommon(RunResult result, List<Explanation> members, int of) {
        List<Finding.Spot> spots = members.stream()
                .map(each -> new Finding.Spot(each.id(), new Box(10, 20, 60, 50)))
                .toList();
        return like(result)
                .findings(new Finding(Finding.Kind.LOOKS_ALIKE, spots, of, FramePlace.TOP_LEFT))
                .make();
    }

    /** {@link #passed} whose map is compared with one of Grad-CAM. */
    public static RunResult compared() {
        RunResult passed = passed();
        SuiteResult suite = passed.suites().get(0);
        Explanation judged = suite.explanations().get(0);
        Explanation compared = SampleExplanation.like(judged)
                .compared(new ComparedMap(
                        Method.Variant.GRAD_CAM,
                        Objects.requireNonNull(judged.map().heatmap()),
                        Map.of(Metric.MASS_IN_BOX, 0.25, Metric.METHOD_AGREEMENT, 0.4)))
                .make();
        RunResult.Summary counts = passed.summary();
        return like(passed)
                .suites(suite.with(List.of(compared))
                        .withIntervals(
                                passed.method().variant(), passed.metrics().iou()))
                .summary(new RunResult.Summary(
                        counts.explanations(),
                        counts.passed(),
                        counts.failed(),
                        counts.errors(),
                        counts.forwards(),
                        counts.reused(),
                        counts.saved(),
                        List.of(
                                new MethodCost(Method.Variant.ARTICLE, 476, 2.25),
                                new MethodCost(Method.Variant.GRAD_CAM, 1, 0.04)),
                        counts.batch(),
                        counts.seconds(),
                        counts.renderingSeconds()))
                .make();
    }

    /** {@link #passed} with a limit that its explanation breaks and may. */
    public static RunResult waived() {
        Violation broken = aViolation(
                light().id(), Metric.MASS_IN_BOX, 0.25, "0.50", "mass in box is 0.25, but expected minimum is 0.50");
        return like(passed())
                .waived(new Waived(broken, LocalDate.of(2027, 3, 31), "the label is being removed"))
                .make();
    }

    /** The result with one violation alone, of a maximum at 0007.jpg. */
    public static RunResult withViolation(RunResult result, Metric metric, double value, String maximum) {
        Violation violation = new Violation(
                tabby("0007.jpg"), metric, null, value, null, decimal(maximum), null, false, "a sentence");
        return withViolations(result, List.of(violation));
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

    /**
     * {@link #drifted} with that many classes in place of its first suite, an explanation each, of names that are long, or run from
     * right to left. They are all of one photo.
     */
    public static RunResult manyClasses(int count) {
        RunResult drifted = drifted();
        SuiteResult animals = drifted.suites().get(0);
        List<String> names = List.of(
                "tabby", "קנגורו אדום", "a name without an end ".repeat(14).strip(), "アカカンガルー");
        List<Explanation> many = IntStream.range(0, count)
                .mapToObj(i -> SampleExplanation.like(animals.explanations().get(1 + i % 3))
                        .of(new ClassLabel(i, names.get(i % names.size()) + " " + i))
                        .on("0007.jpg")
                        .make())
                .toList();
        return withSuites(drifted, List.of(animals.with(many), drifted.suites().get(1)));
    }

    /** The same violation of another photo. */
    public static Violation withSubject(Violation violation, String image) {
        return new Violation(
                tabby(image),
                violation.metric(),
                violation.statistic(),
                violation.value(),
                violation.minimum(),
                violation.maximum(),
                violation.share(),
                violation.bounded(),
                violation.sentence());
    }

    /** A mean whose interval's bound breaks its limit, a photo that fell from what was approved, and the suites' intervals. */
    public static RunResult doubted() {
        RunResult failed = failed();
        Sampling sampling = new Sampling(0.66, new Interval(0.59, 0.72), decimal("0.95"));
        Sampling told = new Sampling(0.75, new Interval(0.19, 0.99), null);
        SinceApproved since = new SinceApproved(0.43, decimal("0.03"), null);
        return like(failed)
                .rules(List.of(
                        new Rule(
                                Element.SUITE,
                                List.of(),
                                List.of(),
                                List.of(new Limit(
                                        Metric.MASS_IN_BOX,
                                        Statistic.MEAN,
                                        decimal("0.60"),
                                        null,
                                        null,
                                        decimal("0.95"),
                                        null,
                                        null))),
                        new Rule(
                                Element.IMAGE,
                                List.of(),
                                List.of(),
                                List.of(new Limit(
                                        Metric.MASS_IN_BOX, null, null, null, null, null, decimal("0.03"), null)))))
                .violations(List.of(
                        new Violation(
                                tabby("0007.jpg"),
                                Metric.MASS_IN_BOX,
                                null,
                                null,
                                0.3104,
                                decimal("0.40"),
                                null,
                                null,
                                false,
                                since,
                                null,
                                "mass in box is 0.31, 0.12 below the approved 0.43, but expected fall is at most 0.03"),
                        new Violation(
                                ANIMALS,
                                Metric.MASS_IN_BOX,
                                null,
                                Statistic.MEAN,
                                0.59,
                                decimal("0.60"),
                                null,
                                null,
                                false,
                                null,
                                sampling,
                                "mean mass in box is 0.66, with 95% confidence at least 0.59 (40 explanations), but"
                                        + " expected minimum is 0.60")))
                .checks(List.of(
                        new Check(
                                ANIMALS,
                                Metric.MASS_IN_BOX,
                                null,
                                Statistic.MEAN,
                                0.59,
                                decimal("0.60"),
                                null,
                                null,
                                false,
                                null,
                                sampling,
                                40,
                                false),
                        new Check(
                                ANIMALS,
                                Metric.MASS_IN_BOX,
                                null,
                                null,
                                0.75,
                                null,
                                null,
                                decimal("0.70"),
                                false,
                                new SinceApproved(null, decimal("0.03"), null),
                                told,
                                4,
                                true)))
                .suites(failed.suites().stream()
                        .map(suite -> suite.withIntervals(
                                failed.method().variant(), failed.metrics().iou()))
                        .toArray(SuiteResult[]::new))
                .make();
    }

    /** The same result with other violations. */
    public static RunResult withViolations(RunResult result, List<Violation> violations) {
        return like(result).violations(violations).make();
    }

    /** The same result with other limits on many explanations. */
    public static RunResult withChecks(RunResult result, List<Check> checks) {
        return like(result).checks(checks).make();
    }

    /** The same suite by another name, which its explanations do not have. */
    public static SuiteResult renamed(SuiteResult suite, String name) {
        return new SuiteResult(
                name,
                suite.images(),
                suite.annotations(),
                suite.explain(),
                suite.regions(),
                suite.leftOut(),
                suite.measures(),
                suite.explanations());
    }

    /** The same result, failed by those sentences, too. */
    public static RunResult withProblems(RunResult result, String... problems) {
        return like(result).problems(problems).make();
    }

    /** The same result with other times. */
    public static RunResult withSeconds(RunResult result, double seconds, double renderingSeconds) {
        return like(result).seconds(seconds, renderingSeconds).make();
    }

    /** {@link #passed} with a photo of that name. */
    public static RunResult withImage(String image) {
        SuiteResult suite = passed().suites().get(0);
        return like(passed())
                .suites(suite.with(List.of(renamed(light(), image))))
                .make();
    }

    public static RunResult withRules(RunResult result, List<Rule> rules) {
        return like(result).rules(rules).make();
    }

    public static RunResult withInput(RunResult result, InputSettings input) {
        return like(result).input(input).make();
    }

    public static RunResult withSuites(RunResult result, List<SuiteResult> suites) {
        return like(result).suites(suites.toArray(SuiteResult[]::new)).make();
    }

    /** {@link #passed}, its photo sampled: between 41 % and 47 % of the heat in the boxes. */
    public static RunResult partial() {
        SuiteResult suite = passed().suites().get(0);
        Explanation sampled = SampleExplanation.like(light())
                .measured(Map.of(Metric.PROBABILITY, 0.9))
                .channels(new Channels(512, 36, 12, 60, List.of(), List.of(), List.of()))
                .partial(new Partial(
                        Partial.Basis.SAMPLED,
                        Map.of(
                                Metric.MASS_IN_BOX, new Interval(0.41, 0.47),
                                Metric.LIFT, new Interval(1.25, 1.5)),
                        0.44))
                .make();
        return like(passed()).suites(suite.with(List.of(sampled))).make();
    }

    public static Explanation withSha256(Explanation explanation, String sha256) {
        return SampleExplanation.like(explanation).sha256(sha256).make();
    }

    private static Explanation renamed(Explanation explanation, String image) {
        return SampleExplanation.like(explanation).on(image).make();
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
                aViolation(
                        new ExplanationId("animals", "field/0015.jpg", WALLABY),
                        Metric.MASS_IN_BOX,
                        0.121,
                        "0.50",
                        "mass in box is 0.12, but expected minimum is 0.50"),
                aViolation(
                        tabby("0007.jpg"),
                        Metric.MASS_IN_BOX,
                        0.3104,
                        "0.50",
                        "mass in box is 0.31, but expected minimum is 0.50"),
                new Violation(
                        new Scope.OfClass("animals", WALLABY),
                        Metric.TOP1,
                        Statistic.MEAN,
                        0,
                        decimal("0.5"),
                        null,
                        null,
                        false,
                        "mean of top-1 is 0.0, but expected minimum is 0.5"),
                new Violation(
                        ANIMALS,
                        Metric.MASS_IN_BOX,
                        Statistic.MEAN,
                        0.4821,
                        decimal("0.60"),
                        null,
                        null,
                        false,
                        "mean of mass in box is 0.48, but expected minimum is 0.60"),
                new Violation(
                        ANIMALS,
                        Metric.LIFT,
                        null,
                        0.75,
                        decimal("1.0"),
                        null,
                        decimal("0.90"),
                        false,
                        "75 % of the explanations have a lift of at least 1.0, but expected are at least 90 %"));
    }

    private static List<Check> checks() {
        Scope traffic = new Scope.OfSuite("traffic");
        return List.of(
                check(new Scope.OfClass("animals", TABBY), Metric.TOP1, Statistic.MEAN, 1, "0.5", null, 2, true),
                check(new Scope.OfClass("animals", WALLABY), Metric.TOP1, Statistic.MEAN, 0, "0.5", null, 1, false),
                check(ANIMALS, Metric.MASS_IN_BOX, Statistic.MEAN, 0.4821, "0.60", null, 4, false),
                check(ANIMALS, Metric.LIFT, null, 0.75, "1.0", "0.90", 4, false),
                check(traffic, Metric.MASS_IN_BOX, Statistic.MEAN, 0.784, "0.60", null, 1, true));
    }

    private static Check check(
            Scope scope,
            Metric metric,
            @Nullable Statistic statistic,
            double value,
            String minimum,
            @Nullable String share,
            int explanations,
            boolean kept) {
        return new Check(
                scope,
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
                anExplanation()
                        .on("0003 broken.jpg")
                        .undecoded()
                        .error(
                                "src/test/scorecam/animals/0003 broken.jpg: cannot be decoded (no JPEG, starts with 62 72 6f"
                                        + " 6b). Replace the file, or take it out of the annotations.")
                        .make(),
                aTabby("0007.jpg", 0.9312)
                        .failed()
                        .below(Metric.LIFT)
                        .notes("The boxes cover 2.3 cells of the map: below four, mass in box says little.")
                        .sha256("a3".repeat(32))
                        .boxes(new Box(110.0, 150.5, 250.0, 290.0))
                        .visible(1.0)
                        .measured(measured(0.3104, 0.82, 0.0, 0.9312, 1.0))
                        .heat(blob(0.72, 0.30, 0.16))
                        .channels(channels(37, 475))
                        .shortcuts(new Box(400, 300, 480, 360))
                        .challenges(
                                new Challenged(
                                        Challenge.ONLY_FOREGROUND,
                                        null,
                                        0.0312,
                                        new Prediction(ALP, 0.81),
                                        false,
                                        null),
                                new Challenged(
                                        Challenge.NO_FOREGROUND, null, 0.9, new Prediction(TABBY, 0.9), true, null),
                                new Challenged(
                                        Challenge.CONTROL,
                                        null,
                                        0.95,
                                        new Prediction(TABBY, 0.95),
                                        true,
                                        new Offset(20, -35)),
                                new Challenged(Challenge.STAMP, "logo.png", 0.2, new Prediction(ALP, 0.7), false, null),
                                new Challenged(
                                        Challenge.STAMP, "other.png", 0.91, new Prediction(TABBY, 0.91), true, null))
                        .forwards(476)
                        .make(),
                aTabby("0009.jpg", 0.5731)
                        .sha256("b4".repeat(32))
                        .boxes(new Box(60, 170, 230, 320), new Box(310, 190, 390, 300))
                        .visible(0.8473)
                        .measured(measured(0.713, 2.41, 1.0, 0.5731, 1.0))
                        .heat(blob(0.25, 0.66, 0.14))
                        .channels(channels(40, 472))
                        .forwards(473)
                        .reused()
                        .make(),
                background(),
                anExplanation()
                        .of(WALLABY)
                        .on("field/0015.jpg")
                        .failed()
                        .sha256("d6".repeat(32))
                        .seen(PORTRAIT, PORTRAIT_SEEN)
                        .turned(6)
                        .probability(0.0412)
                        .predicted(ALP, 0.6611)
                        .top(top(ALP, 0.6611))
                        .boxes(new Box(90, 200, 220, 330))
                        .visible(1.0)
                        .measured(measured(0.121, 0.493, 0.0, 0.0412, 0.0))
                        .heat(blob(0.5, 0.1, 0.2))
                        .channels(channels(0, 512))
                        .forwards(513)
                        .make(),
                anExplanation()
                        .of(UNKNOWN)
                        .on("field/0015.jpg")
                        .sha256("d6".repeat(32))
                        .seen(PORTRAIT, PORTRAIT_SEEN)
                        .turned(6)
                        .boxes(new Box(20, 100, 120, 400))
                        .error(
                                "src/test/scorecam/animals.coco.json, annotation 12: class okapi & <co> is none of the model's"
                                        + " 1000 classes. Add it to <classes> of the suite, or take it out of the"
                                        + " annotations.")
                        .make());
    }

    private static SampleExplanation aTabby(String image, double probability) {
        return anExplanation()
                .on(image)
                .seen(LANDSCAPE, LANDSCAPE_SEEN)
                .probability(probability)
                .top(top(TABBY, probability));
    }

    private static Explanation background() {
        return anExplanation()
                .of(ALP)
                .background()
                .on("0012 a meadow.jpg")
                .sha256("c5".repeat(32))
                .seen(LANDSCAPE, LANDSCAPE_SEEN)
                .probability(0.8)
                .top(top(ALP, 0.8))
                .measured(Map.of(Metric.PROBABILITY, 0.8, Metric.TOP1, 1.0))
                .heat(blob(0.5, 0.35, 0.3))
                .channels(channels(12, 500))
                .forwards(501)
                .make();
    }

    /** Its mask stands for its box. */
    private static Explanation light() {
        return anExplanation()
                .of(LIGHT)
                .in("traffic")
                .on("crossing/été #1.png")
                .sha256("e7".repeat(32))
                .seen(LANDSCAPE, LANDSCAPE_SEEN)
                .probability(0.4211)
                .predicted(SIGN, 0.4302)
                .top(top(SIGN, 0.4302))
                .boxes(new Box(200, 60, 290, 280))
                .mask(LIGHT_MASK)
                .visible(1.0)
                .measured(measured(0.784, 4.26, 1.0, 0.4211, 0.0))
                .heat(blob(0.48, 0.45, 0.13))
                .channels(channels(95, 417))
                .forwards(418)
                .make();
    }

    private static Map<Metric, Double> measured(
            double massInBox, double lift, double pointingGame, double probability, double top1) {
        return Map.of(
                Metric.MASS_IN_BOX, massInBox,
                Metric.LIFT, lift,
                Metric.POINTING_GAME, pointingGame,
                Metric.PROBABILITY, probability,
                Metric.TOP1, top1);
    }

    private static Channels channels(int constant, int evaluated) {
        return new Channels(
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
    private static Prediction[] top(ClassLabel first, double probability) {
        return new Prediction[] {
            new Prediction(first, probability),
            new Prediction(new ClassLabel(282, "tiger cat"), (1 - probability) / 2),
            new Prediction(new ClassLabel(285, "Egyptian cat"), (1 - probability) / 4)
        };
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
