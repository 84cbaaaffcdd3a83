package org.scorecam.annotation;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.SetupException;

/**
 * Reads COCO's object detection format (cocodataset.org, Data format), entry by entry: of the outlines and much else that
 * such files hold, nothing is kept. Python writes NaN for a number that is none; that is read.
 */
final class CocoReader {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final Path file;
    private @Nullable List<CocoImage> images;
    private @Nullable List<CocoAnnotation> annotations;
    private @Nullable List<CocoCategory> categories;

    private CocoReader(Path file) {
        this.file = file;
    }

    static List<AnnotatedPhoto> read(Path file) {
        CocoReader reader = new CocoReader(file);
        reader.parse();
        return new CocoSuite(
                        file,
                        reader.require("images", reader.images),
                        reader.require("annotations", reader.annotations),
                        reader.require("categories", reader.categories))
                .photos();
    }

    private <T> List<T> require(String name, @Nullable List<T> entries) {
        if (entries == null) {
            throw notCoco("they have no list '" + name + "'");
        }
        return entries;
    }

    private void parse() {
        try (BufferedInputStream content = new BufferedInputStream(Files.newInputStream(file));
                JsonParser parser = JSON.createParser(content)) {
            parseDocument(parser);
        } catch (JsonProcessingException malformed) {
            throw malformed(malformed.getLocation(), malformed.getOriginalMessage(), malformed);
        } catch (IOException unreadable) {
            throw new SetupException(
                    "annotations " + file + " cannot be read (" + unreadable + "): check the file and its permissions",
                    unreadable);
        }
    }

    private void parseDocument(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw new SetupException("annotations " + file + " are empty: write the file again");
        }
        if (first != JsonToken.START_OBJECT) {
            throw notAnObject(parser, first);
        }
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_ARRAY) {
                parseList(parser, name);
            } else {
                parser.skipChildren();
            }
        }
        if (parser.nextToken() != null) {
            throw malformed(parser.currentTokenLocation(), "something follows the closing brace", null);
        }
    }

    private void parseList(JsonParser parser, String name) throws IOException {
        switch (name) {
            case "images" -> images = entries(parser, "image", CocoImage::of);
            case "annotations" -> annotations = entries(parser, "annotation", CocoAnnotation::of);
            case "categories" -> categories = entries(parser, "category", CocoCategory::of);
            default -> parser.skipChildren();
        }
    }

    private <T> List<T> entries(JsonParser parser, String kind, Function<CocoEntry, T> reading) throws IOException {
        List<T> entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode node = JSON.readTree(parser);
            entries.add(reading.apply(new CocoEntry(file, kind, entries.size(), node)));
        }
        return entries;
    }

    private SetupException notAnObject(JsonParser parser, JsonToken first) throws IOException {
        if (first == JsonToken.START_ARRAY && parser.nextToken() == JsonToken.START_OBJECT) {
            JsonNode entry = JSON.readTree(parser);
            if (entry.has("image_id")) {
                return new SetupException("annotations " + file
                        + " are a list of COCO results (what a detector found), not annotations: name the file with"
                        + " the lists images, annotations and categories that the results were made for");
            }
        }
        return notCoco("they are no JSON object");
    }

    private SetupException notCoco(String why) {
        return new SetupException("annotations " + file + " are not COCO: " + why
                + "; export them as COCO object detection, with the lists images, annotations and categories");
    }

    private SetupException malformed(@Nullable JsonLocation at, String problem, @Nullable Exception cause) {
        String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        String message = "annotations " + file + " are malformed JSON" + where + " ("
                + problem.replaceFirst("(?s) \\(start marker at.*", "") + "): write the file again";
        return cause == null ? new SetupException(message) : new SetupException(message, cause);
    }
}
