package org.scorecam.sarif;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.scorecam.file.Sha256;
import org.scorecam.image.Box;
import org.scorecam.result.RunResult;

/**
 * A result in SARIF 2.1.0: each violation, ERROR and note is a result at its photo, with the class's boxes as rectangles.
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
    private final String project;
    private final List<Rule> rules;
    private final Map<String, Integer> fingerprints = new HashMap<>();

    private SarifLog(RunResult result, String project, List<Rule> rules) {
        this.result = result;
        this.project = project;
        this.rules = rules;
    }

    /**
     * The log of {@code result}.
     *
     * @param project the project's folder, seen from the repository's root, with {@code /} at its end; empty for the root
     */
    public static String of(RunResult result, String project) {
        List<Finding> findings = Findings.of(result);
        Set<Rule> rules = new LinkedHashSet<>();
        result.rules().stream()
                .flatMap(rule -> rule.limits().stream())
                .forEach(limit -> rules.add(Rule.of(limit.metric())));
        findings.forEach(finding -> rules.add(finding.rule()));
        try {
            return layout().writeValueAsString(new SarifLog(result, project, new ArrayList<>(rules)).log(findings))
                    + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers", e);
        }
    }

    private ObjectNode log(List<Finding> findings) {
        ObjectNode log = JSON.objectNode().put("$schema", SCHEMA).put("version", "2.1.0");
        ObjectNode run = log.putArray("runs").addObject();
        ObjectNode driver = run.putObject("tool").putObject("driver");
        driver.put("name", "Score-CAM").put("version", result.tool().version());
        ArrayNode known = driver.putArray("rules");
        rules.forEach(rule -> known.add(rule(rule)));
        run.putObject("originalUriBaseIds").putObject(ROOT).set("description", text("The root of the repository."));
        ArrayNode results = run.putArray("results");
        findings.forEach(finding -> results.add(result(finding)));
        return log;
    }

    private static ObjectNode rule(Rule rule) {
        ObjectNode node = JSON.objectNode().put("id", rule.id());
        node.set("shortDescription", text(rule.title()));
        node.set("fullDescription", text(rule.meaning()));
        node.set("help", text(rule.meaning() + " " + rule.cure()));
        node.putObject("defaultConfiguration").put("level", rule.equals(Rule.NOTE) ? "note" : "error");
        return node;
    }

    private ObjectNode result(Finding finding) {
        ObjectNode node = JSON.objectNode()
                .put("ruleId", finding.rule().id())
                .put("ruleIndex", rules.indexOf(finding.rule()))
                .put("level", finding.level().name().toLowerCase(Locale.ROOT));
        node.set("message", text(finding.message()));
        String file = finding.file();
        if (file != null) {
            ObjectNode location = JSON.objectNode()
                    .put("uri", RepositoryUri.of(project + file))
                    .put("uriBaseId", ROOT);
            node.putArray("locations").addObject().putObject("physicalLocation").set("artifactLocation", location);
            if (!finding.boxes().isEmpty()) {
                node.putArray("attachments").add(attachment(finding, location.deepCopy()));
            }
        }
        String fingerprint = fingerprint(finding);
        node.putObject("partialFingerprints")
                .put("scorecam/v1", fingerprint)
                .put("primaryLocationLineHash", fingerprint); // the only name that GitHub reads
        return node;
    }

    private static ObjectNode attachment(Finding finding, ObjectNode location) {
        ObjectNode attachment = JSON.objectNode();
        attachment.set("description", text("The photo, and the boxes around what the heat should lie on."));
        attachment.set("artifactLocation", location);
        ArrayNode rectangles = attachment.putArray("rectangles");
        finding.boxes().stream().distinct().forEach(box -> rectangles.add(rectangle(box, finding.label())));
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

    /** The same for what is found again, whatever its value; results that nothing else tells apart are counted. */
    private String fingerprint(Finding finding) {
        String identity = finding.rule().id() + "\0" + finding.level() + "\0" + String.join("\0", finding.identity());
        int count = fingerprints.merge(identity, 1, Integer::sum);
        return Sha256.of((identity + "\0" + count).getBytes(StandardCharsets.UTF_8));
    }

    /** SARIF 2.1.0, 3.11.5 and 3.11.6: braces are placeholders there, {@code [..](..)} is a link. */
    private static ObjectNode text(String text) {
        String plain = text.replace("{", "{{").replace("}", "}}");
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
