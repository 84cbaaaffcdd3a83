package org.scorecam.suite;

import java.util.List;
import java.util.function.Predicate;
import org.scorecam.annotation.LeftOut;

/**
 * A suite, ready to be explained.
 *
 * @param settings as configured
 * @param photos those that are explained, sorted by name
 * @param leftOut what is not
 * @param notes what a person should know of what was left out, or guessed
 */
public record Suite(SuiteSettings settings, List<SuitePhoto> photos, LeftOut leftOut, List<String> notes) {
    public Suite {
        photos = List.copyOf(photos);
        notes = List.copyOf(notes);
    }

    /**
     * Reads the annotations and looks which photos there are.
     *
     * @throws org.scorecam.outcome.SetupException if there is nothing to explain
     */
    public static Suite plan(SuiteSettings settings, Labels labels) {
        return SuitePlanner.plan(settings, labels);
    }

    /** The same suite with some of its photos. */
    public Suite part(Predicate<SuitePhoto> isWanted) {
        return new Suite(settings, photos.stream().filter(isWanted).toList(), leftOut, notes);
    }

    /** Whether any of its classes has boxes. */
    public boolean hasBoxes() {
        return photos.stream().flatMap(photo -> photo.targets().stream()).anyMatch(target -> !target.background());
    }

    /** How many explanations it takes: one a photo and class, or one a photo where the predicted class is explained. */
    public int explanations() {
        return settings.explain() == SuiteSettings.Explain.PREDICTED
                ? photos.size()
                : photos.stream().mapToInt(photo -> photo.targets().size()).sum();
    }
}
