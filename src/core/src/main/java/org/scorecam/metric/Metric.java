package org.scorecam.metric;

import java.util.List;

/**
 * What is measured. The constants' names are what users write in {@code <metric>}. All but {@link #MAX_BOX_ACC} and
 * {@link #RANDOMISED_SIMILARITY} are measured on each explanation.
 */
public enum Metric {
    /** The share of the map's mass that lies in the class's boxes, [0, 1]: 1 is all inside. High is good. */
    MASS_IN_BOX("mass in box", 0, 1, Need.BOXES),
    /** Mass in box over the boxes' share of the input, [0, inf): 1.0 is what a uniform map gets. High is good. */
    LIFT("lift", 0, Double.POSITIVE_INFINITY, Need.BOXES),
    /** 1 where the map's maximum lies in a box within {@link MetricSettings#tolerance}, else 0. 1 is good. */
    POINTING_GAME("pointing game", 0, 1, Need.ANSWER, Need.BOXES),
    /**
     * How well the box around the map's hottest region fits the annotated one, [0, 1]: intersection over union, 1 is the same
     * box. High is good. See {@link HotRegion}.
     */
    IOU("IoU", 0, 1, Need.BOXES),
    /**
     * The share of a suite's explanations whose box fits at the threshold that is best for the suite, [0, 1]. High is good.
     * See {@link BoxAccuracy}.
     */
    MAX_BOX_ACC("box accuracy", 0, 1, Need.BOXES, Need.SUITE),
    /** The share of the hottest pixels that lie in the boxes, [0, 1]. High is good. See {@link RankAccuracy}. */
    RANK_ACCURACY("rank accuracy", 0, 1, Need.BOXES),
    /** How evenly the map is spread, [0, 1]: 1 is an even map. Neither is good as such. See {@link Concentration}. */
    ENTROPY("entropy of the map", 0, 1),
    /** The map's Gini index, [0, 1): 0 is an even map. Neither is good as such. See {@link Concentration}. */
    SPARSENESS("sparseness of the map", 0, 1),
    /** The explained class's probability, [0, 1]. High is good. */
    PROBABILITY("probability", 0, 1, Need.NO_MAP),
    /** 1 where the predicted class is among the photo's annotated classes, else 0. 1 is good. */
    TOP1("top-1", 0, 1, Need.ANSWER, Need.NO_MAP),
    /**
     * By how much of itself the class's probability drops where the input is masked with the map, [0, 1]. Low is good. The name is
     * that of the mean over many. See {@link MaskedPerturbation}.
     */
    AVERAGE_DROP("drop in confidence", 0, 1, Need.FORWARDS),
    /** 1 where the class's probability rises under the map, else 0; 1 is good. See {@link MaskedPerturbation}. */
    INCREASE_IN_CONFIDENCE("increase in confidence", 0, 1, Need.ANSWER, Need.FORWARDS),
    /** How much of what was left to 1 the class's probability gains under the map, [0, 1]. High is good. See {@link MaskedPerturbation}. */
    AVERAGE_GAIN("gain in confidence", 0, 1, Need.FORWARDS),
    /** How soon the class is seen as the hottest pixels come in, [0, 1]. High is good. See {@link CurvePerturbation}. */
    INSERTION("insertion", 0, 1, Need.FORWARDS),
    /** How long the class is seen as the hottest pixels go, [0, 1]. Low is good. See {@link CurvePerturbation}. */
    DELETION("deletion", 0, 1, Need.FORWARDS),
    /**
     * 1 where the explained class is still the first with everything outside its regions filled, else 0; 1 is good. The mean over many
     * is an accuracy. See {@code org.scorecam.challenge}.
     */
    ONLY_FOREGROUND("top-1 on the object alone", 0, 1, Need.ANSWER, Need.BOXES, Need.FORWARDS, Need.NO_MAP, Need.ROOM),
    /** 1 where the explained class is still the first with its regions filled, else 0: the model does not need the object. Low is good. */
    NO_FOREGROUND("top-1 without the object", 0, 1, Need.ANSWER, Need.BOXES, Need.FORWARDS, Need.NO_MAP, Need.ROOM),
    /**
     * 1 where the explained class is still the first with an area filled that has the regions' shape and touches none, else 0; 1
     * is good. Beside {@link #NO_FOREGROUND} it tells whether it is the object that is missed, or any hole would do.
     */
    CONTROL(
            "top-1 without an equal area elsewhere",
            0,
            1,
            Need.ANSWER,
            Need.BOXES,
            Need.FORWARDS,
            Need.NO_MAP,
            Need.ROOM),
    /** The share of the map's mass that lies in the regions of shortcuts, [0, 1]. Low is good. */
    SHORTCUT_MASS("mass in shortcuts", 0, 1, Need.ROOM),
    /** 1 where the predicted class changes when the regions of shortcuts are filled, else 0 (SPIRE, Plumb et al. 2022); 0 is good. */
    FLIP_WITHOUT_SHORTCUT("change of the answer without the shortcut", 0, 1, Need.ANSWER, Need.NO_MAP, Need.ROOM),
    /** 1 where the predicted class changes when a stamp is put onto the photo, else 0; of several stamps, where one does. 0 is good. */
    STAMP_FLIP("change of the answer under a stamp", 0, 1, Need.ANSWER, Need.NO_MAP, Need.ROOM),
    /**
     * A suite's accuracy with a stamp on every photo less its accuracy without, [-1, 1]; of several stamps the least (Li et al., A
     * Whac-A-Mole Dilemma, CVPR 2023). 0 is good.
     */
    STAMP_GAP("gap of accuracy under a stamp", -1, 1, Need.SUITE, Need.NO_MAP, Need.ROOM),
    /**
     * A suite's accuracy on objects that are pasted on another photo of their class less that on a photo of another class, [-1, 1]
     * (Xiao et al. 2020). 0 is good: the background does not count.
     */
    BACKGROUND_GAP("background gap", -1, 1, Need.BOXES, Need.SUITE, Need.FORWARDS, Need.NO_MAP, Need.ROOM),
    /**
     * Pearson's correlation of the map with that of the strongest other class, [-1, 1]. Near 1 the map does not speak of its class.
     * Costs no forward: each tells of all classes.
     */
    CLASS_SIMILARITY("similarity of the map to that of another class", -1, 1, Need.ROOM, Need.ASKED),
    /**
     * Spearman's rank correlation of the judged map with those by other methods, [-1, 1]: of several the smallest; on the map of one of
     * them, with that one. Near 1 the methods agree; where they do not, the map is a weak witness. Measured wherever maps are compared.
     */
    METHOD_AGREEMENT("agreement of the map with those by other methods", -1, 1, Need.COMPARED),
    /**
     * How much a suite's maps stay as they are where the model's weights are drawn anew, [-1, 1]: the mean rank correlation. Low
     * is good: a map that stays does not depend on the model. See {@code RandomisedMap}.
     */
    RANDOMISED_SIMILARITY(
            "similarity of maps to those of a random model", -1, 1, Need.SUITE, Need.FORWARDS, Need.NO_MAP, Need.ROOM),
    /** Pearson's correlation of the map with the approved one, [-1, 1]: 1 is the same up to brightness and contrast. */
    MAP_CORRELATION("map correlation with the baseline", -1, 1, Need.BASELINE),
    /** Spearman's rank correlation of the map with the approved one, [-1, 1]: 1 is the same order of the cells. */
    MAP_RANK_CORRELATION("map rank correlation with the baseline", -1, 1, Need.BASELINE),
    /** The structural similarity of the map with the approved one, [-1, 1]: 1 is the same map. */
    MAP_SSIM("map SSIM with the baseline", -1, 1, Need.BASELINE),
    /** How far the map's mass is from the approved one's: the earth mover's distance in image diagonals, [0, 1]. */
    MAP_DISTANCE("map distance from the baseline", 0, 1, Need.BASELINE),
    /** How far the map's centre of mass is from the approved one's, in image diagonals, [0, 1]. */
    CENTRE_SHIFT("shift of the map's centre since the baseline", 0, 1, Need.BASELINE),
    /**
     * How much {@link #MASS_IN_BOX} differs from the approved one, [0, 1]. Without a sign, so that a maximum alone, the
     * limit that comes to mind, catches a fall and a rise.
     */
    MASS_CHANGE("change of mass in box since the baseline", 0, 1, Need.BOXES, Need.BASELINE),
    /** How much {@link #PROBABILITY} differs from the approved one, [0, 1]; without a sign, likewise. */
    PROBABILITY_CHANGE("change of probability since the baseline", 0, 1, Need.BASELINE),
    /** 1 where the predicted class is another one than the approved one, else 0. */
    CLASS_CHANGED("change of the predicted class since the baseline", 0, 1, Need.ANSWER, Need.BASELINE);

    /** What a metric is, and what it can be measured on alone. */
    private enum Need {
        ANSWER,
        BOXES,
        BASELINE,
        SUITE,
        FORWARDS,
        NO_MAP,
        ROOM,
        ASKED,
        COMPARED
    }

    /** Which way a metric is better. */
    public enum Better {
        HIGH,
        LOW,
        NEITHER
    }

    private final String phrase;
    private final double smallest;
    private final double largest;
    private final boolean isAnswer;
    private final boolean needsBoxes;
    private final boolean needsBaseline;
    private final boolean ofSuite;
    private final boolean needsForwards;
    private final boolean needsMap;
    private final boolean mayBeMissing;
    private final boolean isOnlyAsked;
    private final boolean needsComparison;

    Metric(String phrase, double smallest, double largest, Need... needs) {
        this.phrase = phrase;
        this.smallest = smallest;
        this.largest = largest;
        isAnswer = List.of(needs).contains(Need.ANSWER);
        needsBoxes = List.of(needs).contains(Need.BOXES);
        needsBaseline = List.of(needs).contains(Need.BASELINE);
        ofSuite = List.of(needs).contains(Need.SUITE);
        needsForwards = List.of(needs).contains(Need.FORWARDS);
        needsMap = !List.of(needs).contains(Need.NO_MAP);
        mayBeMissing = List.of(needs).contains(Need.ROOM);
        needsComparison = List.of(needs).contains(Need.COMPARED);
        isOnlyAsked = needsForwards || List.of(needs).contains(Need.ASKED);
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

    /** Which way it is better; neither where a map is as good with much of it as with little. */
    public Better better() {
        return switch (this) {
            case MASS_IN_BOX, LIFT, POINTING_GAME, IOU, MAX_BOX_ACC, RANK_ACCURACY -> Better.HIGH;
            case PROBABILITY, TOP1 -> Better.HIGH;
            case INCREASE_IN_CONFIDENCE, AVERAGE_GAIN, INSERTION -> Better.HIGH;
            case AVERAGE_DROP, DELETION -> Better.LOW;
            case ONLY_FOREGROUND, CONTROL, STAMP_GAP -> Better.HIGH;
            case NO_FOREGROUND, SHORTCUT_MASS, FLIP_WITHOUT_SHORTCUT, STAMP_FLIP, BACKGROUND_GAP -> Better.LOW;
            case CLASS_SIMILARITY, RANDOMISED_SIMILARITY -> Better.LOW;
            case METHOD_AGREEMENT -> Better.HIGH;
            case ENTROPY, SPARSENESS -> Better.NEITHER;
            case MAP_CORRELATION, MAP_RANK_CORRELATION, MAP_SSIM -> Better.HIGH;
            case MAP_DISTANCE, CENTRE_SHIFT, MASS_CHANGE, PROBABILITY_CHANGE, CLASS_CHANGED -> Better.LOW;
        };
    }

    /** Whether it is 1 or 0 for each explanation, a yes or a no: its mean over many is a share. */
    public boolean isAnswer() {
        return isAnswer;
    }

    /** Whether it can be measured only where the class has boxes. */
    public boolean needsBoxes() {
        return needsBoxes;
    }

    /** Whether it can be measured only where the same explanation was approved. */
    public boolean needsBaseline() {
        return needsBaseline;
    }

    /** Whether it is measured on a suite as a whole, not on an explanation. */
    public boolean isOfSuite() {
        return ofSuite;
    }

    /**
     * Whether it costs forwards of its own that nothing but a limit, or its name in {@code <include>}, asks for: it is measured only there. What
     * a suite names shortcuts and stamps for is measured on them wherever they are.
     */
    public boolean needsForwards() {
        return needsForwards;
    }

    /** Whether it is measured only where maps by other methods are made, too. */
    public boolean needsComparison() {
        return needsComparison;
    }

    /** Whether it is measured only where it is asked for. */
    public boolean isOnlyAsked() {
        return isOnlyAsked;
    }

    /** Whether it is measured on the map; else what the model answers is enough. */
    public boolean needsMap() {
        return needsMap;
    }

    /**
     * Whether photos may not allow it though they have boxes: an explanation without it is neither below its limit nor above, and
     * is counted.
     */
    public boolean mayBeMissing() {
        return mayBeMissing;
    }
}
