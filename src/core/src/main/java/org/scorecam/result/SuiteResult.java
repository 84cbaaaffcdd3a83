package org.scorecam.result;

import java.util.List;
import org.scorecam.annotation.LeftOut;
import org.scorecam.cam.Method.Variant;

/**
 * One suite.
 *
 * @param name as configured
 * @param images the folder of the photos, relative to the project, with {@code /}
 * @param annotations relative to the project, with {@code /}
 * @param explain which classes: the annotated ones, or the predicted one (as written in the pom)
 * @param regions what stands for an object, {@code boxes} or {@code masks} (as written in the pom)
 * @param leftOut what of it is not explained
 * @param measures what it has as a whole
 * @param explanations sorted by photo, then by class index
 */
public record SuiteResult(
        String name,
        String images,
        String annotations,
        String explain,
        String regions,
        LeftOut leftOut,
        SuiteMeasures measures,
        List<Explanation> explanations) {
    public SuiteResult {
        explanations = List.copyOf(explanations);
    }

    /** The same suite with other explanations. */
    public SuiteResult with(List<Explanation> explanations) {
        return with(measures, explanations);
    }

    /** The same suite with other explanations, and what they come to together. */
    public SuiteResult with(SuiteMeasures measures, List<Explanation> explanations) {
        return new SuiteResult(name, images, annotations, explain, regions, leftOut, measures, explanations);
    }

    /**
     * The same suite, with the intervals of its metrics.
     *
     * @param judged the method of its maps
     * @param iou from which a box fits
     */
    public SuiteResult withIntervals(Variant judged, List<Double> iou) {
        return with(
                measures.intervals(MethodMeans.of(judged, this), SuiteIntervals.of(new SuiteWholes(this, iou))),
                explanations);
    }
}
