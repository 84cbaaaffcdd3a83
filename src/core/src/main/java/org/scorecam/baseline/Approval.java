package org.scorecam.baseline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.RunResult;
import org.scorecam.rule.Wildcards;

/**
 * Makes a run's explanations the approved ones: all of them, or those whose {@code suite/image} a pattern includes, which
 * leaves the others as they were approved.
 *
 * @param baseline the new one
 * @param summary what changed: {@code +3 new, ~2 changed (largest: animals/0007.jpg, correlation 0.41), -1 gone}
 */
public record Approval(Baseline baseline, String summary) {
    /**
     * What the user asked for.
     *
     * @param includes wildcards over {@code suite/image}; empty approves all
     * @param incomplete whether to approve the rest of a run that has ERRORs, and maps of which not all channels were run;
     *     an ERROR leaves what was approved before
     */
    public record Request(List<String> includes, boolean incomplete) {
        public Request {
            includes = List.copyOf(includes);
        }

        private Predicate<String> paths() {
            Wildcards wildcards = new Wildcards(includes);
            return path -> includes.isEmpty() || wildcards.matchOne(List.of(path));
        }
    }

    /**
     * Approves, without writing anything.
     *
     * @param layerSetting {@code <layer>} as the user wrote it, {@link BaselineHeader#AUTO} where nothing is written
     * @param old null if there is none
     * @throws SetupException if the run has ERRORs or partial maps and the request does not allow them, if a pattern
     *     matches nothing, or if a part is to be approved that was measured in another way than the rest
     */
    public static Approval of(RunResult run, String layerSetting, @Nullable Baseline old, Request request) {
        BaselineHeader header = BaselineHeader.of(run, layerSetting);
        Predicate<String> included = request.paths();
        Approvable approvable = new Approvable(run, included);
        if (!request.includes().isEmpty()) {
            approvable.requireMatch(request.includes(), old == null ? List.of() : old.explanations());
        }
        if (!request.incomplete()) {
            approvable.requireComplete();
        }
        String difference = old == null ? null : old.header().difference(header).orElse(null);
        if (difference != null && !request.includes().isEmpty()) {
            throw new SetupException("a part of the explanations cannot be approved, because they were measured in"
                    + " another way than the rest of the baseline: " + difference
                    + ". Approve all of them, without -Dscorecam.approve.includes, or set it back");
        }
        Baseline before = old == null || difference != null ? new Baseline(header, List.of()) : old;
        Comparison comparison = Comparison.of(before, header, run.suites());
        List<Approved> approved = merged(before, comparison, included);
        return new Approval(
                new Baseline(request.includes().isEmpty() ? header : header.beside(before.header()), approved),
                difference != null && old != null
                        ? replaced(old, approved, difference)
                        : summary(comparison, included));
    }

    /** What was approved, but for what is included now: that is replaced, or gone. */
    private static List<Approved> merged(Baseline before, Comparison comparison, Predicate<String> included) {
        List<Approved> merged = new ArrayList<>();
        for (Approved old : before.explanations()) {
            Change change = comparison.changes().get(old.key());
            if (!included.test(old.id().path())) {
                merged.add(old);
            } else if (change != null) {
                merged.add(change.now());
            } else if (!comparison.gone().contains(old)) {
                merged.add(old);
            }
        }
        comparison.added().stream()
                .filter(each -> included.test(each.id().path()))
                .forEach(merged::add);
        return merged;
    }

    private static String summary(Comparison comparison, Predicate<String> included) {
        List<Change> changed = comparison.changes().values().stream()
                .filter(change -> included.test(change.now().id().path()))
                .filter(change -> !change.then().equals(change.now()))
                .toList();
        return summary(count(comparison.added(), included), changed, count(comparison.gone(), included));
    }

    private static long count(List<Approved> explanations, Predicate<String> included) {
        return explanations.stream()
                .filter(each -> included.test(each.id().path()))
                .count();
    }

    private static String summary(long added, List<Change> changed, long gone) {
        String largest = changed.stream()
                .min(Comparator.comparingDouble(Approval::correlation))
                .map(change -> " (largest: " + change.now().id().path() + ", correlation "
                        + BigDecimal.valueOf(correlation(change))
                                .setScale(2, RoundingMode.FLOOR)
                                .toPlainString()
                        + ")")
                .orElse("");
        String summary = Stream.of(
                        added == 0 ? "" : "+" + added + " new",
                        changed.isEmpty() ? "" : "~" + changed.size() + " changed" + largest,
                        gone == 0 ? "" : "-" + gone + " gone")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return summary.isEmpty() ? "no explanation has changed" : summary;
    }

    private static String replaced(Baseline old, List<Approved> approved, String difference) {
        return "all " + old.explanations().size() + " replaced by " + approved.size() + " new (" + difference + ")";
    }

    private static double correlation(Change change) {
        return change.metrics().getOrDefault(Metric.MAP_CORRELATION, 1.0);
    }
}
