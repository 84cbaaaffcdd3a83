package org.scorecam.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.scorecam.cam.Heatmap;

/** What stands on the documentation's page on metrics. */
public final class MetricsPage {
    private static final Path PAGE = Path.of("../../site/src/site/markdown/metrics.md");
    private static final Pattern BLOCK = Pattern.compile("\n```\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern ROW = Pattern.compile("\n\\| `([A-Z0-9_]+)` \\| ([0-9.]+) \\|");

    private MetricsPage() {}

    static String text() throws IOException {
        return Files.readString(PAGE);
    }

    /** Up to the next heading of the second level. */
    public static String section(String heading) throws IOException {
        String page = text();
        int from = page.indexOf(heading);
        assertThat(from).as(heading).isNotNegative();
        return page.substring(from, page.indexOf("\n## ", from + 1));
    }

    /** One of the blocks of code, as a map. */
    public static Heatmap map(String example, int block) {
        String text = BLOCK.matcher(example)
                .results()
                .skip(block)
                .findFirst()
                .orElseThrow()
                .group(1);
        List<Float> values = Pattern.compile("\\s+")
                .splitAsStream(text.strip())
                .map(Float::valueOf)
                .toList();
        float[] cells = new float[values.size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = values.get(i);
        }
        int height = (int) text.lines().count();
        return new Heatmap(height, cells.length / height, cells);
    }

    /** The first two columns of the table of values. */
    public static Map<String, String> written(String example) {
        Map<String, String> written = new TreeMap<>();
        ROW.matcher(example).results().forEach((MatchResult row) -> written.put(row.group(1), row.group(2)));
        return written;
    }

    /** In as many digits as the page has. */
    public static Map<String, String> inWords(Map<Metric, Double> measured) {
        Map<String, String> words = new TreeMap<>();
        measured.forEach((metric, value) -> words.put(metric.name(), String.format(Locale.ROOT, "%.4f", value)));
        return words;
    }
}
