package org.scorecam.annotation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.Size;

/** One person's annotation of a task in Label Studio's JSON: regions with labels, and choices, which are classes of the whole photo. */
final class LabelStudioAnnotation {
    private final List<JsonEntry> results;
    private final AnnotationSettings settings;
    private final LabelStudioLeftOut leftOut;
    private final Set<String> labelled;
    private final Set<String> regions;

    LabelStudioAnnotation(JsonEntry annotation, AnnotationSettings settings, LabelStudioLeftOut leftOut) {
        this.results = annotation.entries("result", annotation.name() + ", result");
        this.settings = settings;
        this.leftOut = leftOut;
        labelled = ids(results, value -> !LabelStudioRegion.labels(value).isEmpty());
        regions = ids(results, LabelStudioRegion::isOf);
    }

    private static Set<String> ids(List<JsonEntry> results, Predicate<JsonNode> are) {
        return results.stream()
                .filter(result -> are.test(result.node().path("value")))
                .map(LabelStudioAnnotation::id)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
    }

    private static String id(JsonEntry result) {
        return result.node().path("id").asText();
    }

    /** The photo's size as its first region has it; null where none does. */
    @Nullable
    Size size() {
        for (JsonEntry result : results) {
            Size size = result.size("original_width", "original_height");
            if (size != null) {
                return size;
            }
        }
        return null;
    }

    List<AnnotatedObject> objects() {
        List<AnnotatedObject> objects = new ArrayList<>();
        results.forEach(result -> objects.addAll(objects(result)));
        return objects;
    }

    private List<AnnotatedObject> objects(JsonEntry result) {
        JsonNode value = result.node().path("value");
        String type = result.node().path("type").asText();
        boolean isRegion = LabelStudioRegion.isOf(value);
        String source = result.file().getFileName() + ", " + result.name();
        if (type.equals("choices") && !isRegion && !regions.contains(id(result))) {
            return choices(value.path("choices"), source);
        }
        boolean isLabelled = !LabelStudioRegion.labels(value).isEmpty();
        if (type.equals("choices") || (!isRegion && !isLabelled) || type.equals("keypointlabels")) {
            leftOut.result(type.equals("choices") ? "choices of a region" : type);
            return List.of();
        }
        if (!isRegion) {
            throw result.invalid(
                    "type",
                    "(" + type + ") is no region that is read: a rectangle, polygon, ellipse or brush",
                    "draw it as one of these, or remove it");
        }
        if (!isLabelled && labelled.contains(id(result))) {
            return List.of(); // the same region is there again, with its label
        }
        requireUpright(result);
        return new LabelStudioRegion(
                        new JsonEntry(result.file(), result.name() + ", value", 0, value),
                        result.size("original_width", "original_height"))
                .objects(source, settings);
    }

    static List<AnnotatedObject> choices(JsonNode choices, String source) {
        List<AnnotatedObject> objects = new ArrayList<>();
        choices.forEach(
                choice -> objects.add(AnnotatedObject.ofPhoto(choice.asText().strip(), source)));
        return objects;
    }

    private static void requireUpright(JsonEntry result) {
        JsonNode turned = result.node().path("image_rotation");
        if (turned.asDouble() % 360 != 0) {
            throw result.invalid(
                    "image_rotation",
                    "is " + turned + ": the photo was turned while it was annotated",
                    "turn the photo's file itself, or turn it back in Label Studio, and annotate it again");
        }
    }
}
