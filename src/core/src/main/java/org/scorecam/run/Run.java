package org.scorecam.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.baseline.Gate;
import org.scorecam.cam.BatchSize;
import org.scorecam.cam.Choices;
import org.scorecam.cam.Classifier;
import org.scorecam.cam.ClassifierFacts;
import org.scorecam.cam.Method;
import org.scorecam.cam.Method.Variant;
import org.scorecam.cam.ScoreCam;
import org.scorecam.challenge.Filler;
import org.scorecam.challenge.Stamp;
import org.scorecam.effort.Effort;
import org.scorecam.file.RelativePath;
import org.scorecam.image.Preprocessor;
import org.scorecam.metric.Faithfulness;
import org.scorecam.metric.InputIndex;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.StampEffect;
import org.scorecam.result.SuiteMeasures;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.DefaultRules;
import org.scorecam.rule.Judge;
import org.scorecam.rule.Outlook;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Subject;
import org.scorecam.rule.Waivers;
import org.scorecam.setting.Setting;
import org.scorecam.store.PhotoStore;
import org.scorecam.suite.Labels;
import org.scorecam.suite.StampSettings;
import org.scorecam.suite.Suite;
import org.scorecam.suite.SuitePhoto;
import org.scorecam.suite.SuiteSettings;
import org.scorecam.suite.SuiteSettings.Explain;

/**
 * The front door: explains every photo of some suites and judges what was found. What comes out does not depend on the number
 * of threads. {@link #execute} does all of it; its two halves can be had apart, in different processes too: {@link #explain}
 * needs the model and knows no rule but for what the effort needs, {@link #conclude} needs no model.
 */
public final class Run {
    /** Forwards a job, whole batches: enough to make the queue's cost small, few enough to share one photo. */
    private static final int FORWARDS_PER_JOB = 8;

    private final Classifier classifier;
    private final RunSettings settings;
    private final Provenance provenance;
    private final RunResources resources;
    private volatile @Nullable Schedule schedule;
    private volatile boolean isStopped;

    /** @param classifier used by several threads at once; stays open */
    public Run(Classifier classifier, RunSettings settings, Provenance provenance, RunResources resources) {
        this.classifier = classifier;
        this.settings = settings;
        this.provenance = provenance;
        this.resources = resources;
    }

    /**
     * Checks, explains, compares and judges.
     *
     * @param gate what a baseline adds
     * @throws org.scorecam.outcome.SetupException before the first forward, if a rule has nothing to judge, or needs a baseline
     *     that is not there
     * @throws InterruptedException if the thread is interrupted, or the run is stopped; no forward is under way then
     */
    public Concluded execute(List<Suite> suites, Gate gate) throws InterruptedException {
        return conclude(explain(suites, photo -> true, gate), settings.rules(), settings.waivers(), gate);
    }

    /**
     * Explains the photos, or a part of them that others explain the rest of: the first half of {@link #execute}, with its
     * checks, which are of the whole suites.
     *
     * @param isWanted whether a photo is of the part
     * @throws org.scorecam.outcome.SetupException as {@link #execute} does
     * @throws InterruptedException as {@link #execute} does
     */
    public Measurements explain(List<Suite> suites, Predicate<SuitePhoto> isWanted, Gate gate)
            throws InterruptedException {
        RunPlan whole = plan(suites, gate);
        BatchSize batch = settings.batch().size(classifier.facts().maxBatch());
        RunContext context = context(suites, whole.rules(), whole.effort(), batch);
        List<Subject> planned = Subjects.planned(suites, settings.labels());
        requireJudgeable(suites, planned, whole.rules(), settings.waivers(), gate);
        new Compared(settings).require(whole.rules());
        List<Suite> wanted = suites.stream().map(suite -> suite.part(isWanted)).toList();
        resources.progress().begin(whole.with(wanted, context.notes()));
        return explain(suites, wanted, context, batch);
    }

    /** What a run of these suites is about to do: nothing is checked, and nothing is run. */
    public RunPlan plan(List<Suite> suites, Gate gate) {
        boolean hasBoxes = suites.stream().anyMatch(Suite::hasBoxes);
        return new RunPlan(
                suites,
                classifier.facts(),
                judged(settings.rules(), hasBoxes, gate),
                settings.rules().isEmpty() && hasBoxes,
                gate.effort(settings.effort()),
                settings.metrics(),
                settings.method(),
                settings.compare(),
                List.of());
    }

    /**
     * What {@link #explain} checks of rules, for who concludes without a model what others have explained.
     *
     * @param labels of the classifier's classes
     * @param rules as written
     * @throws org.scorecam.outcome.SetupException as {@link #explain} does
     */
    public static void requireJudgeable(
            List<Suite> suites, Labels labels, List<Rule> rules, Waivers waivers, Gate gate) {
        boolean hasBoxes = suites.stream().anyMatch(Suite::hasBoxes);
        requireJudgeable(suites, Subjects.planned(suites, labels), judged(rules, hasBoxes, gate), waivers, gate);
    }

    private static void requireJudgeable(
            List<Suite> suites, List<Subject> planned, List<Rule> rules, Waivers waivers, Gate gate) {
        new Judge(rules).requireMatches(planned);
        new NamedShortcuts(suites).require(rules, planned);
        gate.requireApproved(rules, planned);
        waivers.require(rules, planned);
    }

    /** Without rules of the user's the default ones hold, if there is something that they can judge. */
    private static List<Rule> judged(List<Rule> written, boolean hasBoxes, Gate gate) {
        return gate.rules(written.isEmpty() && hasBoxes ? DefaultRules.rules() : written);
    }

    private RunContext context(List<Suite> suites, List<Rule> rules, Effort effort, BatchSize batch) {
        ClassifierFacts facts = classifier.facts();
        return new RunContext(
                settings,
                rules,
                effort,
                new ScoreCam(classifier, settings.method(), batch),
                new Preprocessor(settings.input(), facts.input()),
                new Faithfulness(settings.metrics(), facts.input(), settings.input()),
                new Filler(settings.metrics().fill(), new InputIndex(facts.input()), settings.input()),
                suites.stream()
                        .collect(Collectors.toMap(suite -> suite.settings().name(), this::stamps)),
                new Backgrounds(suites),
                settings.compare().stream()
                        .map(variant -> compared(variant, batch))
                        .toList(),
                new MethodCosts(Stream.concat(Stream.of(settings.method().variant()), settings.compare().stream())
                        .toList()),
                PhotoStore.of(resources.store(), classifier, settings.method(), settings.input()),
                resources.progress());
    }

    private ComparedMethod compared(Variant variant, BatchSize batch) {
        Method method = variant.method();
        try {
            return new ComparedMethod(
                    new ScoreCam(classifier, method, batch),
                    PhotoStore.of(resources.store(), classifier, method, settings.input()));
        } catch (SetupException e) {
            throw new SetupException("<method><compare> names " + Choices.text(variant) + ": " + e.getMessage(), e);
        }
    }

    private List<Stamp> stamps(Suite suite) {
        return suite.settings().stamps().stream()
                .map(stamp -> Stamp.read(
                        stamp, relative(stamp.image()), settings.input().size()))
                .toList();
    }

    private String relative(Path path) {
        return RelativePath.of(provenance.basedir(), path);
    }

    /** What photos settle for others is settled for all of them, so that those of other parts count as still to come. */
    private Measurements explain(List<Suite> all, List<Suite> suites, RunContext context, BatchSize batch)
            throws InterruptedException {
        List<List<PhotoRun>> photos = suites.stream()
                .map(suite -> suite.photos().stream()
                        .map(photo -> new PhotoRun(photo, suite.settings().explain(), context))
                        .toList())
                .toList();
        int most = batch.most();
        long start = System.nanoTime();
        work(new Schedule(
                photos.stream().flatMap(List::stream).toList(),
                outlook(all, context),
                (FORWARDS_PER_JOB + most - 1) / most * most));
        Randomisation randomisation = new Randomisation(
                classifier,
                context,
                resources.store(),
                photo -> work(new Schedule(List.of(photo), null, (FORWARDS_PER_JOB + most - 1) / most * most)));
        List<MeasuredSuite> measured = new ArrayList<>();
        for (int i = 0; i < suites.size(); i++) {
            measured.add(randomisation.of(suites.get(i), measured(suites.get(i), photos.get(i))));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Measurements(
                provenance.tool(),
                provenance.model(classifier.facts()),
                provenance.layerSetting(),
                settings.input(),
                settings.method(),
                context.costs().all(),
                settings.metrics(),
                all.stream().anyMatch(Suite::hasBoxes),
                measured,
                batch.chosen(),
                batch.isRefused(),
                seconds);
    }

    private void work(Schedule next) throws InterruptedException {
        schedule = next;
        if (isStopped) {
            throw new InterruptedException();
        }
        next.run(resources.threads(), resources.cores());
    }

    private MeasuredSuite measured(Suite suite, List<PhotoRun> photos) {
        SuiteSettings asked = suite.settings();
        SuiteResult described = new SuiteResult(
                asked.name(),
                relative(asked.images()),
                relative(asked.annotations()),
                asked.explain().name().toLowerCase(Locale.ROOT),
                asked.reading().regions(),
                suite.leftOut(),
                SuiteMeasures.NONE.stamps(
                        asked.stamps().stream().map(this::unmeasured).toList()),
                List.of());
        return new MeasuredSuite(
                described,
                photos.stream().flatMap(photo -> photo.explanations().stream()).toList());
    }

    private StampEffect unmeasured(StampSettings stamp) {
        return new StampEffect(
                relative(stamp.image()),
                Setting.written(stamp.at()),
                stamp.share().doubleValue(),
                0,
                0,
                0,
                null,
                0);
    }

    /** What photos may settle for others; null where nothing can be, or all maps are computed anyway. */
    private static @Nullable Outlook outlook(List<Suite> suites, RunContext context) {
        if (context.effort().kind() == Effort.Kind.FULL || !Outlook.hasLimits(context.rules())) {
            return null;
        }
        Map<Boolean, List<Suite>> annotated = suites.stream()
                .collect(Collectors.partitioningBy(suite -> suite.settings().explain() == Explain.ANNOTATED));
        return new Outlook(
                context.rules(),
                Subjects.annotated(annotated.getOrDefault(true, List.of())),
                annotated.getOrDefault(false, List.of()).stream()
                        .collect(Collectors.toMap(
                                suite -> suite.settings().name(),
                                suite -> suite.photos().stream()
                                        .mapToInt(PhotoRun::explanationsAtMost)
                                        .sum())));
    }

    /**
     * Compares with a baseline, judges, and makes the result: the second half of {@link #execute}. Needs no model.
     *
     * @param rules as written; without any, the default ones hold where a class has boxes
     * @param waivers of what rules may find
     * @param gate what a baseline adds
     */
    public static Concluded conclude(Measurements measured, List<Rule> rules, Waivers waivers, Gate gate) {
        return new Conclusion(measured, judged(rules, measured.hasBoxes(), gate), waivers, gate).conclude();
    }

    /**
     * Checks what was explained: where the predicted class is, a rule may turn out to have had nothing to judge.
     *
     * @throws org.scorecam.outcome.SetupException if a rule matched nothing
     */
    public static void requireMatched(List<Rule> rules, List<SuiteResult> suites) {
        new Judge(rules).requireMatches(Subjects.named(suites));
    }

    /**
     * Ends the run before its time, within one forward a thread, and keeps what they have told: for a build that is about to
     * be ended, from a thread of its own. {@link #execute} throws an {@link InterruptedException}.
     */
    public void stop() {
        isStopped = true;
        Schedule working = schedule;
        if (working != null) {
            working.stop();
            keep();
        }
    }

    /** Keeps in the store what the photos under way have told so far, while they go on. */
    void keep() {
        Schedule working = schedule;
        if (working != null) {
            working.keep();
        }
    }
}
