package org.scorecam.review;

import java.util.ArrayList;
import java.util.List;

/**
 * What a person types to approve a part. The argument is quoted as a whole: bash and zsh would look for files by a pattern that is
 * not, and PowerShell ends an argument that is not at its first dot.
 *
 * @param whole the command that approves all
 */
record ApproveCommand(String whole) {
    /** Windows' cmd takes 8,191 signs. */
    private static final int LONGEST = 7_000;

    private static final String INCLUDES = " \"-Dscorecam.approve.includes=";
    private static final String INCOMPLETE = " \"-Dscorecam.approve.incomplete=true\"";

    /** The command that approves all. */
    List<String> all(boolean isBesideErrors) {
        return List.of(whole + (isBesideErrors ? INCOMPLETE : ""));
    }

    /**
     * The commands that approve what the patterns match: one, or several where it would be longer than shells take.
     *
     * @param isBesideErrors whether they match photos with an ERROR, too
     */
    List<String> of(List<String> patterns, boolean isBesideErrors) {
        List<String> commands = new ArrayList<>();
        String end = "\"" + (isBesideErrors ? INCOMPLETE : "");
        StringBuilder command = new StringBuilder();
        for (String pattern : patterns) {
            if (command.length() > 0 && command.length() + pattern.length() + end.length() >= LONGEST) {
                commands.add(command + end);
                command.setLength(0);
            }
            command.append(command.length() == 0 ? whole + INCLUDES : ",").append(pattern);
        }
        if (command.length() > 0) {
            commands.add(command + end);
        }
        return List.copyOf(commands);
    }
}
