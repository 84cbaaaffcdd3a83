package org.scorecam.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many explanations would break a limit on one metric, by where it lies.
 *
 * @param includes of the rule that has the limit; empty for all explanations
 * @param excludes of that rule
 * @param upper whether it is a maximum
 * @param ofDrift whether it compares with the baseline
 * @param count of explanations that it is on and that have the metric
 * @param bounded how many others have but bounds of it, and are not counted
 * @param share the share of them that must keep it, null for all
 * @param steps from the mildest limit to the strictest
 * @param slide the same in small steps
 */
public record LimitFit(
        List<String> includes,
        List<String> excludes,
        boolean upper,
        boolean ofDrift,
        int count,
        int bounded,
        @Nullable String share,
        List<Step> steps,
        Slide slide) {
    /** The step whose XML is shown: that of today, else the first. */
    public int shown() {
        int today = steps.stream().map(Step::present).toList().indexOf(true);
        return Math.max(0, today);
    }

    /**
     * One limit.
     *
     * @param limit as people read it
     * @param fail how many explanations break it
     * @param present whether it is the one of today
     * @param gap where no value lies around it, null where one is near
     * @param kept whether so many keep it as its share asks for; null where it has none
     * @param xml as users write it
     */
    public record Step(
            String limit,
            int fail,
            boolean present,
            @Nullable Gap gap,
            @Nullable Boolean kept,
            String xml) {}

    /**
     * A stretch without values: a limit anywhere in it fails the same explanations.
     *
     * @param from the largest value below it, as people read it
     * @param to the smallest value above it
     */
    public record Gap(String from, String to) {}

    /**
     * What a slider goes through.
     *
     * @param limits from the lowest to the highest, separated by spaces
     * @param fails how many explanations break each, likewise
     * @param start the place of the limit of today, from 0; that of the first step where there is none
     * @param low where the chart begins
     * @param high where it ends
     * @param before what stands before a limit in XML
     * @param after what stands behind it
     */
    public record Slide(String limits, String fails, int start, double low, double high, String before, String after) {}
}
