package org.scorecam.view;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Choices;
import org.scorecam.metric.Metric;
import org.scorecam.rule.Check;
import org.scorecam.rule.Sampling;
import org.scorecam.rule.Scope;
import org.scorecam.rule.Statistic;

/**
 * A limit on many explanations at once.
 *
 * @param scope what was judged
 * @param metric what is limited
 * @param method by which the map is made that was judged, as users write it; null for the explanation's own
 * @param statistic null for a share
 * @param value as people read it; for a share the share that kept the limit
 * @param minimum the lower limit, null if there is none
 * @param maximum the upper limit, null if there is none
 * @param share the share that must keep it, null for a statistic
 * @param range in which the value lies, null where none is told
 * @param change how far from the approved value it may be, null where the limit is on the value itself
 * @param explanations how many it was taken over
 * @param kept whether it is kept
 * @param bar value and limits as a bar
 */
public record CheckRow(
        Scope scope,
        Metric metric,
        @Nullable String method,
        @Nullable Statistic statistic,
        String value,
        @Nullable String minimum,
        @Nullable String maximum,
        @Nullable String share,
        @Nullable Range range,
        @Nullable Allowed change,
        int explanations,
        boolean kept,
        Bar bar) {
    static CheckRow of(Check check) {
        BigDecimal minimum = check.minimum();
        BigDecimal maximum = check.maximum();
        BigDecimal share = check.share();
        Unit unit = Unit.of(check.metric(), check.statistic());
        return new CheckRow(
                check.scope(),
                check.metric(),
                check.method() == null ? null : Choices.text(check.method()),
                check.statistic(),
                value(check, unit),
                minimum == null ? null : Digits.of(minimum, unit),
                maximum == null ? null : Digits.of(maximum, unit),
                share == null ? null : Digits.of(share, Unit.SHARE),
                Range.of(check.sampling(), share == null ? unit : Unit.SHARE),
                Allowed.of(check.since(), unit),
                check.explanations(),
                check.kept(),
                share == null
                        ? Bar.of(check.metric(), check.value(), minimum, maximum)
                        : Bar.ofShare(check.value(), share));
    }

    private static String value(Check check, Unit unit) {
        Sampling sampling = check.sampling();
        if (sampling != null && sampling.confidence() != null) {
            return Digits.of(sampling.estimate(), check.share() == null ? unit : Unit.SHARE);
        }
        String text = check.share() == null
                ? Digits.of(check.value(), unit, check.minimum(), check.maximum())
                : Digits.of(check.value(), Unit.SHARE, check.share(), null);
        return check.bounded() ? (isLower(check) ? "at least " : "at most ") + text : text;
    }

    /** Whether a bound is the lower one: of what is kept over a minimum, or of what is broken over a maximum. */
    private static boolean isLower(Check check) {
        boolean under =
                check.minimum() != null && check.value() < check.minimum().doubleValue();
        return check.share() != null ? check.kept() : check.kept() ? check.minimum() != null : !under;
    }
}
