package org.scorecam.annotation;

import java.util.List;

/**
 * What a suite's annotations say.
 *
 * @param photos in the order of the file, or of the files' names
 * @param hasBoxes whether the format has boxes; a folder a class has none
 */
public record AnnotatedSuite(List<AnnotatedPhoto> photos, boolean hasBoxes) {
    public AnnotatedSuite {
        photos = List.copyOf(photos);
    }
}
