package org.scorecam.annotation;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.SetupException;

/** JSON as annotation tools write it. Python writes NaN for a number that is none; that is read. */
final class JsonFile {
    static final JsonMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private JsonFile() {}

    /** What is done with an open file. */
    @FunctionalInterface
    interface Parsing<T> {
        T of(JsonParser parser) throws IOException;
    }

    /** The whole of a small file. */
    static JsonNode read(Path file) {
        return parse(file, parser -> {
            JsonNode root = JSON.readTree(parser);
            if (root == null) {
                throw empty(file);
            }
            requireEnd(file, parser);
            return root;
        });
    }

    static <T> T parse(Path file, Parsing<T> parsing) {
        TextFile.requireFile(file);
        try (BufferedInputStream content = new BufferedInputStream(Files.newInputStream(file));
                JsonParser parser = JSON.createParser(content)) {
            return parsing.of(parser);
        } catch (StreamConstraintsException beyond) { // deeper or longer than what tools write
            throw new SetupException(
                    "annotations " + file + " go beyond what is read ("
                            + beyond.getOriginalMessage().replaceAll(", from `[^`]*`", "") + "): write the file again",
                    beyond);
        } catch (CharConversionException noText) {
            throw noText(file, "", noText);
        } catch (JsonProcessingException malformed) {
            if (malformed.getOriginalMessage().startsWith("Invalid UTF-8")) {
                throw noText(file, where(malformed.getLocation()), malformed);
            }
            throw malformed(file, malformed.getLocation(), malformed.getOriginalMessage(), malformed);
        } catch (IOException unreadable) {
            throw TextFile.unreadable(file, unreadable);
        }
    }

    private static SetupException noText(Path file, String where, IOException cause) {
        return new SetupException(
                "annotations " + file + " are no UTF-8 text" + where + ": save the file as UTF-8", cause);
    }

    /** An object without one of its entries, which may be of any length. */
    static JsonNode readWithout(Path file, String skipped) {
        return parse(file, parser -> {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return read(file);
            }
            ObjectNode root = JSON.createObjectNode();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String name = parser.currentName();
                parser.nextToken();
                if (name.equals(skipped)) {
                    parser.skipChildren();
                } else {
                    root.set(name, parser.<JsonNode>readValueAsTree());
                }
            }
            requireEnd(file, parser);
            return root;
        });
    }

    private static void requireEnd(Path file, JsonParser parser) throws IOException {
        if (parser.nextToken() != null) {
            throw malformed(file, parser.currentTokenLocation(), "something follows the end", null);
        }
    }

    static SetupException empty(Path file) {
        return new SetupException("annotations " + file + " are empty: write the file again");
    }

    static SetupException malformed(Path file, @Nullable JsonLocation at, String problem, @Nullable Exception cause) {
        String message = "annotations " + file + " are malformed JSON" + where(at) + " ("
                + problem.replaceFirst("(?s) \\(start marker at.*", "") + "): write the file again";
        return cause == null ? new SetupException(message) : new SetupException(message, cause);
    }

    private static String where(@Nullable JsonLocation at) {
        return at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
    }
}
