package org.scorecam.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.metric.Metric;
import org.scorecam.region.PixelMask;
import org.scorecam.result.Explanation;
import org.scorecam.result.Prediction;
import org.scorecam.result.SuiteResult;

/**
 * One explanation in the report.
 *
 * @param suite the suite
 * @param explanation the explanation
 * @param name of its files, without ending
 */
public record Item(SuiteResult suite, Explanation explanation, String name) {
    /** Its page, from the report's folder. */
    public String page() {
        return pageOf(name);
    }

    /** The page of the item of that name. */
    public static String pageOf(String name) {
        return "explanations/" + name + ".html";
    }

    /** The photo's file, from the project's folder. */
    public String photo() {
        return suite.images() + "/" + explanation.id().image();
    }

    /** The share of the heat that lies outside the boxes, null where it was not measured: with the mass in box, as that is read, all of it. */
    public @Nullable String outside() {
        Double inside = explanation.metrics().get(Metric.MASS_IN_BOX);
        return inside == null ? null : Digits.rest(inside);
    }

    /** The probability of the explained class. */
    public @Nullable String probability() {
        Double probability = explanation.probability();
        return probability == null ? null : Digits.percent(probability);
    }

    /** The probability of the predicted class. */
    public @Nullable String predictedProbability() {
        Prediction predicted = explanation.predicted();
        return predicted == null ? null : Digits.percent(predicted.probability());
    }

    /** Whether the explained class is the predicted one. */
    public boolean predicted() {
        Prediction predicted = explanation.predicted();
        return predicted != null && predicted.label().equals(explanation.id().explained());
    }

    /** The share of the boxes that the model saw. */
    public @Nullable String visibleShare() {
        Double share = explanation.regions().visibleShare();
        return share == null ? null : Digits.percent(share);
    }

    /** How many pixels the mask has; null where boxes stand for the objects. */
    public @Nullable Integer maskPixels() {
        PixelMask mask = explanation.regions().mask();
        return mask == null ? null : mask.pixels();
    }

    /** The boxes, for reading. */
    public List<Rect> boxes() {
        return explanation.regions().boxes().stream().map(Rect::of).toList();
    }
}
