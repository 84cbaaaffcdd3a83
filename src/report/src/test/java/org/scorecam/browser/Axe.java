package org.scorecam.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Checks a page for barriers to people, by axe-core.
 *
 * @see <a href="https://github.com/dequelabs/axe-core">axe-core</a>
 */
public final class Axe {
    private static final String RUN = "axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa',"
            + " 'wcag22aa', 'best-practice'], resultTypes: ['violations']})"
            + ".then(found => found.violations)";

    private Axe() {}

    /** What it finds in the tab's page, against WCAG 2.2 up to level AA and its own advice: the rule, its help, the elements. */
    public static List<String> violations(Tab tab) throws IOException {
        tab.evaluate(source());
        List<String> violations = new ArrayList<>();
        for (JsonNode violation : tab.evaluate(RUN)) {
            violations.add(
                    violation.get("id").asText() + " (" + violation.get("help").asText() + "): "
                            + violation.get("nodes").findValuesAsText("html"));
        }
        return List.copyOf(violations);
    }

    private static String source() throws IOException {
        try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8) + "; 0";
        }
    }
}
