package org.scorecam.maven;

import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.SetupException;

/** Parses the texts of parameters. */
final class Texts {
    /** More threads than any machine has cores for. */
    private static final int MOST = 1024;

    private Texts() {}

    /** {@code true} or {@code false}; Maven itself takes every other text for false. */
    static boolean truth(String name, @Nullable String text, boolean absent) {
        String present = present(text);
        if (present == null) {
            return absent;
        }
        if (present.equals("true") || present.equals("false")) {
            return Boolean.parseBoolean(present);
        }
        throw new SetupException("<" + name + "> is " + text + ", but must be true or false");
    }

    /** A whole number of at least 1. */
    static int count(String name, @Nullable String text, int absent) {
        String present = present(text);
        if (present == null) {
            return absent;
        }
        try {
            int count = Integer.parseInt(present);
            if (count > MOST) {
                throw new SetupException("<" + name + "> is " + text + ", but must be at most " + MOST);
            }
            if (count >= 1) {
                return count;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new SetupException("<" + name + "> is " + text + ", but must be a whole number of at least 1");
    }

    /** The text without white space around it; null where the element is not there, or empty. */
    static @Nullable String present(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
