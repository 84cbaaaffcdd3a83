package org.scorecam.suite;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.AnnotatedObject;
import org.scorecam.image.Size;

/**
 * One annotated photo of a suite.
 *
 * @param suite the suite's name
 * @param name the photo's name in the suite's folder, with {@code /}
 * @param file where it should be
 * @param size as annotated, null where the annotation gives none
 * @param hasBoxes whether the suite's annotations have boxes; a folder a class has none
 * @param targets the annotated classes that are explained, by index; at least one
 * @param others annotated classes of the model that are not explained, as the user did not choose them
 * @param shortcuts annotated objects that are no class of the model's, but regions to distrust
 */
public record SuitePhoto(
        String suite,
        String name,
        Path file,
        @Nullable Size size,
        boolean hasBoxes,
        List<Target> targets,
        List<Target> others,
        List<AnnotatedObject> shortcuts) {
    public SuitePhoto {
        targets = List.copyOf(targets);
        others = List.copyOf(others);
        shortcuts = List.copyOf(shortcuts);
    }

    /** Whether a class of the model is annotated on it. */
    public boolean hasClass(int index) {
        return annotated(index).isPresent();
    }

    /** What is annotated of a class of the model, explained or not. */
    public Optional<Target> annotated(int index) {
        return Stream.concat(targets.stream(), others.stream())
                .filter(target -> Integer.valueOf(index).equals(target.label().index()))
                .findFirst();
    }
}
