package org.scorecam.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.Settings;

/**
 * One value of the file, which knows where it stands.
 *
 * @param place from the root, {@code suites[0].name}; empty at the root
 */
record Entry(Path file, String place, JsonNode node) {
    static final String CURE = "Run mvn scorecam:check again.";

    /** The field of that name, which may be null but must be there. */
    Entry field(String name) {
        String fieldPlace = place.isEmpty() ? name : place + "." + name;
        JsonNode field = node.get(name);
        if (field == null) {
            throw new SetupException(file + ", " + fieldPlace + ": is missing. " + CURE);
        }
        return new Entry(file, fieldPlace, field);
    }

    <T> @Nullable T orNull(Function<Entry, T> reader) {
        return node.isNull() ? null : reader.apply(this);
    }

    String text() {
        return require(node.isTextual(), "a text").node.textValue();
    }

    boolean flag() {
        return require(node.isBoolean(), "true or false").node.booleanValue();
    }

    int whole() {
        return require(node.isIntegralNumber() && node.canConvertToInt(), "a whole number")
                .node
                .intValue();
    }

    long count() {
        return require(node.isIntegralNumber() && node.canConvertToLong(), "a whole number")
                .node
                .longValue();
    }

    BigDecimal decimal() {
        return require(node.isNumber(), "a number").node.decimalValue();
    }

    double number() {
        return decimal().doubleValue();
    }

    float cell() {
        return decimal().floatValue();
    }

    <E extends Enum<E>> E constant(Class<E> type) {
        String name = text().toUpperCase(Locale.ROOT);
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unexpected("one of " + Arrays.toString(type.getEnumConstants())));
    }

    <T> List<T> list(Function<Entry, T> reader) {
        require(node.isArray(), "a list");
        List<T> items = new ArrayList<>();
        for (int i = 0; i < node.size(); i++) {
            items.add(reader.apply(new Entry(file, place + "[" + i + "]", node.get(i))));
        }
        return List.copyOf(items);
    }

    /** A list of exactly {@code n}. */
    <T> List<T> list(int n, Function<Entry, T> reader) {
        require(node.isArray() && node.size() == n, "a list of " + n);
        return list(reader);
    }

    /** The fields by name. */
    Map<String, Entry> fields() {
        require(node.isObject(), "an object");
        Map<String, Entry> fields = new LinkedHashMap<>();
        node.fieldNames().forEachRemaining(name -> fields.put(name, field(name)));
        return fields;
    }

    /** The fields as settings, numbers as they are written. */
    Settings settings() {
        Map<String, String> texts = new LinkedHashMap<>();
        fields().forEach((name, value) -> texts.put(name, text(value.node)));
        return Settings.fields(file + ", " + place, texts);
    }

    /** What is no text stays as JSON has it, and so does an empty one: it is written, if wrongly. */
    private static String text(JsonNode value) {
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : value.toString();
    }

    SetupException unexpected(String expected) {
        return new SetupException(
                file + ", " + place + ": is " + shortened(node.toString()) + ", expected " + expected + ". " + CURE);
    }

    private Entry require(boolean fits, String expected) {
        if (!fits) {
            throw unexpected(expected);
        }
        return this;
    }

    private static String shortened(String value) {
        return value.length() <= 60 ? value : value.substring(0, 57) + "...";
    }
}
