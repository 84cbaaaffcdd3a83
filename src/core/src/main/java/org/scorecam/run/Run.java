package org.scorecam.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.BatchSize;
import org.scorecam.cam.Classifier;
import org.scorecam.cam.Method;
import org.scorecam.cam.ScoreCam;
import org.scorecam.effort.Effort;
import org.scorecam.image.InputSettings;
import org.scorecam.image.Preprocessor;
import org.scorecam.metric.BoxAccuracy;
import org.scorecam.metric.Faithfulness;
import org.scorecam.metric.Metric;
import org.scorecam.metric.MetricSettings;
import org.scorecam.metric.Overlaps;
import org.scorecam.result.Explanation;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.Demand;
import org.scorecam.rule.Judge;
import org.scorecam.rule.Judgement;
import org.scorecam.rule.Outlook;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Subject;
import org.scorecam.rule.Verdict;
import org.scorecam.store.PhotoStore;
import org.scorecam.suite.Labels;
import org.scorecam.suite.Suite;
import org.scorecam.suite.SuiteSettings.Explain;

/**
 * Explains every photo of the suites and judges what was found. What comes out does not depend on the number of threads.
 *
 * <p>The photos' jobs are ranked by photo, masked forwards before the next photo's first look: all threads work on one
 * photo while there is work on it, and begin the next ones where they would wait.
 */
public final class Run {
    /** Masked forwards a job, whole batches: enough to make the queue's cost small, few enough to share one photo. */
    private static final int FORWARDS_PER_JOB = 8;

    private final Explainer explainer;
    private final Judge judge;
    private final int forwardsPerJob;
    private volatile List<PhotoRun> underWay = List.of();
    private volatile @Nullable Workers atWork;

    /**
     * @param classifier used by several threads at once; stays open
     * @param input for every photo
     * @param labels of the classifier's classes
     * @param settings of the metrics
     * @param effort how much of each map is computed
     * @param batch masked inputs a forward
     * @param store what earlier runs of the same classifier, input and method saw
     */
    public Run(
            Classifier classifier,
            InputSettings input,
            Method method,
            BatchSize batch,
            Labels labels,
            List<Rule> rules,
            MetricSettings settings,
            Effort effort,
            PhotoStore store,
            Progress progress) {
        explainer = new Explainer(
                new ScoreCam(classifier, method, batch),
                classifier.layer(),
                new Preprocessor(input, classifier.input()),
                input,
                labels,
                rules,
                settings,
                new Faithfulness(settings, classifier.input(), input),
                effort,
                store,
                progress);
        judge = new Judge(rules);
        forwardsPerJob = (FORWARDS_PER_JOB + batch.most() - 1) / batch.most() * batch.most();
    }

    /**
     * Checks before the first forward that each rule has something to judge.
     *
     * @throws org.scorecam.outcome.SetupException if a rule matches nothing
     */
    public void requireMatches(List<Suite> suites) {
        judge.requireMatches(Subjects.planned(suites, explainer.labels()));
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
     * Which explanations will be computed in full whatever the effort, as a limit, or a metric that is included, needs
     * the whole map.
     *
     * @return how many, by the metric of the first such limit
     */
    public SortedMap<Metric, Integer> inFull(List<Suite> suites) {
        SortedMap<Metric, Integer> found = new TreeMap<>();
        for (Subject subject : Subjects.annotated(suites)) {
            Metric whole = Demand.of(explainer.rules(), subject).whole();
            whole = whole == null
                    ? explainer.settings().include().stream().findFirst().orElse(null)
                    : whole;
            if (whole != null) {
                found.merge(whole, 1, Integer::sum);
            }
        }
        return found;
    }

    /**
     * Checks before the first forward that no rule needs a baseline.
     *
     * @param cure what to do, a sentence
     * @throws org.scorecam.outcome.SetupException naming the first limit that does
     */
    public void requireNoBaselineNeeded(String cure) {
        judge.requireNoBaselineNeeded(cure);
    }

    /**
     * Explains and judges.
     *
     * @param measure adds to the explanations what is measured before they are judged: the drift from a baseline
     * @param threads worker threads, at least 1
     * @param cores a permit each for who computes: shared by the runs of one build
     * @throws InterruptedException if the thread is interrupted, or the run is stopped; no forward is under way then
     */
    public Findings execute(List<Suite> suites, UnaryOperator<List<SuiteResult>> measure, int threads, Semaphore cores)
            throws InterruptedException {
        List<List<PhotoRun>> photos = suites.stream()
                .map(suite -> suite.photos().stream()
                        .map(photo -> new PhotoRun(photo, suite.settings().explain(), explainer))
                        .toList())
                .toList();
        long start = System.nanoTime();
        underWay = photos.stream().flatMap(List::stream).toList();
        explain(new Order(underWay, outlook(suites)), threads, cores);
        double seconds = (System.nanoTime() - start) / 1e9;
        List<SuiteResult> results = new ArrayList<>();
        for (int i = 0; i < suites.size(); i++) {
            results.add(result(suites.get(i), photos.get(i)));
        }
        return judge(measure.apply(results), seconds);
    }

    /**
     * Keeps in the store what the photos under way have told so far, from a thread of its own, while {@link #execute} goes
     * on.
     */
    public void keep() {
        underWay.forEach(PhotoRun::keep);
    }

    /**
     * Ends the run before its time, within one forward a thread, and keeps what they have told: for a build that is about to
     * be ended, from a thread of its own. {@link #execute} throws an {@link InterruptedException}.
     */
    public void stop() {
        Workers working = atWork;
        if (working != null) {
            working.stop();
            working.close();
        }
        keep();
    }

    /** What photos may settle for others; null where nothing can be, or all maps are computed anyway. */
    private @Nullable Outlook outlook(List<Suite> suites) {
        if (explainer.effort().kind() == Effort.Kind.FULL || !Outlook.hasLimits(explainer.rules())) {
            return null;
        }
        Map<Boolean, List<Suite>> annotated = suites.stream()
                .collect(Collectors.partitioningBy(suite -> suite.settings().explain() == Explain.ANNOTATED));
        return new Outlook(
                explainer.rules(),
                Subjects.annotated(annotated.getOrDefault(true, List.of())),
                annotated.getOrDefault(false, List.of()).stream()
                        .collect(Collectors.toMap(
                                suite -> suite.settings().name(),
                                suite -> suite.photos().stream()
                                        .mapToInt(PhotoRun::explanationsAtMost)
                                        .sum())));
    }

    private void explain(Order order, int threads, Semaphore cores) throws InterruptedException {
        try (Workers workers = new Workers(threads, cores)) {
            atWork = workers;
            // one job holds the run open until all photos are waiting
            workers.submit(-1, () -> begin(workers, order, order.first()));
            workers.await();
        }
    }

    private void begin(Workers workers, Order order, Order.Range photos) {
        for (int i = photos.from(); i < photos.to(); i++) {
            int photo = i;
            workers.submit(2 * photo + 1, () -> {
                underWay.get(photo).look();
                goOn(workers, order, photo);
            });
        }
    }

    /** Shares a round among the threads; whoever makes its last forward begins the next one. */
    private void goOn(Workers workers, Order order, int index) {
        PhotoRun photo = underWay.get(index);
        int forwards = photo.next();
        if (forwards == 0) {
            photo.finish();
            begin(workers, order, order.after(index));
            return;
        }
        int jobs = (forwards + forwardsPerJob - 1) / forwardsPerJob;
        AtomicInteger waiting = new AtomicInteger(jobs);
        for (int job = 0; job < jobs; job++) {
            int from = job * forwardsPerJob;
            int to = Math.min(from + forwardsPerJob, forwards);
            workers.submit(2 * index, () -> {
                photo.score(from, to, workers::isOver);
                if (waiting.decrementAndGet() == 0) {
                    goOn(workers, order, index);
                }
            });
        }
    }

    private SuiteResult result(Suite suite, List<PhotoRun> photos) {
        List<Measured> measured =
                photos.stream().flatMap(photo -> photo.explanations().stream()).toList();
        return new SuiteResult(
                suite.settings().name(),
                suite.settings().images().toString(),
                suite.settings().annotations().toString(),
                suite.settings().explain().name().toLowerCase(java.util.Locale.ROOT),
                suite.settings().reading().regions(),
                suite.unannotated(),
                boxAccuracy(measured),
                measured.stream().map(Measured::explanation).toList());
    }

    private List<BoxAccuracy> boxAccuracy(List<Measured> measured) {
        List<Overlaps> overlaps = measured.stream()
                .flatMap(each -> Stream.ofNullable(each.overlaps()))
                .toList();
        return overlaps.isEmpty() || measured.stream().anyMatch(Measured::isOpen)
                ? List.of()
                : BoxAccuracy.of(overlaps, explainer.settings().iou());
    }

    /** What suites have for themselves, by their names. */
    private Map<String, Map<Metric, Double>> ofSuites(List<SuiteResult> suites) {
        Map<String, Map<Metric, Double>> found = new TreeMap<>();
        suites.stream()
                .filter(suite -> !suite.boxAccuracy().isEmpty())
                .forEach(suite -> found.put(
                        suite.name(),
                        Map.of(
                                Metric.MAX_BOX_ACC,
                                BoxAccuracy.mean(
                                        suite.boxAccuracy(),
                                        explainer.settings().iou()))));
        return found;
    }

    private Findings judge(List<SuiteResult> results, double seconds) {
        Judgement judgement = judge.judge(Subjects.explained(results), ofSuites(results));
        List<SuiteResult> judged = new ArrayList<>();
        int next = 0;
        for (SuiteResult suite : results) {
            List<Explanation> explanations = new ArrayList<>();
            for (Explanation explanation : suite.explanations()) {
                Verdict verdict = judgement.verdicts().get(next++);
                explanations.add(explanation.judged(verdict.outcome(), verdict.below()));
            }
            judged.add(suite.with(explanations));
        }
        return new Findings(
                judged,
                judgement.violations(),
                judgement.checks(),
                seconds,
                explainer.scoreCam().batch().chosen());
    }
}
