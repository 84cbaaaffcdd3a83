package org.scorecam.metric;

/** What is measured on one explanation. The constants' names are what users write in {@code <metric>}. */
public enum Metric {
    /** The share of the map's mass that lies in the class's boxes, [0, 1]: 1 is all inside. */
    MASS_IN_BOX("mass in box", 1, true),
    /** Mass in box over the boxes' share of the input, [0, inf): 1.0 is what a uniform map gets. */
    LIFT("lift", Double.POSITIVE_INFINITY, true),
    /** 1 where the map's maximum lies in a box within a tolerance of 15 px of the photo, else 0. */
    POINTING_GAME("pointing game", 1, true),
    /** The explained class's probability, [0, 1]. */
    PROBABILITY("probability", 1, false),
    /** 1 where the predicted class is among the photo's annotated classes, else 0. */
    TOP1("top-1", 1, false);

    private final String phrase;
    private final double largest;
    private final boolean needsBoxes;

    Metric(String phrase, double largest, boolean needsBoxes) {
        this.phrase = phrase;
        this.largest = largest;
        this.needsBoxes = needsBoxes;
    }

    /** The metric's name in a sentence: {@code mass in box}. */
    public String phrase() {
        return phrase;
    }

    /** The largest value that it can have; the smallest is 0 for every metric so far. */
    public double largest() {
        return largest;
    }

    /** Whether it can be measured only where the class has boxes. */
    public boolean needsBoxes() {
        return needsBoxes;
    }
}
