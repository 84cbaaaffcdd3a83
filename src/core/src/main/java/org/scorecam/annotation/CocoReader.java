package org.scorecam.annotation;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.SetupException;

/**
 * Reads COCO's object detection format (cocodataset.org, Data format), entry by entry: of the outlines and much else that
 * such files hold, nothing is kept.
 */
final class CocoReader {
    private final Path file;
    private final AnnotationSettings settings;
    private @Nullable List<CocoImage> images;
    private @Nullable List<CocoAnnotation> annotations;
    private @Nullable List<CocoCategory> categories;

    private CocoReader(Path file, AnnotationSettings settings) {
        this.file = file;
        this.settings = settings;
    }

    static List<AnnotatedPhoto> read(Path file, AnnotationSettings settings, Findings findings) {
        CocoReader reader = JsonFile.parse(file, new CocoReader(file, settings)::parsed);
        List<CocoImage> images = reader.require("images", reader.images);
        List<CocoAnnotation> annotations = reader.require("annotations", reader.annotations);
        List<CocoCategory> categories = reader.require("categories", reader.categories);
        categories.stream()
                .flatMap(category -> Stream.ofNullable(category.number()))
                .forEach(findings::category);
        return new CocoSuite(file, images, annotations, categories).photos();
    }

    private <T> List<T> require(String name, @Nullable List<T> entries) {
        if (entries == null) {
            throw notCoco("they have no list '" + name + "'");
        }
        return entries;
    }

    private CocoReader parsed(JsonParser parser) throws IOException {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw JsonFile.empty(file);
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
            throw JsonFile.malformed(file, parser.currentTokenLocation(), "something follows the closing brace", null);
        }
        return this;
    }

    private void parseList(JsonParser parser, String name) throws IOException {
        switch (name) {
            case "images" -> images = entries(parser, "image", CocoImage::of);
            case "annotations" ->
                annotations = entries(parser, "annotation", entry -> CocoAnnotation.of(entry, settings));
            case "categories" -> categories = entries(parser, "category", CocoCategory::of);
            default -> parser.skipChildren();
        }
    }

    private <T> List<T> entries(JsonParser parser, String kind, Function<JsonEntry, T> reading) throws IOException {
        List<T> entries = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            JsonNode node = parser.readValueAsTree();
            entries.add(reading.apply(new JsonEntry(file, kind, entries.size(), node)));
        }
        return entries;
    }

    private SetupException notAnObject(JsonParser parser, JsonToken first) throws IOException {
        if (first == JsonToken.START_ARRAY && parser.nextToken() == JsonToken.START_OBJECT) {
            JsonNode entry = parser.readValueAsTree();
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
}
