package org.scorecam.github;

import java.util.ArrayList;
import java.util.List;
import org.scorecam.alert.Alert;
import org.scorecam.alert.Alerts;
import org.scorecam.outcome.Visible;
import org.scorecam.result.RunResult;

/**
 * What fails a run, as lines that GitHub Actions makes annotations of, where a step prints them.
 *
 * @see <a href="https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands">workflow commands</a>
 */
public final class WorkflowCommands {
    /** GitHub shows ten errors, ten warnings and ten notices of a step. */
    private static final int NAMED = 10;

    private static final String TITLE = "Score-CAM";

    private WorkflowCommands() {}

    /**
     * A line for each of the first ten, in the order of SARIF, and one that counts the rest; none for a run that passed.
     *
     * @param project the project's folder, seen from the repository's root, with {@code /} at its end; empty for the root
     * @param halts whether the build fails: else they are warnings
     * @param report where the whole is, as people read it
     */
    public static List<String> of(RunResult result, String project, boolean halts, String report) {
        List<Alert> failing =
                Alerts.of(result, project).stream().filter(Alert::fails).toList();
        List<String> lines = new ArrayList<>();
        failing.stream()
                .limit(NAMED)
                .map(alert -> line(halts ? "error" : "warning", alert))
                .forEach(lines::add);
        if (failing.size() > NAMED) {
            lines.add("::notice title=" + TITLE + "::"
                    + message(TITLE + ": and " + (failing.size() - NAMED) + " more. All are in " + report));
        }
        return List.copyOf(lines);
    }

    private static String line(String command, Alert alert) {
        String file = alert.file() == null ? "" : "file=" + property(alert.file()) + ",";
        return "::" + command + " " + file + "title="
                + property(TITLE + ": " + alert.rule().title()) + "::" + message(alert.message());
    }

    /** As @actions/core escapes data; what else is no sign of its own is shown. */
    private static String message(String text) {
        return escaped(Visible.of(text));
    }

    /** As @actions/core escapes properties. */
    private static String property(String text) {
        return escaped(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static String escaped(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }
}
