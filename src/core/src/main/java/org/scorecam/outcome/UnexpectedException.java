package org.scorecam.outcome;

import java.util.Objects;

/** What nobody thought of, with the thing that was at work: a defect of ours, which its message names for a report. */
public final class UnexpectedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String subject;

    /**
     * @param subject what was at work, with its name: {@code the photo photos/a.png}
     * @param cause what was thrown
     */
    public UnexpectedException(String subject, Throwable cause) {
        super("unexpected " + cause + " at " + subject, cause);
        this.subject = subject;
    }

    /** What was at work, with its name. */
    public String subject() {
        return subject;
    }

    /** What was thrown. */
    public Throwable thrown() {
        return Objects.requireNonNull(getCause());
    }
}
