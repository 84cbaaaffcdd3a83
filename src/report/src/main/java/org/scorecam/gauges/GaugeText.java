package org.scorecam.gauges;

import java.util.SortedMap;
import java.util.stream.Collectors;
import org.scorecam.json.Numbers;
import org.scorecam.outcome.Visible;

/** Families of gauges, in the text format of OpenMetrics 1.0. */
final class GaugeText {
    private final StringBuilder text = new StringBuilder();
    private String name = "";
    private String head = "";

    /** The gauges that follow are of a family; one without gauges is not written. */
    void family(String name, String help) {
        this.name = name;
        head = "# TYPE " + name + " gauge\n# HELP " + name + " " + escaped(help) + "\n";
    }

    /**
     * A gauge of the family.
     *
     * @param labels of any texts; no other gauge of the family has the same
     */
    void gauge(SortedMap<String, String> labels, double value) {
        text.append(head).append(name);
        head = "";
        if (!labels.isEmpty()) {
            text.append(labels.entrySet().stream()
                    .map(label -> label.getKey() + "=\"" + escaped(Visible.of(label.getValue())) + "\"")
                    .collect(Collectors.joining(",", "{", "}")));
        }
        text.append(' ').append(Numbers.of(value)).append('\n');
    }

    /** The whole text. */
    String end() {
        return text + "# EOF\n";
    }

    /** OpenMetrics 1.0, escaped-string: any other character may stand as it is. */
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    }
}
