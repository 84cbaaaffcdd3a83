package org.scorecam.baseline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.Explanation;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.ExplanationId;
import org.scorecam.rule.Violation;

/**
 * A run against a baseline. Where the two were not measured in the same way there is one {@link #difference} and nothing
 * else to compare. An ERROR is neither new nor changed, and nothing of its photo is gone: it fails the build by itself.
 *
 * @param difference what was measured in another way: a sentence without its end; null if nothing was
 * @param notes what is another and does no harm, whole sentences
 * @param added explanations that were not approved, sorted
 * @param gone approved explanations that the run does not have, sorted
 * @param changes each explanation that was approved, changed or not, by key
 */
public record Comparison(
        @Nullable String difference,
        List<String> notes,
        List<Approved> added,
        List<Approved> gone,
        SortedMap<ApprovedKey, Change> changes) {
    public Comparison {
        notes = List.copyOf(notes);
        added = List.copyOf(added);
        gone = List.copyOf(gone);
        changes = Collections.unmodifiableSortedMap(new TreeMap<>(changes));
    }

    /**
     * Compares.
     *
     * @param header how the run measured
     * @param suites what it found
     */
    public static Comparison of(Baseline baseline, BaselineHeader header, List<SuiteResult> suites) {
        BaselineHeader then = baseline.header();
        Optional<String> difference = then.difference(header);
        if (difference.isPresent()) {
            return new Comparison(difference.get(), List.of(), List.of(), List.of(), new TreeMap<>());
        }
        Current current = Current.of(suites);
        List<Approved> added = new ArrayList<>();
        SortedMap<ApprovedKey, Change> changes = new TreeMap<>();
        SortedMap<ApprovedKey, Approved> approved = baseline.byKey();
        for (Approved now : current.explanations()) {
            Approved old = approved.get(now.key());
            if (old == null) {
                added.add(now);
            } else {
                changes.put(now.key(), Change.between(old, now, header.input().size()));
            }
        }
        List<Approved> gone =
                baseline.explanations().stream().filter(current::lacks).toList();
        return new Comparison(null, notes(then, header), added, gone, changes);
    }

    /** The suites, with what was approved, and the metrics that need it, at the explanations that were approved. */
    public List<SuiteResult> measured(List<SuiteResult> suites) {
        return suites.stream()
                .map(suite -> suite.with(
                        suite.explanations().stream().map(this::measured).toList()))
                .toList();
    }

    /** The violation; if it is one of an explanation's drift, with what moved in words at the end of its sentence. */
    public Violation inWords(Violation violation) {
        Change change = violation.scope() instanceof ExplanationId id
                        && violation.metric().needsBaseline()
                ? change(id)
                : null;
        return change == null || change.words().isEmpty() ? violation : violation.and(change.words());
    }

    private Explanation measured(Explanation explanation) {
        Change change = explanation.outcome() == Outcome.ERROR ? null : change(explanation.id());
        return change == null ? explanation : explanation.compared(change.before(), change.metrics());
    }

    private @Nullable Change change(ExplanationId id) {
        return id.explained().index() == null ? null : changes.get(ApprovedKey.of(id));
    }

    private static List<String> notes(BaselineHeader then, BaselineHeader now) {
        return then.hasRenamedLayer(now)
                ? List.of("The layer that is explained was called " + then.layer() + " when the baseline was approved,"
                        + " and is called " + now.layer() + " now; its maps have the same size and are compared.")
                : List.of();
    }

    /**
     * What a run found.
     *
     * @param explanations all but the ERRORs
     * @param keys of the explanations
     * @param broken the paths of photos with an ERROR
     */
    private record Current(List<Approved> explanations, Set<ApprovedKey> keys, Set<String> broken) {
        static Current of(List<SuiteResult> suites) {
            Map<ApprovedKey, Approved> found = new TreeMap<>();
            Set<String> broken = new HashSet<>();
            for (SuiteResult suite : suites) {
                for (Explanation explanation : suite.explanations()) {
                    Approved.of(explanation)
                            .ifPresentOrElse(
                                    now -> found.put(now.key(), now),
                                    () -> broken.add(explanation.id().path()));
                }
            }
            return new Current(List.copyOf(found.values()), found.keySet(), broken);
        }

        boolean lacks(Approved old) {
            return !keys.contains(old.key()) && !broken.contains(old.id().path());
        }
    }
}
