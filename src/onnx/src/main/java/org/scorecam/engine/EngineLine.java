package org.scorecam.engine;

import java.util.Arrays;
import java.util.Optional;
import org.scorecam.outcome.Visible;

/**
 * One line by which a process that explains tells another one how far it is.
 *
 * @param text of one line: what would begin another is shown, as {@link Visible} does
 */
public record EngineLine(Kind kind, String text) {
    private static final String MARK = "@scorecam ";

    /** What a line says. */
    public enum Kind {
        INFO,
        WARN,
        /** What is at work from now on. */
        AT,
        /** A photo is about to be opened: suite and name. */
        OPENS,
        /** A photo is done: suite and name. */
        CLOSES,
        /** The set-up is wrong: the whole message. Nothing follows. */
        REFUSED,
        /** Memory did not suffice: what Java said. Nothing follows. */
        MEMORY,
        /** A line of what was thrown by a defect. */
        TRACE,
        /** A defect: what was thrown. Nothing follows. */
        DEFECT,
        /** All is explained and written. Nothing follows. */
        DONE
    }

    public EngineLine {
        text = Visible.of(text);
    }

    /** What a process wrote; empty where it is not one of these lines. */
    public static Optional<EngineLine> parse(String line) {
        if (!line.startsWith(MARK)) {
            return Optional.empty();
        }
        String[] parts = line.substring(MARK.length()).split(" ", 2);
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equals(parts[0]))
                .findFirst()
                .map(kind -> new EngineLine(kind, parts.length == 1 ? "" : parts[1]));
    }

    /** As it is written, without its end. */
    @Override
    public String toString() {
        return MARK + kind + " " + text;
    }
}
