package org.scorecam.quickstart;

import java.util.List;
import java.util.Locale;

/** What an inspector calls the part in a photo. */
enum Kind {
    SCRATCH(0),
    PIT(1),
    CRACK(2),
    CLEAN(3);

    /** By index. */
    static final List<Kind> ALL = List.of(values());

    /** The models' class. */
    final int index;

    Kind(int index) {
        this.index = index;
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
