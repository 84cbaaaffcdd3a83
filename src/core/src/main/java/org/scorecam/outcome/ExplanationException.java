package org.scorecam.outcome;

import java.util.Objects;

/**
 * One photo, or one class of it, cannot be explained; the others go on. Becomes the outcome {@link Outcome#ERROR} with
 * this message, which says what is wrong, where, and the cure.
 */
public final class ExplanationException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public ExplanationException(String message) {
        super(message);
    }

    public ExplanationException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Never null, unlike that of other exceptions. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
