package org.scorecam.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.scorecam.metric.Metric;

/**
 * A limit that was not kept.
 *
 * @param scope what was judged; a share that was not kept is judged on the suite
 * @param metric what was limited
 * @param statistic null for a single explanation and for a share
 * @param value the metric's value; for a share the share that kept the limit
 * @param minimum the limit, null if it was the maximum that was broken; as written for a share
 * @param maximum the limit, null if it was the minimum that was broken; as written for a share
 * @param share the share that had to keep it; null where the violation is not about a share
 * @param bounded whether {@code value} is a bound: the upper one under a minimum and of a share, else the lower one
 * @param sentence what is wrong, without the scope
 */
public record Violation(
        Scope scope,
        Metric metric,
        @Nullable Statistic statistic,
        double value,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable BigDecimal share,
        boolean bounded,
        String sentence) {
    /** Of a limit on a value or a statistic. */
    static Violation of(Scope scope, Limit limit, @Nullable Statistic statistic, double value, Known known) {
        String phrase = limit.metric().phrase();
        return new Violation(
                scope,
                limit.metric(),
                statistic,
                value,
                limit.brokenMinimum(value),
                limit.brokenMaximum(value),
                null,
                known.isBound(),
                Sentence.of(statistic == null ? phrase : statistic.phrase() + " " + phrase, value, known, limit));
    }

    /** The same, with more to say of it. */
    public Violation and(String more) {
        return new Violation(scope, metric, statistic, value, minimum, maximum, share, bounded, sentence + "; " + more);
    }

    /** The whole sentence, with the scope. */
    public String message() {
        return scope.message(sentence);
    }
}
