package org.scorecam.it;

import java.awt.Color;

/** The classes that have a place on a photo. Beside each object lies the mark that goes with its class. */
enum Colour {
    RED(new Color(255, 0, 0), new Color(255, 255, 0)),
    BLUE(new Color(0, 0, 255), new Color(0, 255, 255));

    private final Color object;
    private final Color mark;

    Colour(Color object, Color mark) {
        this.object = object;
        this.mark = mark;
    }

    Color object() {
        return object;
    }

    Color mark() {
        return mark;
    }

    String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
