package org.scorecam.effort;

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
