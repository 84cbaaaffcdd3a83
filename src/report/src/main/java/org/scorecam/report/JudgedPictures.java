package org.scorecam.report;

import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scorecam.baseline.Pending;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.Explanation;
import org.scorecam.result.RunResult;
import org.scorecam.rule.ExplanationId;
import org.scorecam.view.Item;

/**
 * Which pictures an explanation has for how it was judged. They are drawn for themselves: another limit draws none of the others again.
 *
 * @param drifted explanations that a person may approve anew
 */
record JudgedPictures(Set<ExplanationId> drifted) {
    static JudgedPictures of(RunResult run) {
        return new JudgedPictures(
                Pending.of(run).drifted().stream().map(Explanation::id).collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether the photo with its heat is a file for those that link to one: what failed, and what a caution tells to look at. */
    private static boolean hasOverlay(Explanation explanation) {
        return explanation.outcome() == Outcome.FAILED
                || !explanation.assessment().notes().isEmpty();
    }

    /** Whether the approved heat is seen beside that of now, small. */
    private boolean hasBefore(Explanation explanation) {
        return explanation.baseline() != null
                && (explanation.outcome() == Outcome.FAILED || drifted.contains(explanation.id()));
    }

    /** Those of an explanation, whose other pictures have that key; null where it is not known. */
    Drawing.Judged of(Drawn drawn, Item item, @Nullable String key) throws IOException {
        boolean overlay = hasOverlay(item.explanation());
        boolean before = hasBefore(item.explanation());
        String which = key == null ? null : key + " " + overlay + " " + before;
        return new Drawing.Judged(drawn.sheet(item.name() + "-judged", which), overlay, before);
    }
}
