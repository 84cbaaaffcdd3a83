package org.scorecam.codequality;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.scorecam.alert.Alert;
import org.scorecam.alert.AlertRule;
import org.scorecam.alert.Alerts;
import org.scorecam.file.Sha256;
import org.scorecam.outcome.Visible;
import org.scorecam.result.RunResult;

/**
 * A result as a report of GitLab's Code Quality: a list of findings, each at the first line of its photo, or of the annotations.
 * What is waived is listed with its reason. Times are not in it: two runs with equal results have equal bytes.
 *
 * @see <a href="https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format">the form</a>
 */
public final class CodeQuality {
    private CodeQuality() {}

    /**
     * The report of {@code result}.
     *
     * @param project the project's folder, seen from the repository's root, with {@code /} at its end; empty for the root
     */
    public static String of(RunResult result, String project) {
        ArrayNode found = JsonNodeFactory.instance.arrayNode();
        Alerts.of(result, project).forEach(alert -> found.add(finding(alert, project)));
        return found.toPrettyString().replace(System.lineSeparator(), "\n") + "\n";
    }

    private static ObjectNode finding(Alert alert, String project) {
        ObjectNode finding = JsonNodeFactory.instance
                .objectNode()
                .put("description", Visible.of(alert.waived() == null ? alert.message() : waived(alert)))
                .put("check_name", alert.rule().id())
                .put("fingerprint", fingerprint(alert, project))
                .put("severity", severity(alert));
        finding.putObject("location")
                .put("path", Objects.requireNonNullElse(alert.file(), project + "pom.xml"))
                .putObject("lines")
                .put("begin", 1);
        return finding;
    }

    private static String waived(Alert alert) {
        return alert.message() + "; " + alert.waived();
    }

    /** GitLab puts the reports of all jobs together: modules may have suites and photos of one name. */
    private static String fingerprint(Alert alert, String project) {
        return Sha256.of((project + "\0" + alert.fingerprint()).getBytes(StandardCharsets.UTF_8));
    }

    private static String severity(Alert alert) {
        if (!alert.fails()) {
            return "info";
        }
        return alert.rule().equals(AlertRule.ERROR) ? "critical" : "major";
    }
}
