package org.scorecam.maven;

import java.util.function.Function;
import org.scorecam.outcome.SetupException;
import org.scorecam.outcome.UnexpectedException;

/**
 * What ended a goal, and what it was at.
 *
 * @param thrown what was thrown
 * @param subject what was at work, with its name
 */
record Failure(Throwable thrown, String subject) {
    private static final String REPORT =
            "This is a defect of scorecam: please report it, with the lines above and, if you may"
                    + " share it, what it was at. Other modules go on with mvn --fail-at-end.";

    /** Who threw may know better than the goal what was at work. */
    static Failure of(Throwable thrown, String subject) {
        return thrown instanceof UnexpectedException unexpected
                ? new Failure(unexpected.thrown(), unexpected.subject())
                : new Failure(thrown, subject);
    }

    /** Whether its message says all that there is to say. */
    boolean isForeseen() {
        return thrown instanceof SetupException || thrown instanceof OutOfMemoryError;
    }

    /**
     * What a person is told.
     *
     * @param shortOfMemory says what to do where memory does not suffice
     */
    String message(Function<OutOfMemoryError, String> shortOfMemory) {
        if (thrown instanceof SetupException setup) {
            return setup.getMessage();
        }
        if (thrown instanceof OutOfMemoryError memory) {
            return shortOfMemory.apply(memory) + ". It was at " + subject;
        }
        if (thrown instanceof StackOverflowError) {
            return "what it was at, " + subject
                    + ", is nested too deeply to be read (StackOverflowError). Make it simpler;"
                    + " if it is not nested, this is a defect of scorecam: please report it, with the lines above";
        }
        return "unexpected " + thrown + ". It was at " + subject + ". " + REPORT;
    }
}
