package org.scorecam.outcome;

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
}
