package org.scorecam.annotation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.SetupException;

/**
 * Reads Label Studio's exports JSON (labelstud.io, Label Studio JSON format of annotated tasks) and JSON-MIN (the converter's {@code
 * convert_to_json_min}), task by task. What models predicted is no annotation, and what was cancelled neither.
 */
final class LabelStudioReader {
    private final Path file;
    private final AnnotationSettings settings;
    private final LabelStudioLeftOut leftOut;
    private final Map<String, String> annotationOfTask = new HashMap<>();
    private final List<LabelStudioMin> tasksOfMin = new ArrayList<>();
    private final List<AnnotatedPhoto> photos = new ArrayList<>();

    private LabelStudioReader(Path file, AnnotationSettings settings) {
        this.file = file;
        this.settings = settings;
        leftOut = new LabelStudioLeftOut(file);
    }

    static List<AnnotatedPhoto> read(Path file, AnnotationSettings settings, Findings findings) {
        LabelStudioReader reader = new LabelStudioReader(file, settings);
        JsonFile.parse(file, reader::parsed);
        return reader.photos(findings);
    }

    /** Whether the first entry of a list is a task of either export. */
    static boolean isTask(JsonNode entry) {
        return isWhole(entry) || isMin(entry);
    }

    private static boolean isWhole(JsonNode entry) {
        return entry.path("data").isObject() && (entry.has("annotations") || entry.has("completions"));
    }

    private static boolean isMin(JsonNode entry) {
        return entry.has("annotation_id") && entry.has("annotator");
    }

    private boolean parsed(JsonParser parser) throws IOException {
        if (parser.nextToken() != JsonToken.START_ARRAY) {
            throw notATask("they are no JSON list");
        }
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            JsonNode node = parser.readValueAsTree();
            add(new JsonEntry(file, "task", i, node));
        }
        return true;
    }

    private void add(JsonEntry task) {
        if (isWhole(task.node())) {
            addWhole(task);
        } else if (isMin(task.node())) {
            addMin(task);
        } else {
            throw notATask(task.name() + " has neither data and annotations, nor annotation_id and annotator");
        }
    }

    private SetupException notATask(String why) {
        return new SetupException(
                "annotations " + file + " are not Label Studio's: " + why + "; export the project as JSON or JSON-MIN");
    }

    private void addWhole(JsonEntry task) {
        leftOut.predictions(task.node().path("predictions").size());
        String list = task.node().has("annotations") ? "annotations" : "completions";
        JsonEntry annotation = only(task, task.entries(list, task.name() + ", annotation"));
        if (annotation != null) {
            LabelStudioAnnotation read = new LabelStudioAnnotation(annotation, settings, leftOut);
            LabelStudioNames names = LabelStudioNames.of(task, task.node().path("data"));
            photos.add(new AnnotatedPhoto(
                    names.written(),
                    read.size(),
                    read.objects(),
                    file.getFileName() + ", " + task.name(),
                    names.others()));
        }
    }

    /** The one that counts; null where there is none. Of several annotators', one alone may be marked as the truth. */
    private @Nullable JsonEntry only(JsonEntry task, List<JsonEntry> all) {
        List<JsonEntry> live = all.stream()
                .filter(each -> !each.node().path("was_cancelled").asBoolean())
                .toList();
        leftOut.cancelled(all.size() - live.size());
        if (live.isEmpty()) {
            leftOut.unannotated();
            return null;
        }
        List<JsonEntry> truths = live.stream()
                .filter(each -> each.node().path("ground_truth").asBoolean())
                .toList();
        if (live.size() > 1 && truths.size() != 1) {
            throw twoReadings(task, live.stream().map(LabelStudioReader::who).toList());
        }
        return truths.size() == 1 ? truths.get(0) : live.get(0);
    }

    private static String who(JsonEntry annotation) {
        JsonNode by = annotation.node().path("completed_by");
        String person = by.isObject() ? by.path("email").asText(by.path("id").asText()) : by.asText();
        return annotation.node().path("id").asText("one") + (person.isEmpty() ? "" : " by " + person);
    }

    private static SetupException twoReadings(JsonEntry task, List<String> annotations) {
        return new SetupException("annotations " + task.file() + ", " + task.name() + ": it has " + annotations.size()
                + " annotations (" + String.join(", ", annotations)
                + "), and nothing says which one counts; mark it as ground truth in Label Studio, or remove the others,"
                + " and export again as JSON");
    }

    /** JSON-MIN has a task again for each of its annotations. */
    private void addMin(JsonEntry task) {
        String annotation = task.node().path("annotation_id").asText() + " by "
                + task.node().path("annotator").asText();
        String earlier = annotationOfTask.put(task.name(), annotation);
        if (earlier != null) {
            throw twoReadings(task, List.of(earlier, annotation));
        }
        tasksOfMin.add(new LabelStudioMin(task, settings, leftOut));
    }

    private List<AnnotatedPhoto> photos(Findings findings) {
        Set<String> choices = LabelStudioChoices.tags(file, tasksOfMin, findings::note);
        tasksOfMin.forEach(task -> photos.add(task.photo(choices)));
        leftOut.notes().forEach(findings::note);
        return photos;
    }
}
