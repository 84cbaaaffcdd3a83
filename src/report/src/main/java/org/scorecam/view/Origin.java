package org.scorecam.view;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What build a report is of. None of it is in {@code result.json}, which is the same wherever it is made.
 *
 * @param project its name, and its version; null where that is not known
 * @param commit the commit that was built; null where that is not known
 * @param time when it was built, in UTC; null where that is not to be told. A report that is not drawn again keeps its time
 * @param approve the command by which a person accepts new explanations
 */
public record Origin(
        @Nullable String project,
        @Nullable String commit,
        @Nullable Instant time,
        String approve) {
    private static final int SHORT = 10;

    private static final DateTimeFormatter MINUTES =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Of a build of which nothing is known. */
    public static Origin unknown(String approve) {
        return new Origin(null, null, null, approve);
    }

    /** The commit as people name it. */
    public @Nullable String shortCommit() {
        return commit == null || commit.length() <= SHORT ? commit : commit.substring(0, SHORT);
    }

    /** The time to the minute. */
    public @Nullable String minute() {
        return time == null ? null : MINUTES.format(time);
    }
}
