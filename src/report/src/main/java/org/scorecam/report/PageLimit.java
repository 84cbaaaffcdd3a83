package org.scorecam.report;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scorecam.baseline.Pending;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.Explanation;
import org.scorecam.result.RunResult;
import org.scorecam.rule.ExplanationId;
import org.scorecam.setting.Setting;
import org.scorecam.view.FindingRow;
import org.scorecam.view.Item;

/**
 * Which explanations have a page, pictures and a row in the report. What a person must look at always has: what failed or could not
 * be explained, has drifted, has a caution, is waived, or is shown as typical of what explanations have in common. Of
 * the rest some are drawn: those first that the baseline does not have, then by the digests of their names, the same in every run.
 *
 * @param most up to so many explanations all of them have
 * @param drawn of the rest, where there are more
 */
public record PageLimit(int most, int drawn) {
    /** All up to 2,000 explanations; of more, what must be looked at and 500 others. */
    public static final PageLimit DEFAULT = new PageLimit(2_000, 500);

    private static final PageLimit ALL = new PageLimit(Integer.MAX_VALUE, 0);
    private static final int MOST_DRAWN = 1_000_000;

    /**
     * As users write it.
     *
     * @param written {@code all}, {@code failed}, or how many of the rest; the default where nothing is
     * @throws org.scorecam.outcome.SetupException for anything else
     */
    public static PageLimit of(Setting written) {
        if (!written.isWritten()) {
            return DEFAULT;
        }
        if (written.is("all")) {
            return ALL;
        }
        return new PageLimit(
                0,
                written.is("failed")
                        ? 0
                        : written.whole(
                                "all, failed, or how many of those beside which nobody must look at: a whole number",
                                0,
                                MOST_DRAWN,
                                DEFAULT.drawn()));
    }

    /** The items that have a page, in their order. */
    List<Item> of(RunResult run, List<Item> items) {
        if (items.size() <= most) {
            return items;
        }
        Pending pending = Pending.of(run);
        Set<ExplanationId> shown = needed(run, pending);
        Set<ExplanationId> added = pending.baseline() ? ids(pending.added().stream()) : Set.of();
        items.stream()
                .filter(item -> !shown.contains(item.explanation().id()))
                .sorted(Comparator.comparing((Item item) ->
                                !added.contains(item.explanation().id()))
                        .thenComparing(item -> Names.digits(item.name())))
                .limit(drawn)
                .map(item -> item.explanation().id())
                .toList()
                .forEach(shown::add);
        return items.stream()
                .filter(item -> shown.contains(item.explanation().id()))
                .toList();
    }

    private static Set<ExplanationId> needed(RunResult run, Pending pending) {
        Set<ExplanationId> needed = new HashSet<>(
                ids(Stream.concat(run.explanations().filter(PageLimit::isNoticed), pending.drifted().stream())));
        run.waived().stream()
                .flatMap(waived ->
                        waived.violation().scope() instanceof ExplanationId id ? Stream.of(id) : Stream.empty())
                .forEach(needed::add);
        FindingRow.shown(run).forEach(spot -> needed.add(spot.id()));
        return needed;
    }

    private static boolean isNoticed(Explanation explanation) {
        return explanation.outcome() != Outcome.PASSED
                || !explanation.assessment().notes().isEmpty();
    }

    private static Set<ExplanationId> ids(Stream<Explanation> explanations) {
        return explanations.map(Explanation::id).collect(Collectors.toUnmodifiableSet());
    }
}
