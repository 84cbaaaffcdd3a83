package org.scorecam.alert;

import org.scorecam.metric.Metric;
import org.scorecam.result.Problem;

/**
 * What alerts are of: a metric, or one of five more.
 *
 * @param id the metric's name in the pom
 * @param title a few words
 * @param meaning what it says
 * @param cure what to do about an alert of it
 */
public record AlertRule(String id, String title, String meaning, String cure) {
    private static final String SEE_REPORT =
            "Look at the photo in the report: where the heat lies beside the boxes, the model reads something else than the"
                    + " object. Mend the training data or the model; if a box is wrong, mend the annotation; if the limit is,"
                    + " mend the rule.";
    private static final String OTHER_METHOD =
            "See the suite's randomised maps in result.json: which weights were drawn, and which maps stayed. Choose another"
                    + " <layer> or <method>, whose maps depend on the model, or mend the rule.";
    private static final String PREDICTED =
            "Look at the photo in the report: is its annotation right, and was the model trained for such photos? Mend the"
                    + " data, the model or the rule.";
    private static final String APPROVE =
            "Look at the two maps in the report. If the new one is right, accept it with: mvn scorecam:approve";

    public static final AlertRule ERROR = new AlertRule(
            "ERROR",
            "An explanation that could not be made",
            "There is no verdict on this photo and class, so the build fails.",
            "The message says what is wrong, and how to mend it.");
    public static final AlertRule BASELINE = new AlertRule(
            "BASELINE",
            "A run that differs from its baseline",
            "The explanations are not those that were approved, or were measured in another way.",
            "If the new explanations are right, accept them with: mvn scorecam:approve");
    public static final AlertRule RULES = new AlertRule(
            "RULES",
            "A run that judged nothing",
            "No limit stands for anything, so any model would pass.",
            "The message says what is missing.");
    public static final AlertRule NOTE = new AlertRule(
            "NOTE",
            "An explanation of which metrics say little",
            "Something about the photo or its boxes makes the numbers weak.",
            "The message says what.");
    public static final AlertRule FINDING = new AlertRule(
            "FINDING",
            "What explanations that look elsewhere have in common",
            "The heat of several explanations lies beside their boxes on the same thing, or in the same part of the photo: a model"
                    + " that reads it may fail where it is missing.",
            "Look at the cut-out parts in the report, under the header: what is it that the model reads? Take it out of the training"
                    + " data, or spread it over all classes.");

    /** Whether it fails no build. */
    public boolean isNote() {
        return equals(NOTE) || equals(FINDING);
    }

    /** The metric whose limit or waiver it is about, where there is one. */
    static AlertRule of(Problem problem) {
        if (problem.metric() != null) {
            return of(problem.metric());
        }
        return problem.kind().isOfBaseline() ? BASELINE : RULES;
    }

    /** The rule of a metric. */
    public static AlertRule of(Metric metric) {
        String title = Character.toUpperCase(metric.phrase().charAt(0))
                + metric.phrase().substring(1);
        return new AlertRule(metric.name(), title, meaning(metric), cure(metric));
    }

    private static String cure(Metric metric) {
        if (metric.needsBaseline()) {
            return APPROVE;
        }
        if (metric == Metric.RANDOMISED_SIMILARITY
                || metric == Metric.CLASS_SIMILARITY
                || metric == Metric.METHOD_AGREEMENT) {
            return OTHER_METHOD;
        }
        return metric.needsBoxes() ? SEE_REPORT : PREDICTED;
    }

    private static String meaning(Metric metric) {
        return switch (metric) {
            case MASS_IN_BOX -> "The share of the heat that lies in the boxes, from 0 to 1.";
            case LIFT -> "Mass in box over the boxes' share of the input: an even map has 1.";
            case POINTING_GAME -> "1 where the hottest point lies in a box, give or take a tolerance, else 0.";
            case IOU -> "How well the box around the hottest region fits the annotated one: 1 is the same box.";
            case MAX_BOX_ACC ->
                "The share of the suite's explanations whose box fits the annotated one, at the best threshold.";
            case RANK_ACCURACY -> "The share of the hottest pixels that lie in the boxes, as many as the boxes have.";
            case ENTROPY -> "How evenly the heat is spread over the photo, from 0 to 1.";
            case SPARSENESS -> "How much of the heat is in few places: 0 is an even map.";
            case AVERAGE_DROP -> "By how much of itself the probability drops where the photo is masked with its map.";
            case INCREASE_IN_CONFIDENCE ->
                "1 where the probability rises where the photo is masked with its map, else 0.";
            case AVERAGE_GAIN ->
                "How much of what was left to 1 the probability gains where the photo is masked with its map.";
            case INSERTION -> "How soon the class is seen as the hottest pixels come in: high is good.";
            case DELETION -> "How long the class is seen as the hottest pixels go: low is good.";
            case CLASS_SIMILARITY ->
                "The correlation of the map with that of the strongest other class: near 1 it does not speak of its class.";
            case METHOD_AGREEMENT ->
                "The rank correlation of the map with those by other methods, the smallest: where it is low, the map is a weak"
                        + " witness.";
            case RANDOMISED_SIMILARITY ->
                "How much maps stay as they are where the model's weights are drawn anew: a high value says that they do not"
                        + " depend on the model.";
            case ONLY_FOREGROUND -> "1 where the class is still the first with all but its objects filled, else 0.";
            case NO_FOREGROUND ->
                "1 where the class is still the first with its objects filled, else 0: then the model does not need them.";
            case CONTROL ->
                "1 where the class is still the first with an area of its objects' shape filled elsewhere, else 0.";
            case SHORTCUT_MASS -> "The share of the heat that lies in regions that are to be distrusted, from 0 to 1.";
            case FLIP_WITHOUT_SHORTCUT ->
                "1 where the predicted class changes when the regions that are to be distrusted are filled, else 0.";
            case STAMP_FLIP -> "1 where the predicted class changes under a stamp, else 0.";
            case STAMP_GAP -> "The suite's accuracy with a stamp on every photo less its accuracy without.";
            case BACKGROUND_GAP ->
                "Accuracy on objects pasted on another photo of their class less that on a photo of another class.";
            case PROBABILITY -> "The probability that the model gives the explained class.";
            case TOP1 -> "1 where the predicted class is one of the photo's classes, else 0.";
            case MAP_CORRELATION -> "1 where the heat lies as it was approved; 0 where the two maps are unrelated.";
            case MAP_RANK_CORRELATION ->
                "The same as the map's correlation, for the order of its cells from cold to hot.";
            case MAP_SSIM -> "The structural similarity of the map with the approved one: 1 is the same map.";
            case MAP_DISTANCE ->
                "How far the heat has to be carried on average to make one map the other, in the input's diagonals.";
            case CENTRE_SHIFT -> "How far the centre of the heat has moved, in the input's diagonals.";
            case MASS_CHANGE -> "How much the share of the heat in the boxes has changed, up or down.";
            case PROBABILITY_CHANGE -> "How much the probability of the explained class has changed, up or down.";
            case CLASS_CHANGED -> "1 where the predicted class is another one than the approved one, else 0.";
        };
    }
}
