package org.scorecam.view;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scorecam.metric.Metric;

/**
 * Limits on one side of a metric, and how many values break each.
 *
 * @param values sorted
 * @param upper whether limits are maximums
 * @param coarse from one limit to the next
 * @param present the limit of today, null where there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FittedLimits(
        Metric metric,
        double[] values,
        boolean upper,
        BigDecimal coarse,
        @Nullable BigDecimal present) {
    /** Steps of a share; of all else a twentieth of the chart, as a nice number. */
    private static final BigDecimal OF_A_SHARE = new BigDecimal("0.05");

    private static final int TO_A_CHART = 20;
    private static final BigDecimal FINER = new BigDecimal("5");

    /** Limits that are milder than the one of today, and as many stricter ones. */
    private static final int AROUND = 4;

    static FittedLimits of(Metric metric, List<Double> values, boolean upper, Axis axis, @Nullable BigDecimal present) {
        BigDecimal coarse = Unit.of(metric, null) == Unit.SHARE
                ? OF_A_SHARE
                : BigDecimal.valueOf(Axis.step((axis.high() - axis.low()) / TO_A_CHART))
                        .round(new MathContext(2));
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new FittedLimits(metric, sorted, upper, coarse, present);
    }

    /** How many values break a limit. */
    int fail(BigDecimal limit) {
        double at = limit.doubleValue();
        return (int) Arrays.stream(values)
                .filter(value -> upper ? value > at : value < at)
                .count();
    }

    /**
     * From the mildest limit on, one for each number of explanations that break it: the one of today where it is among those that do, else
     * of those that none or all break the nearest to the values, and else the one in the middle. Those around the one of today, or around the
     * strictest that all keep.
     */
    List<BigDecimal> steps() {
        List<List<BigDecimal>> alike = new ArrayList<>(candidates(coarse).stream()
                .collect(Collectors.groupingBy(this::fail, TreeMap::new, Collectors.toList()))
                .values());
        int middle = 0;
        List<BigDecimal> steps = new ArrayList<>();
        for (List<BigDecimal> each : alike) {
            BigDecimal step = chosen(each);
            boolean isMiddle = present == null ? fail(step) == 0 : step.compareTo(present) == 0;
            middle = isMiddle ? steps.size() : middle;
            steps.add(step);
        }
        return steps.subList(Math.max(0, middle - AROUND), Math.min(steps.size(), middle + AROUND + 1));
    }

    private BigDecimal chosen(List<BigDecimal> alike) {
        if (present != null && alike.contains(present)) {
            return present;
        }
        int fail = fail(alike.get(0));
        int last = alike.size() - 1;
        return alike.get(fail == 0 ? last : fail == values.length ? 0 : last / 2);
    }

    /** From the lowest to the highest, a fifth of a step from each other, the one of today among them. */
    List<BigDecimal> slide(Axis axis) {
        BigDecimal fine = coarse.divide(FINER, MathContext.DECIMAL32);
        return limits(fine, axis.low(), axis.high());
    }

    /** From the mildest to the strictest, as far as there are values, the one of today among them. */
    private List<BigDecimal> candidates(BigDecimal step) {
        List<BigDecimal> limits =
                limits(step, values[0] - step.doubleValue(), values[values.length - 1] + step.doubleValue());
        if (upper) {
            Collections.reverse(limits);
        }
        return limits;
    }

    private List<BigDecimal> limits(BigDecimal step, double low, double high) {
        List<BigDecimal> limits = new ArrayList<>();
        long first = (long) Math.floor(Math.max(low, metric.smallest()) / step.doubleValue());
        long last = (long) Math.ceil(Math.min(high, metric.largest()) / step.doubleValue());
        for (long i = first; i <= last; i++) {
            BigDecimal limit = step.multiply(BigDecimal.valueOf(i));
            if (limit.doubleValue() >= metric.smallest() && limit.doubleValue() <= metric.largest()) {
                limits.add(limit);
            }
        }
        if (present != null) {
            limits.removeIf(limit -> limit.compareTo(present) == 0);
            limits.add(present);
            limits.sort(null);
        }
        return limits;
    }

    /** Where no value lies around a limit for a step or more; null where there is none that breaks it, or none that keeps it. */
    LimitFit.@Nullable Gap gap(BigDecimal limit, Unit unit) {
        int below = (int) Arrays.stream(values)
                .filter(value -> upper ? value <= limit.doubleValue() : value < limit.doubleValue())
                .count();
        boolean isBetween = below > 0 && below < values.length;
        return isBetween && values[below] - values[below - 1] >= coarse.doubleValue()
                ? new LimitFit.Gap(
                        text(values[below - 1], unit, RoundingMode.CEILING),
                        text(values[below], unit, RoundingMode.FLOOR))
                : null;
    }

    /** Rounded into the gap. */
    private static String text(double value, Unit unit, RoundingMode inward) {
        return Digits.of(BigDecimal.valueOf(value).setScale(2, inward), unit);
    }
}
