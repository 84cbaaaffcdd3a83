package org.scorecam.annotation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.Size;

/**
 * A task in Label Studio's JSON-MIN: beside the task's data, each control tag's name has what was annotated with it. A single choice is a
 * bare text there, as data are.
 */
final class LabelStudioMin {
    private static final Set<String> KNOWN = Set.of("id", "annotator", "annotation_id", "created_at", "updated_at");

    private final JsonEntry task;
    private final AnnotationSettings settings;
    private final LabelStudioLeftOut leftOut;
    private final LabelStudioNames names;
    private final List<AnnotatedObject> objects = new ArrayList<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<String> choiceTags = new ArrayList<>();
    private @Nullable Size size;

    LabelStudioMin(JsonEntry task, AnnotationSettings settings, LabelStudioLeftOut leftOut) {
        this.task = task;
        this.settings = settings;
        this.leftOut = leftOut;
        names = LabelStudioNames.of(task, task.node());
        task.node().properties().forEach(field -> read(field.getKey(), field.getValue()));
    }

    private void read(String tag, JsonNode value) {
        if (value.isTextual() && !KNOWN.contains(tag) && !names.isPhoto(value.asText())) {
            texts.put(tag, value.asText().strip());
        } else if (value.path("choices").isArray()) {
            choiceTags.add(tag);
            objects.addAll(LabelStudioAnnotation.choices(value.path("choices"), source()));
        } else if (value.isArray()) {
            value.forEach(each -> readResult(tag, each));
        }
    }

    private void readResult(String tag, JsonNode value) {
        boolean isPoint = LabelStudioRegion.labels(value).equals("keypointlabels");
        if (!LabelStudioRegion.isOf(value)
                || isPoint
                || LabelStudioRegion.labels(value).isEmpty()) {
            leftOut.result(tag);
            return;
        }
        JsonEntry region = new JsonEntry(task.file(), task.name() + ", " + tag, objects.size(), value);
        Size own = region.size("original_width", "original_height");
        size = size == null ? own : size;
        objects.addAll(new LabelStudioRegion(region, own).objects(source(), settings));
    }

    private String source() {
        return task.file().getFileName() + ", " + task.name();
    }

    /** Texts by their names: data, or choices. */
    Map<String, String> texts() {
        return texts;
    }

    /** The tags that are choices for sure, as several were chosen at once. */
    List<String> choiceTags() {
        return choiceTags;
    }

    /** Whether anything is a region or a class for sure. */
    boolean hasObjects() {
        return !objects.isEmpty();
    }

    /** @param tags whose texts are choices */
    AnnotatedPhoto photo(Set<String> tags) {
        List<AnnotatedObject> all = new ArrayList<>(objects);
        texts.forEach((tag, text) -> {
            if (tags.contains(tag) && !text.isEmpty()) {
                all.add(AnnotatedObject.ofPhoto(text, source()));
            }
        });
        return new AnnotatedPhoto(names.written(), size, all, source(), names.others());
    }
}
