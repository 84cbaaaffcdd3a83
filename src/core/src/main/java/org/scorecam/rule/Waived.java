package org.scorecam.rule;

import java.time.LocalDate;

/**
 * A broken limit that does not fail the build.
 *
 * @param violation what is broken
 * @param until the last day on which it is waived
 * @param reason why
 */
public record Waived(Violation violation, LocalDate until, String reason) {
    /** The whole sentence. */
    public String message() {
        return violation.message() + "; waived until " + until + ": " + reason;
    }
}
