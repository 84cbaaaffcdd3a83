package org.scorecam.annotation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.outcome.SetupException;

/**
 * One entry of a list in a JSON file, while it is read.
 *
 * @param kind image, annotation, shape, …
 * @param index in its list, from 0
 */
record JsonEntry(Path file, String kind, int index, JsonNode node) {
    JsonEntry {
        if (!node.isObject()) {
            throw new SetupException("annotations " + file + ", " + kind + " number " + (index + 1)
                    + ": it is no JSON object; write the file again");
        }
    }

    /** The entry for messages: by its id where it has one. */
    String name() {
        String id = node.path("id").asText();
        return kind + " " + (id.isEmpty() ? "number " + (index + 1) : id);
    }

    /** A number or a text; tools write 7, 7.0 and "7" for the same. */
    String id(String key) {
        JsonNode value = node.path(key);
        if (value.isIntegralNumber()) {
            return value.asText();
        }
        if (value.isNumber() && Double.isFinite(value.asDouble())) {
            return BigDecimal.valueOf(value.asDouble()).stripTrailingZeros().toPlainString();
        }
        return text(key);
    }

    String text(String key) {
        JsonNode value = node.path(key);
        if (!value.isTextual() || value.asText().isBlank()) {
            throw invalid(key, value.isMissingNode() ? "is missing" : "(" + value + ") is not usable", "write it");
        }
        return value.asText().strip();
    }

    /** Null where either is missing, null or 0. */
    @Nullable
    Size size() {
        return size("width", "height");
    }

    @Nullable
    Size size(String widthKey, String heightKey) {
        int width = pixels(widthKey);
        int height = pixels(heightKey);
        return width == 0 || height == 0 ? null : new Size(width, height);
    }

    private int pixels(String key) {
        JsonNode value = node.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return 0;
        }
        double pixels = value.isNumber() ? value.asDouble() : Double.NaN;
        if (!(pixels == Math.rint(pixels) && pixels >= 0 && pixels <= Integer.MAX_VALUE)) {
            throw invalid(key, "(" + value + ") must be a whole number of pixels", "mend it, or leave it out");
        }
        return (int) pixels;
    }

    /** Python writes NaN for a number that is none; that is read. */
    double number(String key) {
        JsonNode value = node.path(key);
        if (!value.isNumber()) {
            throw invalid(key, value.isMissingNode() ? "is missing" : "(" + value + ") must be a number", "write it");
        }
        return value.asDouble();
    }

    /** The entries of a list; none where it is missing. */
    List<JsonEntry> entries(String key, String kind) {
        JsonNode list = node.path(key);
        if (!list.isArray() && !list.isMissingNode()) {
            throw invalid(key, "must be a list", "write the file again");
        }
        List<JsonEntry> entries = new ArrayList<>();
        for (JsonNode entry : list) {
            entries.add(new JsonEntry(file, kind, entries.size(), entry));
        }
        return entries;
    }

    /** COCO's x, y, width, height as xyxy; null where it is missing, null or empty. */
    @Nullable
    Box box() {
        JsonNode box = node.path("bbox");
        if (box.isMissingNode() || box.isNull() || (box.isArray() && box.isEmpty())) {
            return null;
        }
        if (!box.isArray() || box.size() != 4) {
            throw invalidBox(box);
        }
        for (JsonNode number : box) {
            if (!number.isNumber()) {
                throw invalidBox(box);
            }
        }
        double x = box.get(0).asDouble();
        double y = box.get(1).asDouble();
        return new Box(x, y, x + box.get(2).asDouble(), y + box.get(3).asDouble());
    }

    private SetupException invalidBox(JsonNode box) {
        return invalid("bbox", "(" + box + ") must be four numbers, [x, y, width, height]", "mend it");
    }

    SetupException invalid(String key, String problem, String cure) {
        return new SetupException("annotations " + file + ", " + name() + ": its " + key + " " + problem + "; " + cure);
    }
}
