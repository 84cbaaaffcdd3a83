package org.scorecam.annotation;

import java.util.List;

/**
 * What of a suite is not explained, and is no error either.
 *
 * @param unannotated photos in the folder on which nothing is annotated that is explained, sorted
 * @param missing photos that an annotation names and the folder does not have, sorted; none where each is an error
 * @param unknown classes that the model does not have, the most frequent first; none where each is an error
 * @param others classes that the user did not choose, the most frequent first
 */
public record LeftOut(List<String> unannotated, List<String> missing, List<Some> unknown, List<Some> others) {
    /** Nothing is. */
    public static final LeftOut NOTHING = new LeftOut(List.of(), List.of(), List.of(), List.of());

    /**
     * Objects of one class.
     *
     * @param name as annotated
     * @param objects how many there are, of all photos
     */
    public record Some(String name, int objects) {}

    public LeftOut {
        unannotated = List.copyOf(unannotated);
        missing = List.copyOf(missing);
        unknown = List.copyOf(unknown);
        others = List.copyOf(others);
    }

    /** Whether some classes are left out. */
    public boolean hasClasses() {
        return !unknown.isEmpty() || !others.isEmpty();
    }
}
