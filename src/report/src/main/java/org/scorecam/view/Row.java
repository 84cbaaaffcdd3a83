package org.scorecam.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.Answered;

/**
 * One explanation as the index shows it.
 *
 * @param item the explanation
 * @param hasPage whether the report has a page of it
 * @param thumbnail null where there is no photo or no page
 * @param before the same with the approved map, null where there is none
 * @param measures what was measured
 * @param history what has changed since it was approved, null where nothing was compared
 * @param answered whether the answer is right and looks at the class; null where that is not known
 * @param patch the hottest part beside the class's regions, where explanations have that in common; else null
 * @param common what it has in common with others, by their ids
 * @param moved whether it, its class or its suite does not keep a limit that compares with the baseline
 * @param broken the limits that it does not keep, worst first
 */
public record Row(
        Item item,
        boolean hasPage,
        @Nullable Figure thumbnail,
        @Nullable Figure before,
        List<Measure> measures,
        @Nullable History history,
        @Nullable Answered answered,
        @Nullable Figure patch,
        List<String> common,
        boolean moved,
        List<Broken> broken) {
    /** What became of an explanation since the baseline was approved. */
    public enum Since {
        /** It was not approved. */
        ADDED,
        /** It is beyond a limit on drift, or its class or suite is. */
        MOVED,
        /** It keeps the limits on drift. */
        ALIKE
    }

    /** How many cautions it has: that its numbers say little, or that something was not as it should be. */
    public int cautions() {
        return item.explanation().assessment().notes().size();
    }

    /** Whether it is beyond a limit on drift. */
    public boolean drifted() {
        return broken.stream().anyMatch(limit -> limit.metric().needsBaseline());
    }

    /** What became of it since a baseline was approved, where there is one; null for an ERROR. */
    public @Nullable Since since() {
        if (history == null) {
            return item.explanation().outcome() == Outcome.ERROR ? null : Since.ADDED;
        }
        return moved ? Since.MOVED : Since.ALIKE;
    }

    /** The measure of that metric, null where it was not measured. */
    public @Nullable Measure measure(Metric metric) {
        return measures.stream()
                .filter(measure -> measure.metric() == metric)
                .findFirst()
                .orElse(null);
    }
}
