package org.scorecam.review;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scorecam.rule.ExplanationId;
import org.scorecam.view.Figures;
import org.scorecam.view.GoneRow;
import org.scorecam.view.Rect;
import org.scorecam.view.Row;

/**
 * One explanation that can be approved.
 *
 * @param kind what became of it since it was approved
 * @param id which one
 * @param row the explanation of now; null where it is gone, or has no page
 * @param gone the explanation as it was approved; null where there is one of now
 * @param difference of the two maps; null where one of them or the photo is not there
 * @param pattern that matches its photo
 * @param besideError whether something of its photo could not be explained
 * @param others what the pattern approves beside it
 */
public record Tile(
        Kind kind,
        ExplanationId id,
        @Nullable Row row,
        @Nullable GoneRow gone,
        @Nullable Difference difference,
        String pattern,
        boolean besideError,
        List<ExplanationId> others) {
    /** What became of explanations since the baseline was approved. */
    public enum Kind {
        /** All, where the baseline was measured in another way. */
        WHOLE,
        /** It was not approved. */
        ADDED,
        /** It does not keep a limit that compares with the baseline, or its class or suite does not. */
        DRIFTED,
        /** It is not explained any more. */
        GONE;

        /** As pages name it. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What has changed since the map was approved.
     *
     * @param map grey, over the whole input: middle grey for nothing
     * @param place where that lies on the photo, in the photo's pixels
     */
    public record Difference(Figures.Part map, Rect place) {}

    /** Whether there is something to show of it. */
    boolean isSeen() {
        return row != null || gone != null;
    }

    /** The photo, {@code suite/image}: what patterns match. */
    public String path() {
        return id.path();
    }
}
