package org.scorecam.baseline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.scorecam.metric.Metric;
import org.scorecam.result.RunResult;
import org.scorecam.result.SuiteResult;

/** What was approved, but for what is taken over now: that is replaced, or gone. */
final class Merge {
    private final Baseline before;
    private final Comparison comparison;
    private final Predicate<String> included;
    private final boolean all;
    private final RunResult run;
    private final Drifted drifted;
    private final List<Change> replaced = new ArrayList<>();
    private final List<Change> kept = new ArrayList<>();
    private final List<Approved> explanations = new ArrayList<>();

    /**
     * Merges.
     *
     * @param all whether what keeps its limits is taken over, too
     */
    Merge(RunResult run, Baseline before, Comparison comparison, Predicate<String> included, boolean all) {
        this.run = run;
        this.before = before;
        this.comparison = comparison;
        this.included = included;
        this.all = all;
        this.drifted = new Drifted(run);
        before.explanations().forEach(this::add);
        comparison.added().stream()
                .filter(each -> included.test(each.id().path()))
                .forEach(explanations::add);
    }

    private void add(Approved old) {
        Change change = comparison.changes().get(old.key());
        boolean isIncluded = included.test(old.id().path());
        if (!isIncluded || change == null) {
            if (!isIncluded || !comparison.gone().contains(old)) {
                explanations.add(old);
            }
        } else if (all || drifted.has(change)) {
            boolean hasMoved = change.distance() > 0;
            Approved now = change.now().moved(old.moved() + change.distance(), old.times() + (hasMoved ? 1 : 0));
            explanations.add(now);
            if (!isSame(old, change.now())) {
                replaced.add(change);
            }
        } else {
            kept.add(change);
            explanations.add(old.metrics().isEmpty() ? old.with(change.now().metrics()) : old);
        }
    }

    /** Whether nothing has changed that is approved, whatever an earlier version kept of it. */
    private static boolean isSame(Approved old, Approved now) {
        return now.with(old.metrics()).moved(old.moved(), old.times()).equals(old);
    }

    List<Approved> explanations() {
        return explanations;
    }

    /** What was approved and is another one now. */
    List<Change> replaced() {
        return replaced;
    }

    /** What was approved and stays as it was. */
    List<Change> kept() {
        return kept;
    }

    Comparison comparison() {
        return comparison;
    }

    /** What suites have as a whole: as it was approved, where the limits on it are kept. */
    SortedMap<String, Map<Metric, Double>> suites() {
        SortedMap<String, Map<Metric, Double>> suites = new TreeMap<>(before.suites());
        for (SuiteResult suite : run.suites()) {
            Map<Metric, Double> now = suite.measures().metrics();
            if (all || drifted.has(suite.name()) || !suites.containsKey(suite.name())) {
                suites.put(suite.name(), now);
            }
        }
        suites.values().removeIf(Map::isEmpty);
        return suites;
    }
}
