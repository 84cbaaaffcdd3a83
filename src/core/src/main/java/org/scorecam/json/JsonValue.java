package org.scorecam.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.POJONode;
import java.io.CharConversionException;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.Settings;

/**
 * One value of a file, which knows where it stands. What is not of the form is a {@link SetupException} that names the file,
 * the place and the cure.
 *
 * @param file where it was read
 * @param cure what to do about a file that is not of the form: what a message ends with
 * @param place from the root, {@code suites[0].name}; empty at the root
 */
record JsonValue(Path file, String cure, String place, JsonNode node) {
    private static final int MOST_DIGITS = 1000;

    /** Nothing that is measured is as large; a hundred times it, and the area of a box with such edges, are still numbers. */
    private static final double LARGEST = 1e100;

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // a limit of 0.50 is not the limit 0.5: messages are rounded to its digits
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /**
     * All of a file.
     *
     * @throws IOException if it cannot be read
     */
    static JsonValue root(Path file, String cure) throws IOException {
        try {
            return new JsonValue(file, cure, "", Entries.tree(file, MAPPER));
        } catch (JsonProcessingException e) {
            throw malformed(file + line(e.getLocation()), cure, e);
        } catch (NumberFormatException e) {
            throw noNumber(file.toString(), cure, e);
        } catch (CharConversionException e) {
            throw new SetupException(file + ": is not UTF-8 (" + e.getMessage() + "). " + cure, e);
        }
    }

    private static SetupException malformed(String where, String cure, JsonProcessingException e) {
        String what = e instanceof StreamConstraintsException
                ? ": is nested deeper, or has a number or a name that is longer, than any that scorecam writes. "
                : ": this is not JSON, or the file was cut off here. ";
        return new SetupException(where + what + cure, e);
    }

    /** 0.0e392156862745098 is JSON, but no number that Java has. */
    private static SetupException noNumber(String where, String cure, NumberFormatException e) {
        return new SetupException(where + ": has a number that cannot be read (" + e.getMessage() + "). " + cure, e);
    }

    /** Not every fault has a place. */
    private static String line(@Nullable JsonLocation place) {
        return place == null ? "" : ", line " + place.getLineNr() + ", column " + place.getColumnNr();
    }

    /** The field of that name, which may be null but must be there. */
    JsonValue field(String name) {
        String there = place.isEmpty() ? name : place + "." + name;
        JsonNode field = node.get(name);
        if (field == null) {
            throw at(there, node).error("is missing");
        }
        return at(there, field);
    }

    /** Whether there is a field of that name. */
    boolean has(String name) {
        return node.has(name);
    }

    /**
     * Checks what form a file is of, by its field {@code formatVersion}.
     *
     * @param known the one that is read
     */
    void requireFormat(int known) {
        JsonValue format = field("formatVersion");
        if (format.whole() != known) {
            throw format.error("is " + format.whole() + ", this version of scorecam reads " + known);
        }
    }

    /**
     * Checks that it is this version of ours.
     *
     * @param ours the version
     * @param all what one version must be taken for
     */
    void requireVersion(String ours, String all) {
        if (!text().equals(ours)) {
            throw error("is " + text() + ", this version of scorecam is " + ours + ": take one version for " + all);
        }
    }

    /** The fields by name. */
    Map<String, JsonValue> fields() {
        require(node.isObject(), "an object");
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        node.fieldNames().forEachRemaining(name -> fields.put(name, field(name)));
        return fields;
    }

    <T> @Nullable T orNull(Function<JsonValue, T> reader) {
        return node.isNull() ? null : reader.apply(this);
    }

    /** A text that can be written, and name a file. */
    String text() {
        String text = require(node.isTextual(), "a text").textValue();
        require(text.codePoints().noneMatch(JsonValue::isNoCharacter), "a text of characters");
        return text;
    }

    /** NUL ends a name, and half of a pair is no character. */
    private static boolean isNoCharacter(int c) {
        return c == 0 || Character.getType(c) == Character.SURROGATE;
    }

    String sha256() {
        return require(node.isTextual() && node.textValue().matches("[0-9a-f]{64}"), "64 hex digits")
                .textValue();
    }

    byte[] bytes() {
        try {
            return Base64.getDecoder().decode(text());
        } catch (IllegalArgumentException e) {
            throw unexpected("bytes in base64");
        }
    }

    boolean flag() {
        return require(node.isBoolean(), "true or false").booleanValue();
    }

    int whole() {
        return require(node.isIntegralNumber() && node.canConvertToInt(), "a whole number")
                .intValue();
    }

    int whole(int smallest) {
        return whole(smallest, Integer.MAX_VALUE);
    }

    int whole(int smallest, int largest) {
        boolean fits = node.isIntegralNumber()
                && node.canConvertToInt()
                && node.intValue() >= smallest
                && node.intValue() <= largest;
        boolean isTooLarge =
                node.isIntegralNumber() && node.bigIntegerValue().signum() > 0 && largest < Integer.MAX_VALUE;
        String range = isTooLarge
                ? "a whole number from " + smallest + " to " + largest
                : "a whole number of at least " + smallest;
        return require(fits, range).intValue();
    }

    long count() {
        return require(node.isIntegralNumber() && node.canConvertToLong(), "a whole number")
                .longValue();
    }

    /** A number with the digits that are written: so many that they can be printed. */
    BigDecimal decimal() {
        BigDecimal number = require(node.isNumber(), "a number").decimalValue();
        require(Math.abs((long) number.scale()) + number.precision() <= MOST_DIGITS, "a number of fewer digits");
        return number;
    }

    double number() {
        return require(node.isNumber() && Math.abs(node.doubleValue()) <= LARGEST, "a number")
                .doubleValue();
    }

    double number(double smallest, double largest) {
        double number = number();
        require(number >= smallest && number <= largest, "a number in [" + smallest + ", " + largest + "]");
        return number;
    }

    /** A map's, in [0, 1]. */
    float cell() {
        number(0, 1);
        return node.decimalValue().floatValue();
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        String name = text().toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unexpected("one of " + Arrays.toString(type.getEnumConstants())));
    }

    <T> List<T> list(Function<JsonValue, T> reader) {
        List<T> items = new ArrayList<>();
        if (node instanceof POJONode pojo && pojo.getPojo() instanceof Entries entries) {
            read(entries, (index, entry) -> items.add(reader.apply(at(place + "[" + index + "]", entry))));
            return List.copyOf(items);
        }
        require(node.isArray(), "a list");
        for (int i = 0; i < node.size(); i++) {
            items.add(reader.apply(at(place + "[" + i + "]", node.get(i))));
        }
        return List.copyOf(items);
    }

    private void read(Entries entries, BiConsumer<Integer, JsonNode> action) {
        try {
            entries.forEach(action);
        } catch (JsonProcessingException e) {
            throw malformed(where(), cure, e);
        } catch (NumberFormatException e) {
            throw noNumber(where(), cure, e);
        } catch (IOException e) {
            throw new SetupException(where() + ": cannot be read any more (" + e + "). " + cure, e);
        }
    }

    /** A list of exactly {@code n}. */
    <T> List<T> list(int n, Function<JsonValue, T> reader) {
        require(node.isArray() && node.size() == n, "a list of " + n);
        return list(reader);
    }

    /** The fields as settings, numbers as they are written. */
    Settings settings() {
        Map<String, String> texts = new LinkedHashMap<>();
        fields().forEach((name, value) -> texts.put(name, asSetting(value.node)));
        return Settings.fields(where(), texts);
    }

    /** What is no text stays as JSON has it, and so does an empty one: it is written, if wrongly. */
    private static String asSetting(JsonNode value) {
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : value.toString();
    }

    /** The file and the place in it. */
    String where() {
        return file + ", " + place;
    }

    SetupException unexpected(String expected) {
        return error("is " + shortened(node.toString()) + ", expected " + expected);
    }

    /** @param what is wrong with it */
    SetupException error(String what) {
        return new SetupException(where() + ": " + what + ". " + cure);
    }

    private JsonValue at(String place, JsonNode node) {
        return new JsonValue(file, cure, place, node);
    }

    private JsonNode require(boolean fits, String expected) {
        if (!fits) {
            throw unexpected(expected);
        }
        return node;
    }

    private static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 57) + "...";
    }
}
