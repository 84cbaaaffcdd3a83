package org.scorecam.metric;

/** What is measured on one explanation. The constants' names are what users write in {@code <metric>}. */
public enum Metric {
    /** The share of the map's mass that lies in the class's boxes, [0, 1]: 1 is all inside. */
    MASS_IN_BOX("mass in box", 0, 1, true, false),
    /** Mass in box over the boxes' share of the input, [0, inf): 1.0 is what a uniform map gets. */
    LIFT("lift", 0, Double.POSITIVE_INFINITY, true, false),
    /** 1 where the map's maximum lies in a box within a tolerance of 15 px of the photo, else 0. */
    POINTING_GAME("pointing game", 0, 1, true, false),
    /** The explained class's probability, [0, 1]. */
    PROBABILITY("probability", 0, 1, false, false),
    /** 1 where the predicted class is among the photo's annotated classes, else 0. */
    TOP1("top-1", 0, 1, false, false),
    /** Pearson's correlation of the map with the approved one, [-1, 1]: 1 is the same up to brightness and contrast. */
    MAP_CORRELATION("map correlation with the baseline", -1, 1, false, true),
    /** Spearman's rank correlation of the map with the approved one, [-1, 1]: 1 is the same order of the cells. */
    MAP_RANK_CORRELATION("map rank correlation with the baseline", -1, 1, false, true),
    /** The structural similarity of the map with the approved one, [-1, 1]: 1 is the same map. */
    MAP_SSIM("map SSIM with the baseline", -1, 1, false, true),
    /** How far the map's mass is from the approved one's: the earth mover's distance in image diagonals, [0, 1]. */
    MAP_DISTANCE("map distance from the baseline", 0, 1, false, true),
    /** How far the map's centre of mass is from the approved one's, in image diagonals, [0, 1]. */
    CENTRE_SHIFT("shift of the map's centre since the baseline", 0, 1, false, true),
    /**
     * How much {@link #MASS_IN_BOX} differs from the approved one, [0, 1]. Without a sign, so that a maximum alone, the
     * limit that comes to mind, catches a fall and a rise.
     */
    MASS_CHANGE("change of mass in box since the baseline", 0, 1, true, true),
    /** How much {@link #PROBABILITY} differs from the approved one, [0, 1]; without a sign, likewise. */
    PROBABILITY_CHANGE("change of probability since the baseline", 0, 1, false, true),
    /** 1 where the predicted class is another one than the approved one, else 0. */
    CLASS_CHANGED("change of the predicted class since the baseline", 0, 1, false, true);

    private final String phrase;
    private final double smallest;
    private final double largest;
    private final boolean needsBoxes;
    private final boolean needsBaseline;

    Metric(String phrase, double smallest, double largest, boolean needsBoxes, boolean needsBaseline) {
        this.phrase = phrase;
        this.smallest = smallest;
        this.largest = largest;
        this.needsBoxes = needsBoxes;
        this.needsBaseline = needsBaseline;
    }

    /** The metric's name in a sentence: {@code mass in box}. */
    public String phrase() {
        return phrase;
    }

    /** The smallest value that it can have: 0, or -1 for the similarities. */
    public double smallest() {
        return smallest;
    }

    /** The largest value that it can have. */
    public double largest() {
        return largest;
    }

    /** Whether it can be measured only where the class has boxes. */
    public boolean needsBoxes() {
        return needsBoxes;
    }

    /** Whether it can be measured only where the same explanation was approved. */
    public boolean needsBaseline() {
        return needsBaseline;
    }
}
