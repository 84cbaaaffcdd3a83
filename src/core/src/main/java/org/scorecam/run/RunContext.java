package org.scorecam.run;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.scorecam.cam.ClassifierFacts;
import org.scorecam.cam.ScoreCam;
import org.scorecam.challenge.Filler;
import org.scorecam.challenge.Stamp;
import org.scorecam.effort.Effort;
import org.scorecam.image.Preprocessor;
import org.scorecam.metric.Faithfulness;
import org.scorecam.metric.Metric;
import org.scorecam.metric.MetricSettings;
import org.scorecam.rule.Demand;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Settled;
import org.scorecam.rule.Subject;
import org.scorecam.store.PhotoStore;
import org.scorecam.suite.SuitePhoto;
import org.scorecam.suite.Target;

/**
 * What all photos of a run share.
 *
 * @param settings what the run is asked
 * @param rules what will be judged
 * @param effort how much of each map is computed
 * @param stamps by the suite's name
 * @param compared methods whose maps are compared with the judged ones
 * @param costs of all methods
 * @param backgrounds what objects may be pasted on
 */
record RunContext(
        RunSettings settings,
        List<Rule> rules,
        Effort effort,
        ScoreCam scoreCam,
        Preprocessor preprocessor,
        Faithfulness faithfulness,
        Filler filler,
        Map<String, List<Stamp>> stamps,
        Backgrounds backgrounds,
        List<ComparedMethod> compared,
        MethodCosts costs,
        PhotoStore store,
        Progress progress) {
    ClassifierFacts classifier() {
        return scoreCam.facts();
    }

    /** Of all methods on the classifier, each once. */
    List<String> notes() {
        return Stream.concat(
                        scoreCam.notes().stream(),
                        compared.stream().flatMap(method -> method.scoreCam().notes().stream()))
                .distinct()
                .toList();
    }

    MetricSettings metrics() {
        return settings.metrics();
    }

    /** What the rules still want to know of one class's map. */
    Demand demand(SuitePhoto photo, Target target, Settled settled) {
        return Demand.of(rules, Subjects.planned(photo, target.label(), target.background()), settled);
    }

    /** Those that are put onto the photos of a suite. */
    List<Stamp> stamps(String suite) {
        return stamps.getOrDefault(suite, List.of());
    }

    /** Which metrics that cost forwards are asked for of a class, whether by a rule or for all. */
    Set<Metric> forwardMetrics(SuitePhoto photo, Target target) {
        Set<Metric> asked = EnumSet.noneOf(Metric.class);
        asked.addAll(metrics().include());
        asked.addAll(Demand.forwards(rules, Subjects.planned(photo, target.label(), target.background())));
        asked.remove(Metric.RANDOMISED_SIMILARITY);
        return asked;
    }

    /** Whether a metric is asked for of a class, by a rule or for all. */
    boolean asks(Metric metric, SuitePhoto photo, Target target) {
        return metrics().include().contains(metric)
                || Demand.limits(rules, Subjects.planned(photo, target.label(), target.background()), metric);
    }

    /** Whether a metric of suites that costs forwards is asked for, by a rule that matches one of these, or for all. */
    boolean asksOfSuite(Metric metric, List<Subject> subjects) {
        return metrics().include().contains(metric)
                || subjects.stream().anyMatch(subject -> Demand.limits(rules, subject, metric));
    }
}
