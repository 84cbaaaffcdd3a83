package org.scorecam.rule;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Choices;
import org.scorecam.cam.Method.Variant;
import org.scorecam.effort.Answer;
import org.scorecam.effort.Interval;
import org.scorecam.metric.Metric;

/**
 * One limit of a rule. Values keep the digits that the user wrote: messages are rounded to them. A value is compared as
 * the double that it is: 0.5 keeps a minimum of 0.50.
 *
 * @param metric what is limited
 * @param method by which the map is made that it is measured on, one that maps are compared with; null for the judged map
 * @param statistic for {@link Element#CLASS} and {@link Element#SUITE}; null for {@link Element#IMAGE}, and where a suite has
 *     the metric as a whole
 * @param minimum the smallest value that keeps it, null if there is none
 * @param maximum the largest value that keeps it, null if there is none
 * @param share of a suite's explanations that must keep it, (0, 1]; for {@link Element#IMAGE} alone; null means all
 * @param confidence with which a statistic or a share must keep it, (0, 1): then the interval's bound is judged; null for the value
 *     itself
 * @param fall how far below the approved value it may be, null if there is no such limit; without minimum and maximum
 * @param rise how far above the approved value it may be, null if there is no such limit; without minimum and maximum
 */
public record Limit(
        Metric metric,
        @Nullable Variant method,
        @Nullable Statistic statistic,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable BigDecimal share,
        @Nullable BigDecimal confidence,
        @Nullable BigDecimal fall,
        @Nullable BigDecimal rise) {
    /** What is measured on maps by other methods, too. */
    public static final Set<Metric> COMPARED = Collections.unmodifiableSet(EnumSet.of(
            Metric.MASS_IN_BOX,
            Metric.LIFT,
            Metric.POINTING_GAME,
            Metric.IOU,
            Metric.RANK_ACCURACY,
            Metric.ENTROPY,
            Metric.SPARSENESS,
            Metric.AVERAGE_DROP,
            Metric.INCREASE_IN_CONFIDENCE,
            Metric.AVERAGE_GAIN,
            Metric.INSERTION,
            Metric.DELETION,
            Metric.METHOD_AGREEMENT));

    /** A limit on values themselves. */
    public Limit(
            Metric metric,
            @Nullable Statistic statistic,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            @Nullable BigDecimal share) {
        this(metric, statistic, minimum, maximum, share, null, null, null);
    }

    /** A limit on the judged map. */
    public Limit(
            Metric metric,
            @Nullable Statistic statistic,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            @Nullable BigDecimal share,
            @Nullable BigDecimal confidence,
            @Nullable BigDecimal fall,
            @Nullable BigDecimal rise) {
        this(metric, null, statistic, minimum, maximum, share, confidence, fall, rise);
    }

    /** Whether it is on this metric of the judged map. */
    public boolean isOn(Metric other) {
        return metric == other && method == null;
    }

    /** What is limited, in a sentence: {@code mass in box}, {@code mass in box by grad-cam}. */
    String phrase() {
        return phrase(metric, method);
    }

    /** Likewise. */
    static String phrase(Metric metric, @Nullable Variant method) {
        return metric.phrase() + (method == null ? "" : " by " + Choices.text(method));
    }

    /** Whether it is a limit on how far a value is from the approved one. */
    public boolean isRelative() {
        return fall != null || rise != null;
    }

    /** Whether it can be judged only against what was approved. */
    public boolean needsBaseline() {
        return metric.needsBaseline() || isRelative();
    }

    /** What the limit is on the value of one explanation; empty where that has no approved value to be compared with. */
    public Optional<Limit> on(Subject subject) {
        Double approved = subject.approved().get(metric);
        return !isRelative() ? Optional.of(this) : Optional.ofNullable(approved).map(this::since);
    }

    /** What a limit on the distance from an approved value is on the value itself. */
    Limit since(double approved) {
        BigDecimal then = BigDecimal.valueOf(approved);
        return new Limit(
                metric,
                method,
                statistic,
                fall == null ? null : then.subtract(fall),
                rise == null ? null : then.add(rise),
                share,
                confidence,
                null,
                null);
    }

    /** Whether {@code value} lies between the minimum and the maximum, both included. */
    public boolean isKeptBy(double value) {
        return brokenMinimum(value) == null && brokenMaximum(value) == null;
    }

    /** The confidence of intervals that are told or judged under it. */
    double intervalConfidence() {
        return confidence == null ? Sampling.CONFIDENCE : confidence.doubleValue();
    }

    /** What is limited of many values. */
    Statistic statisticOrMean() {
        return statistic == null ? Statistic.MEAN : statistic;
    }

    /** Whether a value that lies in an interval keeps it; open where that does not say. */
    Answer answer(Interval value) {
        if (brokenMinimum(value.high()) != null || brokenMaximum(value.low()) != null) {
            return Answer.BROKEN;
        }
        return isKeptBy(value.low()) && isKeptBy(value.high()) ? Answer.KEPT : Answer.OPEN;
    }

    /** The bound that decides: the upper one under a minimum, the lower one over it; the other way with a maximum. */
    double deciding(Interval value) {
        boolean under = brokenMinimum(value.high()) != null;
        boolean below = minimum == null && isKeptBy(value.high());
        return under || below ? value.high() : value.low();
    }

    /** The bound of an interval that is judged: the lower one under a minimum, the upper one over a maximum; of two the broken one. */
    double judged(Interval value) {
        boolean isUnder = brokenMinimum(value.low()) != null;
        return minimum == null || (!isUnder && brokenMaximum(value.high()) != null) ? value.high() : value.low();
    }

    /** The minimum if {@code value} is under it, else null. */
    @Nullable
    BigDecimal brokenMinimum(double value) {
        return minimum != null && value < minimum.doubleValue() ? minimum : null;
    }

    /** The maximum if {@code value} is over it, else null. */
    @Nullable
    BigDecimal brokenMaximum(double value) {
        return maximum != null && value > maximum.doubleValue() ? maximum : null;
    }
}
