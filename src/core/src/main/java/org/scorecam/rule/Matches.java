package org.scorecam.rule;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scorecam.outcome.Nearest;
import org.scorecam.outcome.SetupException;

/**
 * Refuses a rule, or a limit of it, that would never be applied.
 *
 * @param place of the rule, for messages
 */
record Matches(Rule rule, String place) {
    private static final int NAMES = 5;

    void require(List<Subject> subjects) {
        Selection selection = new Selection(rule);
        List<Subject> selected = subjects.stream().filter(selection::has).toList();
        if (selected.isEmpty()) {
            throw new SetupException(place + ": it matches no explanation, so it would pass with any model ("
                    + patterns() + "). " + names(selection, subjects) + "Correct the patterns, or remove the rule");
        }
        for (int i = 0; i < rule.limits().size(); i++) {
            requireBoxes(i, selected);
        }
    }

    private void requireBoxes(int index, List<Subject> selected) {
        Limit limit = rule.limits().get(index);
        if (selected.stream().noneMatch(subject -> Selection.applies(limit.metric(), subject))) {
            String classes = selected.stream()
                    .map(subject -> subject.id().explained().label())
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining(", "));
            throw new SetupException(place + ", limit " + (index + 1) + ": " + limit.metric()
                    + " needs boxes, but the rule (" + patterns()
                    + ") matches classes without boxes alone: " + classes + ". Limit PROBABILITY or TOP1 there,"
                    + " let the rule match a class that has boxes, or remove the limit");
        }
    }

    private String patterns() {
        return "element " + rule.element()
                + (rule.includes().isEmpty() ? "" : ", includes " + String.join(", ", rule.includes()))
                + (rule.excludes().isEmpty() ? "" : ", excludes " + String.join(", ", rule.excludes()));
    }

    private String names(Selection selection, List<Subject> subjects) {
        SortedSet<String> known = new TreeSet<>();
        subjects.forEach(subject -> known.addAll(selection.names(subject)));
        List<String> near = rule.includes().stream()
                .flatMap(pattern -> Nearest.ofPattern(pattern, known, NAMES).stream())
                .distinct()
                .limit(NAMES)
                .toList();
        if (!near.isEmpty()) {
            return "Nearest names: " + String.join(", ", near) + ". ";
        }
        Stream<String> some = known.stream().limit(NAMES);
        return known.isEmpty()
                ? ""
                : "Names that can be matched: " + some.collect(Collectors.joining(", "))
                        + (known.size() > NAMES ? " and " + (known.size() - NAMES) + " more" : "") + ". ";
    }
}
