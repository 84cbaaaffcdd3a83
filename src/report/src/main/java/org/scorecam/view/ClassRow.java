package org.scorecam.view;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;
import org.scorecam.rule.Statistic;

/**
 * What was found for one class of one suite, or for all of its classes.
 *
 * @param id {@code class-1}: where a link leads that shows its photos alone; null for all of the suite
 * @param suite the suite's name
 * @param suiteNumber which suite it is, from 1
 * @param explained the class; null for all of the suite
 * @param count of explanations
 * @param failed how many of them failed
 * @param errors how many of them could not be explained
 * @param right the share of right answers; null where none is known
 * @param means of each metric that it has
 * @param picture where the model looks
 */
public record ClassRow(
        @Nullable String id,
        String suite,
        int suiteNumber,
        @Nullable ClassLabel explained,
        int count,
        int failed,
        int errors,
        @Nullable Mean right,
        List<Mean> means,
        ClassPicture picture) {
    /**
     * The mean over the explanations that have a metric.
     *
     * @param value as people read it
     * @param range its interval, null where there is none
     * @param bar the same as a bar, of mass in box alone: one a row is enough to compare rows by
     */
    public record Mean(
            Metric metric,
            String value,
            @Nullable Range range,
            @Nullable Bar bar) {
        private static Stream<Mean> of(ClassGroup group, Metric metric) {
            Unit unit = Unit.of(metric, Statistic.MEAN);
            return Stream.ofNullable(group.mean(metric))
                    .map(mean -> new Mean(
                            metric,
                            Digits.of(mean, unit),
                            group.range(metric),
                            metric == Metric.MASS_IN_BOX ? Bar.ofShare(mean, null) : null));
        }
    }

    /** @param number of the class, from 1; 0 for what no id leads to */
    static ClassRow of(ClassGroup group, int number, List<Metric> columns, ClassPicture picture) {
        return new ClassRow(
                number == 0 ? null : id(number),
                group.suite().name(),
                group.number(),
                group.explained(),
                group.explanations().size(),
                group.count(Outcome.FAILED),
                group.count(Outcome.ERROR),
                Mean.of(group, Metric.TOP1).findFirst().orElse(null),
                columns.stream().flatMap(metric -> Mean.of(group, metric)).toList(),
                picture);
    }

    static String id(int number) {
        return "class-" + number;
    }

    /** The mean of that metric, null where it has none. */
    public @Nullable Mean mean(Metric metric) {
        return means.stream()
                .filter(mean -> mean.metric() == metric)
                .findFirst()
                .orElse(null);
    }
}
