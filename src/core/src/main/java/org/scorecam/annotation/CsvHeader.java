package org.scorecam.annotation;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.scorecam.outcome.Nearest;
import org.scorecam.outcome.SetupException;

/**
 * Which column is what: by its name, in any order and case; columns of other names are left alone.
 *
 * @param names how many columns there are
 */
record CsvHeader(Map<String, Integer> columns, int names) {
    private static final String IMAGENET_BOXES = "predictionstring";

    /** Names that common tools give to the same column. */
    private static final Map<String, String> SAME = Map.of(
            "filename", "image",
            "file_name", "image",
            "imageid", "image",
            "image_id", "image",
            "label", "class",
            "class_name", "class");

    private static final List<String> REQUIRED = List.of("image", "xmin", "ymin", "xmax", "ymax", "class");

    private static final List<String> OPTIONAL = List.of("width", "height", IMAGENET_BOXES);

    static CsvHeader of(Path file, CsvTable.Row row) {
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < row.fields().size(); i++) {
            String name = row.fields().get(i).toLowerCase(Locale.ROOT);
            String column = SAME.getOrDefault(name, name);
            if (columns.put(column, i) != null && (REQUIRED.contains(column) || OPTIONAL.contains(column))) {
                throw new SetupException("annotations " + file + ", line " + row.line() + ": two columns are the "
                        + column + " (" + String.join(", ", row.fields()) + "); leave one");
            }
        }
        CsvHeader header = new CsvHeader(columns, row.fields().size());
        if (!header.isImageNet()) {
            header.requireColumns(file, row);
        }
        return header;
    }

    /** Whether a text begins as such a table does. */
    static boolean isHeader(String firstLine) {
        List<String> names = names(firstLine);
        return names.contains("image") && (names.contains("xmin") || names.contains(IMAGENET_BOXES));
    }

    /** Whether it names any of the columns: what others are missing is for {@link #of} to say. */
    static boolean isLike(String firstLine) {
        return names(firstLine).stream().anyMatch(name -> REQUIRED.contains(name) || name.equals(IMAGENET_BOXES));
    }

    private static List<String> names(String line) {
        return Stream.of(line.toLowerCase(Locale.ROOT).replace("\"", "").split("[,;]", -1))
                .map(String::strip)
                .map(name -> SAME.getOrDefault(name, name))
                .toList();
    }

    boolean isImageNet() {
        return columns.containsKey("image") && columns.containsKey(IMAGENET_BOXES);
    }

    private void requireColumns(Path file, CsvTable.Row row) {
        for (String name : REQUIRED) {
            if (!columns.containsKey(name)) {
                throw new SetupException("annotations " + file + ", line " + row.line() + ": the header ("
                        + String.join(", ", row.fields()) + ") has no column " + name
                        + Nearest.hint(name, columns.keySet()) + "; it must name image, xmin, ymin, xmax, ymax and"
                        + " class, in any order, or, as ImageNet's, ImageId and PredictionString");
            }
        }
    }
}
