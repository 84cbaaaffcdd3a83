package org.scorecam.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The entries of the list that is most of a file: of each, which bytes of the file it is, to be read when its turn has come. As trees, all
 * at once take many times the memory of what is made of them.
 *
 * @param file which stays as it is while it is read
 * @param places where the entries begin and end: two numbers each
 */
record Entries(Path file, List<long[]> places, ObjectReader reader) {
    private static final String NAME = "explanations";

    /**
     * A whole file; in the place of a list of that name is a node of its entries.
     *
     * @throws IOException if it cannot be read, or is no JSON
     */
    static JsonNode tree(Path file, JsonMapper mapper) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                JsonParser in = mapper.createParser(bytes)) {
            ObjectReader parts = mapper.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
            JsonNode tree = in.nextToken() == null ? MissingNode.getInstance() : value(in, parts, file);
            if (in.nextToken() != null) {
                throw new JsonParseException(in, "there is more than one value");
            }
            return tree;
        }
    }

    private static JsonNode value(JsonParser in, ObjectReader reader, Path file) throws IOException {
        if (in.currentToken() == JsonToken.START_OBJECT) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (String name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
                in.nextToken();
                boolean isLong = in.currentToken() == JsonToken.START_ARRAY && name.equals(NAME) && isCounted(in);
                object.set(name, isLong ? entries(in, reader, file) : value(in, reader, file));
            }
            return object;
        }
        if (in.currentToken() == JsonToken.START_ARRAY) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                array.add(value(in, reader, file));
            }
            return array;
        }
        return reader.readTree(in);
    }

    /** A file that is not UTF-8 is read by characters: nobody counts its bytes. */
    private static boolean isCounted(JsonParser in) {
        return in.currentTokenLocation().getByteOffset() >= 0;
    }

    /** What is no object is none of ours: all are trees then, so that it is told as it is elsewhere. */
    private static JsonNode entries(JsonParser in, ObjectReader reader, Path file) throws IOException {
        List<long[]> places = new ArrayList<>();
        while (in.nextToken() == JsonToken.START_OBJECT) {
            long from = in.currentTokenLocation().getByteOffset();
            in.skipChildren();
            places.add(new long[] {from, in.currentLocation().getByteOffset()});
        }
        Entries entries = new Entries(file, places, reader);
        if (in.currentToken() == JsonToken.END_ARRAY) {
            return new POJONode(entries);
        }
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        entries.forEach((index, entry) -> array.add(entry));
        for (; in.currentToken() != JsonToken.END_ARRAY; in.nextToken()) {
            array.add(value(in, reader, file));
        }
        return array;
    }

    /**
     * Reads them, one by one.
     *
     * @param action takes each with its index
     */
    void forEach(BiConsumer<Integer, JsonNode> action) throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            for (int i = 0; i < places.size(); i++) {
                long[] place = places.get(i);
                byte[] bytes = new byte[Math.toIntExact(place[1] - place[0])];
                in.seek(place[0]);
                in.readFully(bytes);
                action.accept(i, reader.readTree(bytes));
            }
        }
    }
}
