package org.scorecam.view;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.RunResult;
import org.scorecam.rule.Scope;

/**
 * The order in which a person looks at explanations, in the table and from page to page: what failed, worst first, then errors, then
 * the others, nearest to a limit first.
 */
public final class WorstFirst {
    private static final List<Outcome> ORDER = List.of(Outcome.FAILED, Outcome.ERROR, Outcome.PASSED);

    private WorstFirst() {}

    /** The items of {@code run} in that order. */
    public static List<Item> of(RunResult run, List<Item> items) {
        Map<Scope, Integer> ranks = new HashMap<>();
        run.violationsByScope().keySet().forEach(scope -> ranks.put(scope, ranks.size()));
        return items.stream()
                .map(item -> new Ranked(item, margin(run, item)))
                .sorted(Comparator.comparingInt((Ranked ranked) ->
                                ORDER.indexOf(ranked.item().explanation().outcome()))
                        .thenComparingInt(ranked ->
                                ranks.getOrDefault(ranked.item().explanation().id(), Integer.MAX_VALUE))
                        .thenComparingDouble(Ranked::margin))
                .map(Ranked::item)
                .toList();
    }

    private record Ranked(Item item, double margin) {}

    /** Of what failed, the worst limit has told; of errors nothing is measured. */
    private static double margin(RunResult run, Item item) {
        return item.explanation().outcome() == Outcome.PASSED
                ? Margin.of(item.explanation(), run.limitsOn(item.explanation()))
                : 0;
    }
}
