package org.scorecam.run;

import org.jspecify.annotations.Nullable;
import org.scorecam.finding.Hotspot;
import org.scorecam.metric.Overlaps;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.Explanation;

/**
 * An explanation before any rule has judged it, and what its suite needs to know beside it.
 *
 * @param overlaps null where the class has no boxes, the map is not whole, or the explanation is an ERROR
 * @param hotspot the hottest part beside the class's regions, on the photo; null where the heat lies in them, or that is not known
 */
public record MeasuredExplanation(
        Explanation explanation,
        @Nullable Overlaps overlaps,
        @Nullable Hotspot hotspot) {
    /** Of which no hotspot is known. */
    MeasuredExplanation(Explanation explanation, @Nullable Overlaps overlaps) {
        this(explanation, overlaps, null);
    }

    /** Whether the suite's box accuracy cannot be told, as this one's part in it is not known. */
    boolean isOpen() {
        return overlaps == null && !explanation.regions().background() && explanation.outcome() != Outcome.ERROR;
    }
}
