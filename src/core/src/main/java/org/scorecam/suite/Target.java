package org.scorecam.suite;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.AnnotatedObject;
import org.scorecam.annotation.ClassLabel;

/**
 * One class that is annotated on a photo.
 *
 * @param label the model's class
 * @param background whether the class has no boxes
 * @param objects of the class, those with a box, in the annotation's order
 * @param problem why the class cannot be explained, null if it can
 */
public record Target(
        ClassLabel label,
        boolean background,
        List<AnnotatedObject> objects,
        @Nullable String problem) {
    public Target {
        objects = List.copyOf(objects);
    }
}
