package org.scorecam.annotation;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.scorecam.outcome.SetupException;

/** Label Studio's {@code notes.json}, beside the labels that it exports: its categories have the ids that labels are written with. */
final class YoloNotes {
    private YoloNotes() {}

    /** Whether a file is of that name; anybody may have some. */
    static boolean isNamedSo(Path file) {
        return String.valueOf(file.getFileName()).equalsIgnoreCase("notes.json");
    }

    /** Whether a file is of that name, and has categories with a name each. */
    static boolean isNotes(Path file) {
        return isNamedSo(file) && Files.isRegularFile(file) && !names(file).isEmpty();
    }

    /** The names by their ids; none where the file is another's notes. */
    static Map<Integer, String> names(Path file) {
        Map<Integer, String> names = new TreeMap<>();
        for (JsonNode category : root(file).path("categories")) {
            JsonNode id = category.path("id");
            JsonNode name = category.path("name");
            if (id.canConvertToInt() && id.isIntegralNumber() && name.isTextual()) {
                names.put(id.asInt(), name.asText().strip());
            }
        }
        return names;
    }

    private static JsonNode root(Path file) {
        try {
            return JsonFile.read(file);
        } catch (SetupException noJson) {
            return JsonFile.JSON.missingNode();
        }
    }
}
