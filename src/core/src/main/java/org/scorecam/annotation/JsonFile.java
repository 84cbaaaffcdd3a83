package org.scorecam.annotation;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
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
            if (parser.nextToken() != null) {
                throw malformed(file, parser.currentTokenLocation(), "something follows the end", null);
            }
            return root;
        });
    }

    static <T> T parse(Path file, Parsing<T> parsing) {
        try (BufferedInputStream content = new BufferedInputStream(Files.newInputStream(file));
                JsonParser parser = JSON.createParser(content)) {
            return parsing.of(parser);
        } catch (JsonProcessingException malformed) {
            throw malformed(file, malformed.getLocation(), malformed.getOriginalMessage(), malformed);
        } catch (IOException unreadable) {
            throw TextFile.unreadable(file, unreadable);
        }
    }

    static SetupException empty(Path file) {
        return new SetupException("annotations " + file + " are empty: write the file again");
    }

    static SetupException malformed(Path file, @Nullable JsonLocation at, String problem, @Nullable Exception cause) {
        String where = at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
        String message = "annotations " + file + " are malformed JSON" + where + " ("
                + problem.replaceFirst("(?s) \\(start marker at.*", "") + "): write the file again";
        return cause == null ? new SetupException(message) : new SetupException(message, cause);
    }
}
