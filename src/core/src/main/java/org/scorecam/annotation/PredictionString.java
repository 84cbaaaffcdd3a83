package org.scorecam.annotation;

import java.util.ArrayList;
import java.util.List;

/** All boxes of one of ImageNet's photos: {@code class xmin ymin xmax ymax}, again and again, with spaces. */
final class PredictionString {
    private static final int WORDS = 5;

    private PredictionString() {}

    static List<AnnotatedObject> objects(CsvEntry entry, AnnotationSettings settings) {
        String text = entry.text("predictionstring");
        String[] words = text.isEmpty() ? new String[0] : text.split("\\s+");
        if (words.length % WORDS != 0) {
            throw entry.invalid(
                    "has a PredictionString of " + words.length + " words (" + text + ")",
                    "each box takes five, class xmin ymin xmax ymax");
        }
        List<AnnotatedObject> objects = new ArrayList<>();
        for (int i = 0; i < words.length; i += WORDS) {
            objects.add(AnnotatedObject.boxed(
                    words[i],
                    null,
                    settings.corners(
                            entry.number("xmin", words[i + 1]),
                            entry.number("ymin", words[i + 2]),
                            entry.number("xmax", words[i + 3]),
                            entry.number("ymax", words[i + 4])),
                    entry.source() + ", box " + (i / WORDS + 1)));
        }
        return objects;
    }
}
