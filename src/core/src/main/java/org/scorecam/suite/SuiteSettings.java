package org.scorecam.suite;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.scorecam.annotation.AnnotationChoices;

/**
 * One suite as the user configured it.
 *
 * @param name unique in the configuration
 * @param images the folder of the photos
 * @param annotations a file or a folder
 * @param reading the format of the annotations, and how they are read
 * @param explain which classes of a photo are explained
 * @param classes class indices by the annotation's name, where the labels do not say
 * @param backgroundClasses names of classes that have no boxes
 */
public record SuiteSettings(
        String name,
        Path images,
        Path annotations,
        AnnotationChoices reading,
        Explain explain,
        Map<String, Integer> classes,
        Set<String> backgroundClasses) {
    /** Which classes of a photo are explained. */
    public enum Explain {
        /** Each annotated class. */
        ANNOTATED,
        /** The top-1, judged on that class's boxes. */
        PREDICTED
    }

    public SuiteSettings {
        classes = Map.copyOf(classes);
        backgroundClasses = Set.copyOf(backgroundClasses);
    }
}
