package org.scorecam.baseline;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.SetupException;
import org.scorecam.rule.Limit;
import org.scorecam.rule.PlacedLimit;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Subject;

/**
 * Refuses limits on a fall or a rise for which the baseline lacks the approved value: they would be kept by any model.
 *
 * @param name of the baseline's file
 * @param cure what to do, a sentence without its end
 */
record ApprovedValues(Baseline baseline, String name, String cure) {
    /**
     * Refuses the first one.
     *
     * @param planned what will be explained
     * @throws SetupException naming the limit, and an explanation without the value
     */
    void require(List<Rule> rules, List<Subject> planned) {
        Set<String> photos =
                planned.stream().map(subject -> subject.id().path()).collect(Collectors.toCollection(HashSet::new));
        Set<String> suites =
                planned.stream().map(subject -> subject.id().suite()).collect(Collectors.toCollection(HashSet::new));
        for (PlacedLimit each : PlacedLimit.of(rules)) {
            Limit limit = each.limit();
            if (limit.isRelative()) {
                Optional<String> lacking = limit.metric().isOfSuite()
                        ? ofSuite(each.rule(), limit.metric(), planned, suites)
                        : ofExplanation(each.rule(), limit.metric(), photos);
                lacking.ifPresent(what -> {
                    throw new SetupException(each.place() + ": the baseline " + name + " has no approved "
                            + limit.metric() + " of " + what + ", which the " + words(limit)
                            + " is from: it was not measured then, or an earlier version approved it. " + cure);
                });
            }
        }
    }

    private static String words(Limit limit) {
        return limit.fall() == null ? "<rise>" : "<fall>";
    }

    private Optional<String> ofSuite(Rule rule, Metric metric, List<Subject> planned, Set<String> suites) {
        return suites.stream()
                .sorted()
                .filter(suite -> planned.stream()
                        .filter(subject -> subject.id().suite().equals(suite))
                        .anyMatch(rule::has))
                .filter(suite ->
                        !baseline.suites().getOrDefault(suite, Map.of()).containsKey(metric))
                .map(suite -> "the suite " + suite)
                .findFirst();
    }

    /** What is new has no approved value, and is not judged by it; but something must be. */
    private Optional<String> ofExplanation(Rule rule, Metric metric, Set<String> photos) {
        List<Approved> judged = baseline.explanations().stream()
                .filter(approved -> photos.contains(approved.id().path()))
                .filter(approved -> rule.has(subject(approved)))
                .filter(approved -> !(metric.needsBoxes() && approved.massInBox() == null))
                .toList();
        return judged.isEmpty()
                ? Optional.of("any explanation that the rule matches")
                : judged.stream()
                        .filter(approved -> !approved.values().containsKey(metric))
                        .map(approved -> approved.id().toString())
                        .findFirst();
    }

    private static Subject subject(Approved approved) {
        return new Subject(approved.id(), approved.massInBox() == null, false, Map.of());
    }
}
