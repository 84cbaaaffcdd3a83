package org.scorecam.outcome;

import java.util.Objects;

/**
 * The set-up is broken: no verdict on the model is possible before a person mends the configuration, the model file or
 * the annotations. The message says what is wrong, where (file, entry, value), and the cure.
 */
public final class SetupException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public SetupException(String message) {
        super(message);
    }

    public SetupException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Never null, unlike that of other exceptions. */
    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
