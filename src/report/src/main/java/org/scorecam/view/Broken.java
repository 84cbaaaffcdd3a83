package org.scorecam.view;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Choices;
import org.scorecam.metric.Metric;
import org.scorecam.result.Explanation;
import org.scorecam.rule.Scope;
import org.scorecam.rule.Statistic;
import org.scorecam.rule.Violation;

/**
 * A limit that was not kept.
 *
 * @param scope what was judged
 * @param metric what was limited
 * @param method by which the map is made that was judged, as users write it; null for the explanation's own
 * @param statistic null for a single explanation and for a share
 * @param unit how the limit is read
 * @param value as people read it; for a share the share that kept the limit
 * @param bounded whether {@code value} is a bound: the lower one above a maximum, the upper one below a minimum
 * @param limit the limit
 * @param upper whether {@code limit} is a maximum
 * @param share the share that must keep it, null where it is not about a share
 * @param range whose bound the limit is on, null where it is on the value
 * @param estimate the value itself where a bound is judged, else null
 * @param change how far from the approved value it may be, null where the limit is on the value itself
 * @param gap how far the value is beyond the limit or the share, in points for a share; empty for an answer
 * @param bar value and limit as a bar
 */
public record Broken(
        Scope scope,
        Metric metric,
        @Nullable String method,
        @Nullable Statistic statistic,
        Unit unit,
        String value,
        boolean bounded,
        String limit,
        boolean upper,
        @Nullable String share,
        @Nullable Range range,
        @Nullable String estimate,
        @Nullable Allowed change,
        String gap,
        Bar bar) {
    /** What one explanation does not keep, worst first. */
    public static List<Broken> of(Explanation explanation, Map<Scope, List<Violation>> violations) {
        return violations.getOrDefault(explanation.id(), List.of()).stream()
                .map(Broken::of)
                .toList();
    }

    static Broken of(Violation violation) {
        BigDecimal minimum = violation.minimum();
        BigDecimal maximum = violation.maximum();
        BigDecimal share = violation.share();
        double value = violation.value();
        Metric metric = violation.metric();
        Unit unit = Unit.of(metric, violation.statistic());
        String text =
                share == null ? Digits.of(value, unit, minimum, maximum) : Digits.of(value, Unit.SHARE, share, null);
        return new Broken(
                violation.scope(),
                metric,
                violation.method() == null ? null : Choices.text(violation.method()),
                violation.statistic(),
                unit,
                text,
                violation.bounded(),
                limit(minimum, maximum, unit),
                minimum == null,
                share == null ? null : Digits.of(share, Unit.SHARE),
                Range.of(violation.sampling(), share == null ? unit : Unit.SHARE),
                violation.sampling() == null
                        ? null
                        : Digits.of(violation.sampling().estimate(), share == null ? unit : Unit.SHARE),
                Allowed.of(violation.since(), unit),
                gap(
                        value,
                        share == null ? (minimum == null ? maximum : minimum) : share,
                        share == null ? unit : Unit.SHARE),
                share == null ? Bar.of(metric, value, minimum, maximum) : Bar.ofShare(value, share));
    }

    private static String gap(double value, @Nullable BigDecimal limit, Unit unit) {
        return limit == null ? "" : Digits.gap(value, limit, unit);
    }

    static String limit(@Nullable BigDecimal minimum, @Nullable BigDecimal maximum, Unit unit) {
        BigDecimal limit = minimum == null ? maximum : minimum;
        return limit == null ? "" : Digits.of(limit, unit);
    }
}
