package org.scorecam.annotation;

import java.util.List;

/**
 * What of a suite is not explained, and is no error either.
 *
 * @param unannotated photos in the folder that no annotation names, sorted
 * @param missing photos that an annotation names and the folder does not have, sorted; none where each is an error
 */
public record LeftOut(List<String> unannotated, List<String> missing) {
    /** Nothing is. */
    public static final LeftOut NOTHING = new LeftOut(List.of(), List.of());

    public LeftOut {
        unannotated = List.copyOf(unannotated);
        missing = List.copyOf(missing);
    }
}
