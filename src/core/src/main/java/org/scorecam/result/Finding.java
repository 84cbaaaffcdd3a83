package org.scorecam.result;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.image.Box;
import org.scorecam.rule.ExplanationId;

/**
 * What explanations that look elsewhere have in common.
 *
 * @param kind what it is
 * @param spots of which explanations, and where on their photos; of what looks alike the most typical one first, then the others from
 *     the most alike on
 * @param of how many explanations look elsewhere, that could be compared
 * @param place where most of the spots lie; null where they lie anywhere
 */
public record Finding(
        Kind kind, List<Spot> spots, int of, @Nullable FramePlace place) {
    /** What explanations may have in common. */
    public enum Kind {
        /** The model sees the same at their hottest spots: the layer's activations there are alike. */
        LOOKS_ALIKE,
        /** Their hottest spots lie in the same part of the photo. */
        PLACE
    }

    /**
     * The hottest part of a map beside the class's regions.
     *
     * @param box around it, in pixels of the photo as it was explained
     */
    public record Spot(ExplanationId id, Box box) {}

    public Finding {
        spots = List.copyOf(spots);
    }

    /** The share of the explanations that look elsewhere, (0, 1]. */
    public double share() {
        return (double) spots.size() / of;
    }

    /** Which classes they explain, each once. */
    public List<ClassLabel> classes() {
        return spots.stream().map(spot -> spot.id().explained()).distinct().toList();
    }

    /** {@code in 10 of 30 explanations that look elsewhere the heat lies on something that looks alike, in the corners: …}. */
    public String sentence() {
        String first = spots.get(0).id().toString();
        String which = "in " + spots.size() + " of " + of + " explanations that look elsewhere ";
        return which
                + switch (kind) {
                    case LOOKS_ALIKE ->
                        "the heat lies on something that looks alike to the model"
                                + (place == null ? "" : ", " + place.phrase()) + "; see " + first;
                    case PLACE -> "the heat lies " + (place == null ? "anywhere" : place.phrase()) + " of the photo";
                };
    }
}
