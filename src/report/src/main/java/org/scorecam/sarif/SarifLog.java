package org.scorecam.sarif;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scorecam.alert.Alert;
import org.scorecam.alert.AlertRule;
import org.scorecam.alert.Alerts;
import org.scorecam.image.Box;
import org.scorecam.outcome.Visible;
import org.scorecam.result.RunResult;

/**
 * A result in SARIF 2.1.0: each violation, ERROR and note is a result at its photo, with the class's boxes as rectangles; what explanations
 * have in common is a note at the most typical of their photos.
 * Files are named from the repository's root, which readers know as {@code %SRCROOT%}. Times are not in it: two runs with
 * equal results have equal bytes.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/sarif-v2.1.0-errata01-os-complete.html">SARIF</a>
 */
public final class SarifLog {
    private static final String SCHEMA =
            "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    private static final String ROOT = "%SRCROOT%";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final RunResult result;
    private final List<AlertRule> rules;

    private SarifLog(RunResult result, List<AlertRule> rules) {
        this.result = result;
        this.rules = rules;
    }

    /**
     * The log of {@code result}.
     *
     * @param project the project's folder, seen from the repository's root, with {@code /} at its end; empty for the root
     */
    public static String of(RunResult result, String project) {
        List<Alert> results = Alerts.of(result, project);
        Set<AlertRule> rules = new LinkedHashSet<>();
        result.rules().stream()
                .flatMap(rule -> rule.limits().stream())
                .forEach(limit -> rules.add(AlertRule.of(limit.metric())));
        results.forEach(each -> rules.add(each.rule()));
        try {
            return layout().writeValueAsString(new SarifLog(result, new ArrayList<>(rules)).log(results)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers", e);
        }
    }

    private ObjectNode log(List<Alert> found) {
        ObjectNode log = JSON.objectNode().put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Score-CAM").put("version", result.tool().version());
        ArrayNode known = driver.putArray("rules");
        rules.forEach(rule -> known.add(rule(rule)));
        run.putObject("originalUriBaseIds").putObject(ROOT).set("description", text("The root of the repository."));
        ArrayNode results = run.putArray("results");
        boolean isWaiving = found.stream().anyMatch(each -> each.waived() != null);
        for (Alert each : found) {
            ObjectNode node = result(each);
            if (isWaiving) { // 3.27.23: all results say it, or none
                suppress(node.putArray("suppressions"), each.waived());
            }
            results.add(node);
        }
        return log;
    }

    private static ObjectNode rule(AlertRule rule) {
        ObjectNode node = JSON.objectNode().put("id", rule.id());
        node.set("shortDescription", text(rule.title()));
        node.set("fullDescription", text(rule.meaning()));
        node.set("help", text(rule.meaning() + " " + rule.cure()));
        node.putObject("defaultConfiguration").put("level", rule.isNote() ? "note" : "error");
        return node;
    }

    private ObjectNode result(Alert found) {
        ObjectNode node = JSON.objectNode()
                .put("ruleId", found.rule().id())
                .put("ruleIndex", rules.indexOf(found.rule()))
                .put("level", found.level().name().toLowerCase(Locale.ROOT));
        node.set("message", text(found.message()));
        String file = found.file();
        if (file != null) {
            ObjectNode location =
                    JSON.objectNode().put("uri", RepositoryUri.of(file)).put("uriBaseId", ROOT);
            node.putArray("locations").addObject().putObject("physicalLocation").set("artifactLocation", location);
            if (!found.boxes().isEmpty()) {
                node.putArray("attachments").add(attachment(found, location.deepCopy()));
            }
        }
        node.putObject("partialFingerprints")
                .put("scorecam/v1", found.fingerprint())
                .put("primaryLocationLineHash", found.fingerprint()); // the only name that GitHub reads
        return node;
    }

    /** SARIF 2.1.0, 3.35. */
    private static void suppress(ArrayNode suppressions, @Nullable String waived) {
        if (waived != null) {
            suppressions
                    .addObject()
                    .put("kind", "external")
                    .put("status", "accepted")
                    .put("justification", Visible.of(waived));
        }
    }

    private static ObjectNode attachment(Alert found, ObjectNode location) {
        ObjectNode attachment = JSON.objectNode();
        attachment.set("description", text("The photo, and the boxes around what the heat should lie on."));
        attachment.set("artifactLocation", location);
        ArrayNode rectangles = attachment.putArray("rectangles");
        found.boxes().stream().distinct().forEach(box -> rectangles.add(rectangle(box, found.label())));
        return attachment;
    }

    private static ObjectNode rectangle(Box box, String label) {
        ObjectNode rectangle = JSON.objectNode()
                .put("top", box.yMin())
                .put("left", box.xMin())
                .put("bottom", box.yMax())
                .put("right", box.xMax());
        rectangle.set("message", text(label));
        return rectangle;
    }

    /** SARIF 2.1.0, 3.11.5 and 3.11.6: braces are placeholders there, {@code [..](..)} is a link. */
    private static ObjectNode text(String text) {
        String plain = Visible.of(text).replace("{", "{{").replace("}", "}}");
        return JSON.objectNode().put("text", plain.contains("](") ? plain.replaceAll("[\\[\\]]", "\\\\$0") : plain);
    }

    private static ObjectWriter layout() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n"); // not the platform's
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(lines);
        printer.indentArraysWith(lines);
        return JsonMapper.builder().build().writer(printer);
    }
}
