package org.scorecam.annotation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.Box;
import org.scorecam.outcome.SetupException;

/**
 * Reads what Hugging Face's ImageFolder reads beside photos (huggingface.co/docs/datasets, Create an image dataset): {@code
 * metadata.jsonl}, a line a photo, or {@code metadata.csv}, a row a photo: its {@code file_name}, and the photo's {@code label}, or in
 * {@code objects} boxes in COCO's order with their categories.
 */
final class HuggingFaceReader {
    private static final String NAME = "file_name";
    private static final String LABEL = "label";
    private static final String OBJECTS = "objects";
    private static final List<String> CATEGORIES = List.of("categories", "category");

    private final Path file;
    private final List<AnnotatedPhoto> photos = new ArrayList<>();
    private int numbers;

    private HuggingFaceReader(Path file) {
        this.file = file;
    }

    static List<AnnotatedPhoto> read(Path file, Consumer<String> notes) {
        HuggingFaceReader reader = new HuggingFaceReader(file);
        if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".csv")) {
            reader.readTable();
        } else {
            reader.readLines();
        }
        if (reader.photos.isEmpty()) {
            throw new SetupException("annotations " + file + " name no photo: write a line with file_name for each");
        }
        if (reader.numbers > 0) {
            notes.accept("annotations " + file + ": " + reader.numbers
                    + " labels are numbers, as Hugging Face's ClassLabel has them, and each is taken for the index of the"
                    + " model's class: if they are not, give each in <classes> its index, or write the names");
        }
        return reader.photos;
    }

    /** Whether a file is such metadata: by its name, as there, and by its first line. */
    static boolean isMetadata(FileStart start) {
        String name = String.valueOf(start.file().getFileName()).toLowerCase(Locale.ROOT);
        return name.equals("metadata.jsonl")
                ? start.firstLine().contains('"' + NAME + '"')
                : name.equals("metadata.csv")
                        && List.of(start.firstLine()
                                        .toLowerCase(Locale.ROOT)
                                        .replace("\"", "")
                                        .split("\\s*,\\s*", -1))
                                .contains(NAME)
                        && !start.firstLine().toLowerCase(Locale.ROOT).contains("xmin");
    }

    private void readLines() {
        List<String> lines = TextFile.lines(file);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                photos.add(photo(new JsonEntry(file, "line", i, node(lines.get(i), i + 1))));
            }
        }
    }

    private JsonNode node(String line, int number) {
        try {
            return JsonFile.JSON.readTree(line);
        } catch (JsonProcessingException malformed) {
            throw new SetupException(
                    "annotations " + file + ", line " + number + ": it is malformed JSON ("
                            + malformed.getOriginalMessage() + "); write the line again, one JSON object a line",
                    malformed);
        }
    }

    private AnnotatedPhoto photo(JsonEntry line) {
        String source = file.getFileName() + ", line " + (line.index() + 1);
        List<AnnotatedObject> objects = new ArrayList<>();
        JsonNode label = line.node().path(LABEL);
        if (!label.isMissingNode() && !label.isNull()) {
            objects.add(AnnotatedObject.ofPhoto(className(line, LABEL, label), source));
        }
        JsonNode boxes = line.node().path(OBJECTS);
        if (!boxes.isMissingNode() && !boxes.isNull()) {
            objects.addAll(objects(line, boxes, source));
        }
        if (label.isMissingNode() && boxes.isMissingNode()) {
            throw line.invalid(
                    LABEL, "is missing, and so is objects: nothing says what the photo shows", "write one of them");
        }
        return new AnnotatedPhoto(PhotoName.normalised(line.text(NAME)), null, objects, source);
    }

    private List<AnnotatedObject> objects(JsonEntry line, JsonNode lists, String source) {
        JsonNode boxes = lists.path("bbox");
        JsonNode categories = CATEGORIES.stream()
                .map(lists::path)
                .filter(JsonNode::isArray)
                .findFirst()
                .orElse(lists.path(CATEGORIES.get(0)));
        if (!boxes.isArray() || !categories.isArray() || boxes.size() != categories.size()) {
            throw line.invalid(
                    OBJECTS,
                    "have " + count(boxes, "bbox") + " and " + count(categories, "categories"),
                    "write two lists as long as each other, bbox with [x, y, width, height] in pixels, and categories");
        }
        List<AnnotatedObject> objects = new ArrayList<>();
        for (int i = 0; i < boxes.size(); i++) {
            String name = className(line, "categories", categories.get(i));
            objects.add(AnnotatedObject.boxed(name, null, box(line, boxes.get(i)), source + ", object " + (i + 1)));
        }
        return objects;
    }

    private static String count(JsonNode list, String name) {
        return list.isArray() ? list.size() + " in " + name : "no list " + name;
    }

    private static Box box(JsonEntry line, JsonNode numbers) {
        boolean isBox = numbers.isArray() && numbers.size() == 4;
        for (JsonNode number : numbers) {
            isBox &= number.isNumber();
        }
        if (!isBox) {
            throw line.invalid(OBJECTS, "have the bbox " + numbers, "write four numbers, [x, y, width, height]");
        }
        double x = numbers.get(0).asDouble();
        double y = numbers.get(1).asDouble();
        return new Box(x, y, x + numbers.get(2).asDouble(), y + numbers.get(3).asDouble());
    }

    private String className(JsonEntry line, String key, JsonNode label) {
        if (label.isIntegralNumber() && label.asLong() >= 0) {
            numbers++;
            return label.asText();
        }
        if (!label.isTextual() || label.asText().isBlank()) {
            throw line.invalid(key, "(" + label + ") must be a class's name, or its number from 0", "write it");
        }
        return label.asText().strip();
    }

    private void readTable() {
        List<CsvTable.Row> rows = CsvTable.parse(file);
        if (rows.isEmpty()) {
            throw JsonFile.empty(file);
        }
        List<String> header = rows.get(0).fields();
        int name = header.indexOf(NAME);
        int label = header.indexOf(LABEL);
        if (name < 0 || label < 0) {
            throw new SetupException(
                    "annotations " + file + ", line " + rows.get(0).line() + ": the header ("
                            + String.join(", ", header) + ") must name " + NAME + " and " + LABEL
                            + "; boxes are for metadata.jsonl, in objects");
        }
        rows.stream().skip(1).forEach(row -> photos.add(photo(row, name, label, header.size())));
    }

    private AnnotatedPhoto photo(CsvTable.Row row, int name, int label, int columns) {
        @Nullable
        String problem = row.fields().size() != columns
                ? "has " + row.fields().size() + " fields, but the header names " + columns
                : row.fields().get(name).isEmpty()
                        ? "has no " + NAME
                        : row.fields().get(label).isEmpty() ? "has no " + LABEL : null;
        if (problem != null) {
            throw new SetupException("annotations " + file + ", line " + row.line() + ": it " + problem + "; write it");
        }
        String className = row.fields().get(label);
        numbers += className.matches("\\d+") ? 1 : 0;
        String source = file.getFileName() + ", line " + row.line();
        return new AnnotatedPhoto(
                PhotoName.normalised(row.fields().get(name)),
                null,
                List.of(AnnotatedObject.ofPhoto(className, source)),
                source);
    }
}
