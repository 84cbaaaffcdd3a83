package org.scorecam.rule;

/** How a value that is judged is known. */
enum Known {
    /** Itself. */
    EXACTLY(""),
    /** Its bounds, which are proven. */
    BOUNDED(""),
    /** Its bounds, which are estimated from a sample and may be wrong. */
    ESTIMATED("estimated ");

    private final String word;

    Known(String word) {
        this.word = word;
    }

    boolean isBound() {
        return this != EXACTLY;
    }

    /** What stands before {@code at most}. */
    String word() {
        return word;
    }

    /** How a value is known that two others make. */
    Known and(Known other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
