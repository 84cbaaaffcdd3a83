package org.scorecam.run;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.ClassifierFacts;
import org.scorecam.cam.Method;
import org.scorecam.cam.Method.Variant;
import org.scorecam.cam.WeightScope;
import org.scorecam.effort.Effort;
import org.scorecam.metric.Faithfulness;
import org.scorecam.metric.Metric;
import org.scorecam.metric.MetricSettings;
import org.scorecam.rule.Demand;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Subject;
import org.scorecam.suite.Suite;
import org.scorecam.suite.SuitePhoto;
import org.scorecam.suite.SuiteSettings;
import org.scorecam.suite.SuiteSettings.Explain;

/**
 * What a run is about to do.
 *
 * @param suites in the configuration's order
 * @param classifier what explains them
 * @param rules what will be judged: as written, or the defaults, and the baseline's
 * @param hasDefaultRules whether the default rules hold
 * @param effort how much of each map is computed
 * @param metrics what metrics are measured with
 * @param method how maps are computed
 * @param compare presets whose maps are compared with the method's
 * @param notes of the methods on the classifier, as sentences for people
 */
public record RunPlan(
        List<Suite> suites,
        ClassifierFacts classifier,
        List<Rule> rules,
        boolean hasDefaultRules,
        Effort effort,
        MetricSettings metrics,
        Method method,
        List<Variant> compare,
        List<String> notes) {
    /** The same for some of the photos, with what is to be told of the methods. */
    RunPlan with(List<Suite> some, List<String> notes) {
        return new RunPlan(some, classifier, rules, hasDefaultRules, effort, metrics, method, compare, notes);
    }

    /** How many photos there are. */
    public int photos() {
        return suites.stream().mapToInt(suite -> suite.photos().size()).sum();
    }

    /** How many explanations it takes. */
    public int explanations() {
        return suites.stream().mapToInt(Suite::explanations).sum();
    }

    /** The most forwards there can be: constant channels are not run. */
    public long forwards() {
        Set<Metric> asked = asked();
        return suites.stream()
                        .flatMap(
                                suite -> suite.photos().stream().map(photo -> forwards(suite.settings(), photo, asked)))
                        .mapToLong(Long::longValue)
                        .sum()
                + forwardsOfRandomModels();
    }

    /** The most forwards that each of the photos takes, without those of random models. */
    public ToLongFunction<SuitePhoto> forwardsOfPhotos() {
        Set<Metric> asked = asked();
        Map<String, SuiteSettings> settings = suites.stream()
                .map(Suite::settings)
                .collect(Collectors.toMap(SuiteSettings::name, Function.identity()));
        return photo -> forwards(Objects.requireNonNull(settings.get(photo.suite())), photo, asked);
    }

    private Set<Metric> asked() {
        Set<Metric> asked = EnumSet.noneOf(Metric.class);
        asked.addAll(metrics.include());
        rules.stream()
                .flatMap(rule -> rule.limits().stream())
                .map(Limit::metric)
                .forEach(asked::add);
        return asked;
    }

    private long forwards(SuiteSettings suite, SuitePhoto photo, Set<Metric> asked) {
        long explanations =
                suite.explain() == Explain.PREDICTED ? 1 : photo.targets().size();
        return Stream.concat(Stream.of(method), compare.stream().map(Variant::method))
                        .mapToLong(each -> forwardsOfMaps(each, suite, photo))
                        .sum()
                + explanations
                        * (Faithfulness.forwards(asked, metrics) * (1L + compare.size())
                                + ChallengePlan.forwards(asked, suite));
    }

    /** Where classes are annotated, the photo's first forward has the first one's gradient. */
    private long forwardsOfMaps(Method of, SuiteSettings suite, SuitePhoto photo) {
        return !of.isOfGradient()
                ? forwardsOfMap(of)
                : suite.explain() == Explain.ANNOTATED ? photo.targets().size() : 2;
    }

    /** Of one class. */
    private long forwardsOfMap(Method of) {
        return of.isOfGradient() ? 1 : 1L + of.variant().passes(classifier.layer());
    }

    /** The most forwards that are made once all photos are explained, for {@link Metric#RANDOMISED_SIMILARITY}. */
    public long forwardsOfRandomModels() {
        return suites.stream()
                .filter(suite -> metrics.include().contains(Metric.RANDOMISED_SIMILARITY)
                        || Subjects.annotated(List.of(suite)).stream()
                                .anyMatch(subject -> Demand.limits(rules, subject, Metric.RANDOMISED_SIMILARITY)))
                .mapToLong(suite ->
                        (long) Math.min(metrics.photos(), suite.photos().size())
                                * WeightScope.values().length
                                * forwardsOfMap(method))
                .sum();
    }

    /**
     * Which explanations will be computed in full whatever the effort, as a limit, or a metric that is included, needs the
     * whole map.
     *
     * @return how many, by the metric of the first such limit
     */
    public SortedMap<Metric, Integer> inFull() {
        SortedMap<Metric, Integer> found = new TreeMap<>();
        for (Subject subject : Subjects.annotated(suites)) {
            Metric whole = Demand.of(rules, subject).whole();
            whole = whole == null ? included() : whole;
            if (whole != null) {
                found.merge(whole, 1, Integer::sum);
            }
        }
        return found;
    }

    private @Nullable Metric included() {
        return metrics.include().stream().filter(Metric::needsMap).findFirst().orElse(null);
    }
}
