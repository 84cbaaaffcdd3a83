package org.scorecam.baseline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What an approval changed, in one line. */
record ApprovalSummary(Merge merge, Predicate<String> included) {
    String text() {
        long added = count(merge.comparison().added());
        List<Change> replaced = merge.replaced();
        long gone = count(merge.comparison().gone());
        String summary = Stream.of(
                        added == 0 ? "" : "+" + added + " new",
                        replaced.isEmpty() ? "" : "~" + replaced.size() + " changed" + largest(replaced),
                        gone == 0 ? "" : "-" + gone + " gone")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        return (summary.isEmpty() ? "no explanation has changed" : summary) + left();
    }

    /** Those that keep their limits; what has not moved at all is no news. */
    private String left() {
        long left = merge.kept().stream()
                .filter(change -> !change.then().map().equals(change.now().map()))
                .count();
        return left == 0
                ? ""
                : "; " + left + (left == 1 ? " that keeps its limits is" : " that keep their limits are")
                        + " left as approved (-Dscorecam.approve=all takes all over)";
    }

    private static String largest(List<Change> replaced) {
        return replaced.stream()
                .min(Comparator.comparingDouble(Change::correlation))
                .map(change -> " (largest: " + change.now().id().path() + ", correlation "
                        + BigDecimal.valueOf(change.correlation())
                                .setScale(2, RoundingMode.FLOOR)
                                .toPlainString()
                        + ")")
                .orElse("");
    }

    private long count(List<Approved> explanations) {
        return explanations.stream()
                .filter(each -> included.test(each.id().path()))
                .count();
    }
}
