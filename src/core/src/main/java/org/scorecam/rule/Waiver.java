package org.scorecam.rule;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scorecam.metric.Metric;

/**
 * A limit that one explanation may break until a day, and why. It is for a limit on single explanations: shares and statistics
 * count the explanation as it is.
 *
 * @param photo {@code suite/photo}
 * @param explained the class's name or its index; null for each class of the photo
 * @param metric whose limits are waived
 * @param until the last day on which they are
 * @param reason as people are to read it
 * @param place where it is written, for messages
 */
public record Waiver(
        String photo, @Nullable String explained, Metric metric, LocalDate until, String reason, String place) {
    /** Whether it is for this explanation. */
    boolean isFor(ExplanationId id) {
        Integer index = id.explained().index();
        return id.path().equals(photo)
                && (explained == null
                        || explained.equals(id.explained().label())
                        || (index != null && explained.equals(index.toString())));
    }

    /** Whether it is for what is broken. */
    boolean covers(Violation violation) {
        return violation.metric() == metric && id(violation).filter(this::isFor).isPresent();
    }

    private static Optional<ExplanationId> id(Violation violation) {
        return violation.scope() instanceof ExplanationId id ? Optional.of(id) : Optional.empty();
    }

    /** What it is for, in a sentence. */
    String what() {
        return metric + " of " + photo + (explained == null ? "" : " (class " + explained + ")");
    }
}
