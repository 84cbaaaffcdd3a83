package org.scorecam.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.Explanation;
import org.scorecam.result.RunResult;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.Statistic;

/**
 * The explanations of one class of one suite, or of all of its classes.
 *
 * @param suite of which they are
 * @param number of the suite, from 1
 * @param explained the class; null for all of the suite
 * @param explanations at least one
 */
public record ClassGroup(
        SuiteResult suite, int number, @Nullable ClassLabel explained, List<Explanation> explanations) {
    private static final Comparator<ClassGroup> WORST_FIRST = Comparator.comparingDouble(
                    (ClassGroup group) -> -(double) group.count(Outcome.FAILED) / group.explanations.size())
            .thenComparing(group -> group.mean(Metric.MASS_IN_BOX), Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(group -> group.mean(Metric.TOP1), Comparator.nullsLast(Comparator.naturalOrder()));

    /** All of each suite that has several classes. */
    static List<ClassGroup> wholes(RunResult run) {
        return numbered(run).filter(all -> all.classes().size() > 1).toList();
    }

    /**
     * The classes of all suites, worst first: those of which the largest share failed, then those whose mean mass in box is the
     * smallest, then those with the fewest right answers; what is equal in all of them, and has none, in the suites' order.
     */
    static List<ClassGroup> of(RunResult run) {
        return numbered(run)
                .flatMap(all -> all.classes().stream())
                .sorted(WORST_FIRST)
                .toList();
    }

    private static Stream<ClassGroup> numbered(RunResult run) {
        List<ClassGroup> suites = new ArrayList<>();
        run.suites().forEach(suite -> suites.add(new ClassGroup(suite, suites.size() + 1, null, suite.explanations())));
        return suites.stream();
    }

    private List<ClassGroup> classes() {
        Map<ClassLabel, List<Explanation>> classes = new LinkedHashMap<>();
        explanations.forEach(each -> classes.computeIfAbsent(each.id().explained(), label -> new ArrayList<>())
                .add(each));
        return classes.entrySet().stream()
                .map(entry -> new ClassGroup(suite, number, entry.getKey(), List.copyOf(entry.getValue())))
                .toList();
    }

    /** Whether it is all that its suite has. */
    boolean isWhole() {
        return explanations.size() == suite.explanations().size();
    }

    int count(Outcome outcome) {
        return (int)
                explanations.stream().filter(each -> each.outcome() == outcome).count();
    }

    /** Over the explanations that have the metric; null where none has. */
    @Nullable
    Double mean(Metric metric) {
        List<Double> values = explanations.stream()
                .map(each -> each.metrics().get(metric))
                .filter(Objects::nonNull)
                .toList();
        return values.isEmpty() ? null : Statistic.MEAN.of(values);
    }

    /** In which the mean lies; null where that is not known. Of a suite with one class its interval is the class's. */
    @Nullable
    Range range(Metric metric) {
        return suite.measures().intervals().stream()
                .filter(each -> each.metric() == metric && each.statistic() == Statistic.MEAN)
                .filter(each -> Objects.equals(each.explained(), isWhole() ? null : explained))
                .findFirst()
                .map(each -> Range.of(each.interval(), Unit.of(metric, Statistic.MEAN)))
                .orElse(null);
    }
}
