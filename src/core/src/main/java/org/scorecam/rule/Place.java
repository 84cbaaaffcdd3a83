package org.scorecam.rule;

import org.scorecam.outcome.SetupException;

/** Where in the pom something stands, as messages name it. Counts from 1. */
record Place(String text) {
    static Place ofRule(int index) {
        return new Place("<rules>, rule " + (index + 1));
    }

    Place limit(int index) {
        return new Place(text + ", limit " + (index + 1));
    }

    /** An error here. */
    SetupException error(String sentence) {
        return new SetupException(text + ": " + sentence);
    }

    /** An error in an element here. */
    SetupException error(String element, String value, String sentence) {
        return error("<" + element + ">" + value + "</" + element + "> " + sentence);
    }
}
