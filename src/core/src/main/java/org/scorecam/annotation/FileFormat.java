package org.scorecam.annotation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.SetupException;

/** Which format a file has, told from its content; in a folder only files whose names end as a format's do are opened. */
final class FileFormat {
    private FileFormat() {}

    /** A file that a user has named. */
    static AnnotationFormat of(Path file) {
        if (YoloNames.isYaml(file)) {
            return AnnotationFormat.YOLO;
        }
        int first = firstCharacter(file);
        return switch (first) {
            case '{', '[' -> Objects.requireNonNullElse(json(file), AnnotationFormat.COCO);
            case '<' -> AnnotationFormat.VOC;
            case -1 -> throw JsonFile.empty(file);
            default -> text(file);
        };
    }

    /** A file among others; null where it is none of ours. YOLO's are looked for elsewhere. */
    static @Nullable AnnotationFormat inFolder(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return switch (ending) {
            case "xml" -> AnnotationFormat.VOC;
            case "csv" -> AnnotationFormat.CSV;
            case "json" -> json(file);
            default -> null;
        };
    }

    private static AnnotationFormat text(Path file) {
        String first = TextFile.lines(file).stream().findFirst().orElse("");
        if (CsvHeader.isHeader(first)
                || file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            return AnnotationFormat.CSV;
        }
        throw new SetupException("annotations " + file + " have none of the formats that are read ("
                + AnnotationFormat.titles() + "), their first line is "
                + (first.length() > 60 ? first.substring(0, 60) + "…" : first)
                + ": export them as one of these, or, for YOLO, name the folder");
    }

    /** What is no JSON is left to the reader to say, who knows the place. */
    private static @Nullable AnnotationFormat json(Path file) {
        try {
            return JsonFile.<Optional<AnnotationFormat>>parse(file, parser -> Optional.ofNullable(json(parser)))
                    .orElse(null);
        } catch (SetupException malformed) {
            return AnnotationFormat.COCO;
        }
    }

    private static @Nullable AnnotationFormat json(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == JsonToken.START_ARRAY) {
            return parser.nextToken() == JsonToken.START_OBJECT && isCreateMl(parser.readValueAsTree())
                    ? AnnotationFormat.CREATEML
                    : null;
        }
        while (first == JsonToken.START_OBJECT && parser.nextToken() == JsonToken.FIELD_NAME) {
            switch (parser.currentName()) {
                case "shapes", "imagePath" -> {
                    return AnnotationFormat.LABELME;
                }
                case "images", "annotations" -> {
                    return AnnotationFormat.COCO;
                }
                default -> {
                    parser.nextToken();
                    parser.skipChildren();
                }
            }
        }
        return null;
    }

    private static boolean isCreateMl(JsonNode photo) {
        boolean named = photo.has("image") || photo.has("imagefilename");
        return named && (photo.has("annotations") || photo.has("annotation"));
    }

    /** The first that is no white space and no part of a byte order mark, in any Unicode encoding; -1 at the end. */
    private static int firstCharacter(Path file) {
        try (var content = Files.newInputStream(file)) {
            int next = content.read();
            while (next == 0xEF || next == 0xBB || next == 0xBF || next >= 0xFE || next == 0 || isSpace(next)) {
                next = content.read();
            }
            return next;
        } catch (IOException unreadable) {
            throw TextFile.unreadable(file, unreadable);
        }
    }

    private static boolean isSpace(int character) {
        return character == ' ' || character == '\t' || character == '\r' || character == '\n';
    }
}
