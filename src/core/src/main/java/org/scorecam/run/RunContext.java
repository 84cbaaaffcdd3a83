package org.scorecam.run;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.scorecam.cam.ClassifierFacts;
import org.scorecam.cam.ScoreCam;
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
 */
record RunContext(
        RunSettings settings,
        List<Rule> rules,
        Effort effort,
        ScoreCam scoreCam,
        Preprocessor preprocessor,
        Faithfulness faithfulness,
        PhotoStore store,
        Progress progress) {
    ClassifierFacts classifier() {
        return scoreCam.facts();
    }

    MetricSettings metrics() {
        return settings.metrics();
    }

    /** What the rules still want to know of one class's map. */
    Demand demand(SuitePhoto photo, Target target, Settled settled) {
        return Demand.of(rules, Subjects.planned(photo, target.label(), target.background()), settled);
    }

    /** Which metrics that cost forwards are asked for of a class, whether by a rule or for all. */
    Set<Metric> forwardMetrics(SuitePhoto photo, Target target) {
        Set<Metric> asked = EnumSet.noneOf(Metric.class);
        asked.addAll(metrics().include());
        asked.addAll(Demand.forwards(rules, Subjects.planned(photo, target.label(), target.background())));
        asked.removeIf(Metric::isOfSuite);
        return asked;
    }

    /** Whether a metric of suites that costs forwards is asked for, by a rule that matches one of these, or for all. */
    boolean asksOfSuite(Metric metric, List<Subject> subjects) {
        return metrics().include().contains(metric)
                || subjects.stream().anyMatch(subject -> Demand.forwards(rules, subject).contains(metric));
    }
}
