package org.scorecam.suite;

import java.util.Set;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.Settings;

/**
 * What of a suite's annotations a user does not want explained.
 *
 * @param missing whether photos that are annotated and not in the folder are left out
 * @param unknownClasses whether objects are left out whose class the model does not have
 * @param onlyClasses names, or indices, of the classes that are explained; none for all
 */
public record Omissions(boolean missing, boolean unknownClasses, Set<String> onlyClasses) {
    /** Nothing is written: whatever cannot be explained is an error. */
    public static final Omissions NONE = new Omissions(false, false, Set.of());

    private enum Reaction {
        ERROR,
        IGNORE
    }

    public Omissions {
        onlyClasses = Set.copyOf(onlyClasses);
    }

    /**
     * What the user wrote of a suite: {@code missing}, {@code unknownClasses}: {@code error} (the default) or {@code ignore};
     * {@code onlyClasses}: a list.
     *
     * @throws SetupException naming the first that is none of those
     */
    static Omissions of(Settings suite) {
        return new Omissions(
                suite.get("missing").word(Reaction.ERROR) == Reaction.IGNORE,
                suite.get("unknownClasses").word(Reaction.ERROR) == Reaction.IGNORE,
                SuiteSettings.names(suite, "onlyClasses"));
    }
}
