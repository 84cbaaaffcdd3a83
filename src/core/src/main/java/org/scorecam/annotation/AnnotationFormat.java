package org.scorecam.annotation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.scorecam.outcome.Nearest;
import org.scorecam.outcome.SetupException;

enum AnnotationFormat {
    COCO(".json"),
    VOC(".xml");

    private final String extension;

    AnnotationFormat(String extension) {
        this.extension = extension;
    }

    static AnnotationFormat named(String name) {
        List<String> known = Arrays.stream(values())
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .toList();
        return Arrays.stream(values())
                .filter(format -> format.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new SetupException("<format> (" + name.strip() + ") must be one of "
                        + String.join(", ", known) + Nearest.hint(name.strip(), known)));
    }

    boolean isNameOf(String fileName) {
        return fileName.toLowerCase(Locale.ROOT).endsWith(extension);
    }
}
