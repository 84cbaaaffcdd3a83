package org.scorecam.annotation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What of an export of Label Studio is no region and no class, counted. */
final class LabelStudioLeftOut {
    private final Path file;
    private final SortedMap<String, Integer> results = new TreeMap<>();
    private int predictions;
    private int cancelled;
    private int unannotated;

    LabelStudioLeftOut(Path file) {
        this.file = file;
    }

    /** A result that says nothing of what is where. */
    void result(String kind) {
        results.merge(kind, 1, Integer::sum);
    }

    void predictions(int count) {
        predictions += count;
    }

    void cancelled(int count) {
        cancelled += count;
    }

    void unannotated() {
        unannotated++;
    }

    /** One sentence; none where nothing was left out. */
    List<String> notes() {
        List<String> parts = new ArrayList<>();
        add(parts, predictions, "predictions of models");
        add(parts, cancelled, "annotations that were cancelled");
        add(parts, unannotated, "tasks without an annotation");
        add(
                parts,
                results.values().stream().mapToInt(Integer::intValue).sum(),
                "results that are no region and no class ("
                        + results.entrySet().stream()
                                .map(each -> each.getValue() + " " + each.getKey())
                                .collect(Collectors.joining(", "))
                        + ")");
        return parts.isEmpty() ? List.of() : List.of("annotations " + file + ": left out " + String.join(", ", parts));
    }

    private static void add(List<String> parts, int count, String what) {
        if (count > 0) {
            parts.add(count + " " + what);
        }
    }
}
