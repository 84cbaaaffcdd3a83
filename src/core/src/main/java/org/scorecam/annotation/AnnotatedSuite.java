package org.scorecam.annotation;

import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a suite's annotations say.
 *
 * @param photos in the order of the file, or of the files' names
 * @param hasBoxes whether objects are to have boxes; a folder a class has none, nor have classes of whole photos alone
 * @param categories the ids of all categories that COCO lists and that are whole numbers; none in any other format
 * @param notes what a person should know of how they were read
 */
public record AnnotatedSuite(
        List<AnnotatedPhoto> photos, boolean hasBoxes, SortedSet<Integer> categories, List<String> notes) {
    public AnnotatedSuite {
        photos = List.copyOf(photos);
        categories = Collections.unmodifiableSortedSet(new TreeSet<>(categories));
        notes = List.copyOf(notes);
    }
}
