package org.scorecam.annotation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.scorecam.outcome.Nearest;
import org.scorecam.outcome.SetupException;

/** What is read. The constants' names are what users write in {@code <format>}. */
enum AnnotationFormat {
    COCO("COCO (.json)"),
    VOC("Pascal VOC (.xml)"),
    YOLO("YOLO (.txt)"),
    CSV("CSV (.csv)"),
    LABELME("LabelMe (.json)"),
    CREATEML("CreateML (.json)"),
    FOLDERS("a folder a class");

    private final String title;

    AnnotationFormat(String title) {
        this.title = title;
    }

    /** For people. */
    String title() {
        return title;
    }

    /** As users write it. */
    String element() {
        return "<format>" + name().toLowerCase(Locale.ROOT) + "</format>";
    }

    /** Whether its objects have boxes. */
    boolean hasBoxes() {
        return this != FOLDERS;
    }

    /** All titles, with commas. */
    static String titles() {
        return Arrays.stream(values()).map(AnnotationFormat::title).collect(Collectors.joining(", "));
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
}
