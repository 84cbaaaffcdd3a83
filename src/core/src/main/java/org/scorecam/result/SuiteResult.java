package org.scorecam.result;

import java.util.List;

/**
 * One suite.
 *
 * @param name as configured
 * @param images the folder of the photos, relative to the project, with {@code /}
 * @param annotations relative to the project, with {@code /}
 * @param explain which classes: the annotated ones, or the predicted one (as written in the pom)
 * @param unannotated photos in the folder that no annotation names, sorted
 * @param explanations sorted by photo, then by class index
 */
public record SuiteResult(
        String name,
        String images,
        String annotations,
        String explain,
        List<String> unannotated,
        List<Explanation> explanations) {
    public SuiteResult {
        unannotated = List.copyOf(unannotated);
        explanations = List.copyOf(explanations);
    }

    /** The same suite with other explanations. */
    public SuiteResult with(List<Explanation> explanations) {
        return new SuiteResult(name, images, annotations, explain, unannotated, explanations);
    }
}
