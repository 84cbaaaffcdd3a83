package org.scorecam.suite;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.SetupException;

/**
 * Labels that are no lines: a list or a map in JSON, or as Python prints them. Of a map the numbers say which class is which, and must be
 * 0 to n - 1, each once.
 */
final class LabelMap {
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    /** Python has escapes that JSON has not, such as {@code \xe9}. */
    private static final Pattern ESCAPE_OF_PYTHON =
            Pattern.compile("(?<!\\\\)(?:\\\\\\\\)*\\\\(?:[^\"'\\\\/bfnrtu]|u(?![0-9A-Fa-f]{4}))");

    private static final String CURE =
            ": write one label a line, line i for class i, counted from 0; or {\"0\": \"cat\","
                    + " \"1\": \"dog\"}, also as a model's id2label";

    private final Path file;

    private LabelMap(Path file) {
        this.file = file;
    }

    /**
     * The labels by their numbers; null where the file has one a line.
     *
     * @throws SetupException if it begins as a map, and is none from which each class has its label
     */
    static @Nullable List<String> read(Path file, String text) {
        String content = text.strip();
        if (content.startsWith("{")) {
            LabelMap map = new LabelMap(file);
            return map.labels(map.parsed(content));
        }
        return content.startsWith("[") ? list(content) : null;
    }

    /** A label may begin with a bracket. */
    private static @Nullable List<String> list(String content) {
        try {
            JsonNode list = LENIENT.readTree(content);
            return areTexts(list) && !ESCAPE_OF_PYTHON.matcher(content).find() ? texts(list) : null;
        } catch (JacksonException lines) {
            return null;
        }
    }

    private JsonNode parsed(String content) {
        if (ESCAPE_OF_PYTHON.matcher(content).find()) {
            throw refused("has an escape that only Python reads, such as \\x");
        }
        try {
            return LENIENT.readTree(content);
        } catch (JacksonException malformed) {
            throw refused("begins with { and cannot be read as JSON or a dict of Python's ("
                    + malformed.getOriginalMessage().replaceFirst("(?s)\n.*", "") + ", line "
                    + malformed.getLocation().getLineNr() + ")");
        }
    }

    private List<String> labels(JsonNode root) {
        JsonNode byId = root.get("id2label");
        if (byId != null) {
            List<String> labels = inOrder(byNumber(byId, "id2label"));
            requireSame(labels, root.get("label2id"));
            return labels;
        }
        if (root.properties().stream().allMatch(each -> each.getValue().isIntegralNumber())) {
            return byName(root);
        }
        return inOrder(byNumber(root, "its map"));
    }

    /** Models of Hugging Face's have both; where a person changed one of them, nobody knows which is meant. */
    private void requireSame(List<String> labels, @Nullable JsonNode ids) {
        if (ids == null || !ids.isObject()) {
            return;
        }
        for (int i = 0; i < labels.size(); i++) {
            JsonNode id = ids.get(labels.get(i));
            if (id != null && id.asInt(-1) != i && labels.indexOf(labels.get(i)) == i) {
                throw refused("says that " + labels.get(i) + " is class " + i + " (id2label) and class " + id.asText()
                        + " (label2id)");
            }
        }
    }

    /** As Keras prints {@code class_indices}: {@code {'cat': 0, 'dog': 1}}. */
    private List<String> byName(JsonNode map) {
        SortedMap<Integer, String> labels = new TreeMap<>();
        boolean isSame = true;
        for (Map.Entry<String, JsonNode> each : map.properties()) {
            String name = each.getKey();
            int index = each.getValue().asInt(-1);
            isSame &= name.equals(String.valueOf(index));
            put(labels, index, name);
        }
        if (!isSame
                && labels.values().stream()
                        .allMatch(name -> NUMBER.matcher(name).matches())) {
            Map.Entry<String, JsonNode> first = map.properties().iterator().next();
            throw refused("has numbers on both sides (" + first.getKey() + ": " + first.getValue()
                    + "), so that either may be the class and the other its label");
        }
        return inOrder(labels);
    }

    private SortedMap<Integer, String> byNumber(JsonNode map, String what) {
        SortedMap<Integer, String> labels = new TreeMap<>();
        if (!map.isObject()) {
            throw refused("has no map in id2label");
        }
        for (Map.Entry<String, JsonNode> each : map.properties()) {
            JsonNode label = each.getValue();
            if (!NUMBER.matcher(each.getKey()).matches()
                    || !(label.isTextual() || (areTexts(label) && label.size() == 2))) {
                throw refused("is a map, and none of numbers and labels: " + what + " has " + each.getKey() + ": "
                        + shortened(label.toString()));
            }
            put(
                    labels,
                    Integer.parseInt(each.getKey()),
                    label.isTextual() ? label.asText() : String.join(" ", texts(label)));
        }
        return labels;
    }

    private void put(SortedMap<Integer, String> labels, int index, String label) {
        String other = labels.put(index, label.strip());
        if (other != null) {
            throw refused("gives class " + index + " two labels, " + other + " and " + label);
        }
    }

    private List<String> inOrder(SortedMap<Integer, String> labels) {
        if (labels.isEmpty()) {
            throw refused("has no labels");
        }
        int first = labels.firstKey();
        if (first == 1 && labels.lastKey() == labels.size()) {
            throw refused("counts its classes from 1 to " + labels.size()
                    + ", and the model's scores are counted from 0 (subtract 1 from each; where score 0 is a background's, also"
                    + " set <classOffset>1</classOffset>)");
        }
        for (int i = 0; i < labels.size(); i++) {
            if (!labels.containsKey(i)) {
                throw refused("has " + labels.size() + " labels, and none of class " + i);
            }
        }
        return new ArrayList<>(labels.values());
    }

    private static boolean areTexts(JsonNode list) {
        return list.isArray() && StreamSupport.stream(list.spliterator(), false).allMatch(JsonNode::isTextual);
    }

    private static List<String> texts(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asText)
                .map(String::strip)
                .toList();
    }

    private static String shortened(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    private SetupException refused(String why) {
        return new SetupException("<model><labels> " + file + " " + why + CURE);
    }
}
