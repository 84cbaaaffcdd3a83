package org.scorecam.baseline;

/** A way on a picture; clockwise from the right. */
public enum Direction {
    RIGHT("the right"),
    LOWER_RIGHT("the lower right"),
    BOTTOM("the bottom"),
    LOWER_LEFT("the lower left"),
    LEFT("the left"),
    UPPER_LEFT("the upper left"),
    TOP("the top"),
    UPPER_RIGHT("the upper right");

    private final String phrase;

    Direction(String phrase) {
        this.phrase = phrase;
    }

    /** What stands after {@code to} in a sentence. */
    public String phrase() {
        return phrase;
    }
}
