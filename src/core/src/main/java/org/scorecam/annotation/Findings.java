package org.scorecam.annotation;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** What readers find beside photos. */
final class Findings {
    private final List<String> notes = new ArrayList<>();
    private final SortedSet<Integer> categories = new TreeSet<>();

    /** What a person should know of how something was read. */
    void note(String note) {
        notes.add(note);
    }

    /** The id of a category that COCO lists, whether an object is of it or not. */
    void category(int id) {
        categories.add(id);
    }

    List<String> notes() {
        return notes;
    }

    SortedSet<Integer> categories() {
        return categories;
    }
}
