package org.scorecam.suite;

import org.scorecam.outcome.SetupException;
import org.scorecam.setting.Settings;

/**
 * What of a suite's annotations a user does not want explained.
 *
 * @param missing whether photos that are annotated and not in the folder are left out
 */
public record Omissions(boolean missing) {
    /** Nothing is written: whatever cannot be explained is an error. */
    public static final Omissions NONE = new Omissions(false);

    private enum Reaction {
        ERROR,
        IGNORE
    }

    /**
     * What the user wrote of a suite: {@code missing}: {@code error} (the default) or {@code ignore}.
     *
     * @throws SetupException naming the first that is none of those
     */
    static Omissions of(Settings suite) {
        return new Omissions(suite.get("missing").word(Reaction.ERROR) == Reaction.IGNORE);
    }
}
