package org.scorecam.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.cam.Heatmap;
import org.scorecam.image.Box;
import org.scorecam.image.Size;

/** Fields of the kinds that the file is made of. Numbers have the fewest digits that read back as the same number. */
record Values(JsonGenerator json) {
    /** What fills an object. */
    @FunctionalInterface
    interface Fields {
        void write() throws IOException;
    }

    /** What writes one item of a list. */
    @FunctionalInterface
    interface Item<T> {
        void write(T item) throws IOException;
    }

    void object(String name, Fields fields) throws IOException {
        json.writeFieldName(name);
        object(fields);
    }

    void object(Fields fields) throws IOException {
        json.writeStartObject();
        fields.write();
        json.writeEndObject();
    }

    <T> void list(String name, Collection<T> items, Item<T> writer) throws IOException {
        json.writeArrayFieldStart(name);
        for (T item : items) {
            writer.write(item);
        }
        json.writeEndArray();
    }

    void text(String name, @Nullable String value) throws IOException {
        json.writeStringField(name, value);
    }

    void texts(String name, List<String> values) throws IOException {
        list(name, values, json::writeString);
    }

    /** An enum constant by its own name. */
    void constant(String name, @Nullable Enum<?> value) throws IOException {
        text(name, value == null ? null : value.name());
    }

    /** An enum constant as it is written in the pom. */
    void choice(String name, Enum<?> value) throws IOException {
        text(name, value.name().toLowerCase(Locale.ROOT));
    }

    void whole(String name, @Nullable Long value) throws IOException {
        raw(name, value == null ? null : value.toString());
    }

    void flag(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
    }

    void number(String name, @Nullable Double value) throws IOException {
        raw(name, value == null ? null : digits(value));
    }

    /** A limit, with the digits that the user wrote. */
    void decimal(String name, @Nullable BigDecimal value) throws IOException {
        raw(name, value == null ? null : value.toString());
    }

    /** Numbers on one line. */
    <T> void row(String name, Collection<T> values, Function<T, String> digits) throws IOException {
        raw(name, row(values, digits));
    }

    void box(String name, @Nullable Box box) throws IOException {
        raw(name, box == null ? null : row(box));
    }

    void boxes(String name, List<Box> boxes) throws IOException {
        list(name, boxes, box -> json.writeRawValue(row(box)));
    }

    void size(String name, @Nullable Size size) throws IOException {
        raw(name, size == null ? null : "[" + size.width() + ", " + size.height() + "]");
    }

    /** A map of [0, 1] in base64, one byte a cell: {@code round(255 value)}. */
    void map(String name, Heatmap map) throws IOException {
        float[] cells = map.values();
        byte[] bytes = new byte[cells.length];
        for (int i = 0; i < cells.length; i++) {
            bytes[i] = (byte) Math.round(255 * cells[i]);
        }
        text(name, Base64.getEncoder().encodeToString(bytes));
    }

    /** The two fields of a class: {@code index} may be null. */
    void label(ClassLabel label) throws IOException {
        whole("index", index(label));
        text("label", label.label());
    }

    static @Nullable Long index(@Nullable ClassLabel label) {
        return label == null || label.index() == null ? null : Long.valueOf(label.index());
    }

    static String digits(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a result cannot hold the number " + value);
        }
        return NumberOutput.toString(value + 0.0, true); // -0.0 would come back as 0.0
    }

    static String digits(float value) {
        if (!Float.isFinite(value)) {
            throw new IllegalArgumentException("a map cannot hold the number " + value);
        }
        return NumberOutput.toString(value + 0.0f, true);
    }

    private void raw(String name, @Nullable String value) throws IOException {
        json.writeFieldName(name);
        json.writeRawValue(value == null ? "null" : value);
    }

    /** Numbers on one line, in a list. */
    void row(List<Double> numbers) throws IOException {
        json.writeRawValue(row(numbers, Values::digits));
    }

    private static String row(Box box) {
        return row(List.of(box.xMin(), box.yMin(), box.xMax(), box.yMax()), Values::digits);
    }

    private static <T> String row(Collection<T> values, Function<T, String> digits) {
        return values.stream().map(digits).collect(Collectors.joining(", ", "[", "]"));
    }
}
