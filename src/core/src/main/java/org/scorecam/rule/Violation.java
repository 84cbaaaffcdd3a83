package org.scorecam.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Method.Variant;
import org.scorecam.metric.Metric;

/**
 * A limit that was not kept.
 *
 * @param scope what was judged; a share that was not kept is judged on the suite
 * @param metric what was limited
 * @param method by which the map is made that it was measured on; null for the judged map
 * @param statistic null for a single explanation and for a share
 * @param value the metric's value; for a share the share that kept the limit
 * @param minimum the limit, null if it was the maximum that was broken; as written for a share
 * @param maximum the limit, null if it was the minimum that was broken; as written for a share
 * @param share the share that had to keep it; null where the violation is not about a share
 * @param bounded whether {@code value} is a bound: the upper one under a minimum and of a share, else the lower one
 * @param since what was approved, where the limit is on the distance from that: {@code minimum} or {@code maximum} is what
 *     it comes to; else null
 * @param sampling where a bound of an interval is judged, which {@code value} is then; else null
 * @param sentence what is wrong, without the scope
 */
public record Violation(
        Scope scope,
        Metric metric,
        @Nullable Variant method,
        @Nullable Statistic statistic,
        double value,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable BigDecimal share,
        boolean bounded,
        @Nullable SinceApproved since,
        @Nullable Sampling sampling,
        String sentence) {
    /** Of a limit on a value itself. */
    public Violation(
            Scope scope,
            Metric metric,
            @Nullable Statistic statistic,
            double value,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            @Nullable BigDecimal share,
            boolean bounded,
            String sentence) {
        this(scope, metric, null, statistic, value, minimum, maximum, share, bounded, null, null, sentence);
    }

    /** Of a limit on a value or a statistic. */
    static Violation of(
            Scope scope,
            Limit limit,
            @Nullable Statistic statistic,
            double value,
            Known known,
            @Nullable SinceApproved since) {
        String phrase = name(limit, statistic);
        String sentence =
                since == null ? Sentence.of(phrase, value, known, limit) : ChangeSentence.of(phrase, value, since);
        return of(scope, limit, statistic, value, known.isBound(), since, null, sentence);
    }

    /** Of a limit whose interval's bound is judged. */
    static Violation of(
            Scope scope,
            Limit limit,
            @Nullable Statistic statistic,
            double value,
            int explanations,
            @Nullable SinceApproved since,
            Sampling sampling) {
        String phrase = name(limit, statistic);
        String sentence = since == null
                ? ConfidentSentence.of(phrase, value, limit, sampling, explanations)
                : ChangeSentence.of(phrase, value, since, sampling, explanations);
        return of(scope, limit, statistic, value, false, since, sampling, sentence);
    }

    private static String name(Limit limit, @Nullable Statistic statistic) {
        return statistic == null ? limit.phrase() : statistic.phrase() + " " + limit.phrase();
    }

    private static Violation of(
            Scope scope,
            Limit limit,
            @Nullable Statistic statistic,
            double value,
            boolean bounded,
            @Nullable SinceApproved since,
            @Nullable Sampling sampling,
            String sentence) {
        return new Violation(
                scope,
                limit.metric(),
                limit.method(),
                statistic,
                value,
                limit.brokenMinimum(value),
                limit.brokenMaximum(value),
                null,
                bounded,
                since,
                sampling,
                sentence);
    }

    /** The same, with more to say of it. */
    public Violation and(String more) {
        return new Violation(
                scope,
                metric,
                method,
                statistic,
                value,
                minimum,
                maximum,
                share,
                bounded,
                since,
                sampling,
                sentence + "; " + more);
    }

    /** Whether it is about what was approved, so that approving may be the cure. */
    public boolean needsBaseline() {
        return metric.needsBaseline() || since != null;
    }

    /** The whole sentence, with the scope. */
    public String message() {
        return scope.message(sentence);
    }
}
