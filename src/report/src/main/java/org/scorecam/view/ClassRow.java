package org.scorecam.view;

import java.util.ArrayList;
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
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.Statistic;

/**
 * What was found for one class of one suite, or for all of its classes.
 *
 * @param suite the suite's name
 * @param explained the class; null for all of the suite
 * @param count of explanations
 * @param failed how many of them failed
 * @param errors how many of them could not be explained
 * @param massInBox mean over the explanations that have it, null if none has
 * @param massRange the interval of that mean, null where there is none
 * @param massBar the same as a bar, null if none has it
 * @param lift mean over the explanations that have it, null if none has
 * @param top1 mean over the explanations that have it, null if none has
 */
public record ClassRow(
        String suite,
        @Nullable ClassLabel explained,
        int count,
        int failed,
        int errors,
        @Nullable String massInBox,
        @Nullable Range massRange,
        @Nullable Bar massBar,
        @Nullable String lift,
        @Nullable String top1) {
    /** The classes of {@code suite}, in the order of their first explanation; before several, all of them. */
    static List<ClassRow> of(SuiteResult suite) {
        Map<ClassLabel, List<Explanation>> classes = new LinkedHashMap<>();
        for (Explanation explanation : suite.explanations()) {
            classes.computeIfAbsent(explanation.id().explained(), label -> new ArrayList<>())
                    .add(explanation);
        }
        Stream<ClassRow> all = classes.size() > 1 ? Stream.of(of(suite, null, suite.explanations())) : Stream.of();
        return Stream.concat(all, classes.entrySet().stream().map(entry -> of(suite, entry.getKey(), entry.getValue())))
                .toList();
    }

    private static ClassRow of(SuiteResult suite, @Nullable ClassLabel explained, List<Explanation> explanations) {
        Double mass = mean(explanations, Metric.MASS_IN_BOX);
        Double lift = mean(explanations, Metric.LIFT);
        Double top1 = mean(explanations, Metric.TOP1);
        return new ClassRow(
                suite.name(),
                explained,
                explanations.size(),
                count(explanations, Outcome.FAILED),
                count(explanations, Outcome.ERROR),
                mass == null ? null : Digits.of(mass, Unit.SHARE),
                range(suite, explained),
                mass == null ? null : Bar.ofShare(mass, null),
                lift == null ? null : Digits.of(lift, Unit.FACTOR),
                top1 == null ? null : Digits.of(top1, Unit.SHARE));
    }

    /** Where there is one class, its interval is the suite's. */
    private static @Nullable Range range(SuiteResult suite, @Nullable ClassLabel explained) {
        boolean isOnly = suite.explanations().stream()
                        .map(each -> each.id().explained())
                        .distinct()
                        .count()
                == 1;
        return suite.measures().intervals().stream()
                .filter(each -> each.metric() == Metric.MASS_IN_BOX && each.statistic() == Statistic.MEAN)
                .filter(each -> isOnly || Objects.equals(each.explained(), explained))
                .findFirst()
                .map(each -> Range.of(each.interval(), Unit.SHARE))
                .orElse(null);
    }

    private static int count(List<Explanation> explanations, Outcome outcome) {
        return (int) explanations.stream()
                .filter(explanation -> explanation.outcome() == outcome)
                .count();
    }

    private static @Nullable Double mean(List<Explanation> explanations, Metric metric) {
        List<Double> values = explanations.stream()
                .map(explanation -> explanation.metrics().get(metric))
                .filter(Objects::nonNull)
                .toList();
        return values.isEmpty() ? null : Statistic.MEAN.of(values);
    }
}
