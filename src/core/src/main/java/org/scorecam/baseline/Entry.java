package org.scorecam.baseline;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
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
 * @param place from the root, {@code explanations[0].map}; empty at the root
 */
record Entry(Path file, String place, JsonNode node) {
    static final String CURE =
            "Restore the file from version control, or move it away and make a new one with: mvn" + " scorecam:approve";

    /** The field of that name, which may be null but must be there. */
    Entry field(String name) {
        String fieldPlace = place.isEmpty() ? name : place + "." + name;
        JsonNode field = node.get(name);
        if (field == null) {
            throw new SetupException(file + ", " + fieldPlace + ": is missing. " + CURE);
        }
        return new Entry(file, fieldPlace, field);
    }

    /** Whether there is a field of that name. */
    boolean has(String name) {
        return node.has(name);
    }

    /** The fields by name. */
    Map<String, Entry> fields() {
        require(node.isObject(), "an object");
        Map<String, Entry> fields = new LinkedHashMap<>();
        node.fieldNames().forEachRemaining(name -> fields.put(name, field(name)));
        return fields;
    }

    String where() {
        return file + ", " + place;
    }

    <T> @Nullable T orNull(Function<Entry, T> reader) {
        return node.isNull() ? null : reader.apply(this);
    }

    String text() {
        return require(node.isTextual(), "a text").node.textValue();
    }

    String sha256() {
        return require(node.isTextual() && node.textValue().matches("[0-9a-f]{64}"), "64 hex digits")
                .node
                .textValue();
    }

    byte[] bytes() {
        try {
            return Base64.getDecoder().decode(text());
        } catch (IllegalArgumentException e) {
            throw unexpected("bytes in base64");
        }
    }

    int whole(int smallest, int largest) {
        boolean fits = node.isIntegralNumber()
                && node.canConvertToInt()
                && node.intValue() >= smallest
                && node.intValue() <= largest;
        return require(fits, "a whole number of at least " + smallest).node.intValue();
    }

    double number() {
        return require(node.isNumber() && Double.isFinite(node.doubleValue()), "a number")
                .node
                .doubleValue();
    }

    double number(double smallest, double largest) {
        double number = number();
        require(number >= smallest && number <= largest, "a number in [" + smallest + ", " + largest + "]");
        return number;
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

    /** The fields as settings, numbers as they are written. */
    Settings settings() {
        Map<String, String> texts = new LinkedHashMap<>();
        fields().forEach((name, value) -> texts.put(name, text(value.node)));
        return Settings.fields(where(), texts);
    }

    /** What is no text stays as JSON has it, and so does an empty one: it is written, if wrongly. */
    private static String text(JsonNode value) {
        return value.isTextual() && !value.textValue().isBlank() ? value.textValue() : value.toString();
    }

    SetupException unexpected(String expected) {
        return new SetupException(
                where() + ": is " + shortened(node.toString()) + ", expected " + expected + ". " + CURE);
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
