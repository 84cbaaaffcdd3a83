package org.scorecam.effort;

import org.scorecam.setting.Settings;

/**
 * How many forwards a run is willing to make for its verdicts.
 *
 * @param kind what is enough
 * @param z for {@link Kind#SAMPLED}: how many standard errors an estimate must be away from a limit
 */
public record Effort(Kind kind, double z) {
    /** What is enough. */
    public enum Kind {
        /** All channels. */
        FULL,
        /** As many as prove what the limits ask. */
        VERDICT,
        /** As many as make it likely. */
        SAMPLED
    }

    /**
     * What the user wrote: {@code effort}, full by default, and {@code confidence}.
     *
     * @throws org.scorecam.outcome.SetupException naming what is wrong, and what it may be
     */
    public static Effort of(Settings written) {
        return new Effort(
                written.get("effort").word(Kind.FULL),
                written.get("confidence")
                        .or(Sampled.CONFIDENCE)
                        .number("a number of standard errors above 0, such as " + Sampled.CONFIDENCE, z -> z > 0));
    }

    /** All channels. */
    public static Effort full() {
        return new Effort(Kind.FULL, 0);
    }

    /**
     * Begins to ask.
     *
     * @param sha256 of the photo's file, in hex
     */
    public Inquiry ask(Question question, String sha256) {
        return switch (kind) {
            case FULL -> throw new IllegalStateException("a full run asks nothing");
            case VERDICT -> new Proven(question);
            case SAMPLED -> new Sampled(question, sha256, z, Sampled.LEAST);
        };
    }
}
