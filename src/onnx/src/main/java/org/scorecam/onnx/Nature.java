package org.scorecam.onnx;

import org.scorecam.cam.ScoreKind;

/**
 * What is known of a tensor's numbers, as far as it matters for whether they are probabilities.
 *
 * @param kind of what they are
 * @param total of a {@code ROW}, the sum of one input's numbers; of {@code EACH}, the most that each can be; else 0
 */
record Nature(Kind kind, double total) {
    enum Kind {
        /** Any numbers: sums with weights, and what is made of these. */
        FREE,
        /** Logarithms of probabilities that sum to 1. */
        LOGARITHMS,
        /** Not below 0, one input's sum known, as behind a softmax. */
        ROW,
        /** Each from 0 to a known most, as behind a sigmoid. */
        EACH,
        /** Not below 0. */
        POSITIVE,
        /** No photo changes them. */
        CONSTANT,
        /** Probabilities of which something else was made, that is not followed. */
        ALTERED,
        /** Behind an operator of which nothing is known. */
        OPAQUE
    }

    static final Nature FREE = new Nature(Kind.FREE, 0);
    static final Nature LOGARITHMS = new Nature(Kind.LOGARITHMS, 0);
    static final Nature POSITIVE = new Nature(Kind.POSITIVE, 0);
    static final Nature CONSTANT = new Nature(Kind.CONSTANT, 0);
    static final Nature ALTERED = new Nature(Kind.ALTERED, 0);
    static final Nature OPAQUE = new Nature(Kind.OPAQUE, 0);

    /** Factors such as 1/3 are rounded. */
    private static final double TOLERANCE = 1e-3;

    static Nature row(double total) {
        return new Nature(Kind.ROW, total);
    }

    static Nature each(double most) {
        return new Nature(Kind.EACH, most);
    }

    boolean is(Kind one) {
        return kind == one;
    }

    /** Whether they are probabilities, but for a factor. */
    boolean isBounded() {
        return kind == Kind.ROW || kind == Kind.EACH;
    }

    boolean isFree() {
        return kind == Kind.FREE || kind == Kind.LOGARITHMS;
    }

    /** Whether each by itself is a probability: they need not sum to 1. */
    boolean isEach() {
        return kind == Kind.EACH;
    }

    boolean isConstant() {
        return kind == Kind.CONSTANT;
    }

    Nature times(double factor) {
        return isBounded() && factor > 0 ? new Nature(kind, total * factor) : factor < 0 ? ALTERED : this;
    }

    /** Whether the graph alone tells what they are. */
    boolean isCertain() {
        return isFree() || (isBounded() && Math.abs(total - 1) < TOLERANCE);
    }

    /** What they are; where that is not certain, what they were taken for before values were known. */
    ScoreKind scores() {
        return isBounded() && isCertain() ? ScoreKind.PROBABILITIES : ScoreKind.LOGITS;
    }

    /** Why it is not certain, as a clause for people. */
    String doubt() {
        return switch (kind) {
            case ROW, EACH -> "its end makes numbers of probabilities whose most is " + (float) total + ", not 1";
            case POSITIVE -> "its end makes positive numbers that nothing divides by their sum";
            case OPAQUE -> "it ends in an operator of which nothing is known";
            default -> "its end makes something else of probabilities";
        };
    }
}
