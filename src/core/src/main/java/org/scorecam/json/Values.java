package org.scorecam.json;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.NumberOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.cam.Heatmap;
import org.scorecam.file.AtomicFile;
import org.scorecam.file.Sha256;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.SetupException;
import org.scorecam.rule.ExplanationId;

/** Writes fields of the kinds that files are made of. Numbers have the fewest digits that read back as the same number. */
record Values(JsonGenerator json, JsonStyle layout) {
    private static final JsonFactory FACTORY = new JsonFactory();

    /** What fills an object. */
    @FunctionalInterface
    interface Fields {
        void write() throws IOException;
    }

    /** What writes one item. */
    @FunctionalInterface
    interface Item<T> {
        void write(T item) throws IOException;
    }

    /**
     * Writes a file, whole or not at all.
     *
     * @throws SetupException if it cannot be written
     * @throws IllegalArgumentException if a number is NaN or infinite
     */
    static void write(Path file, JsonStyle layout, Item<Values> root) {
        try {
            AtomicFile.write(file, out -> write(out, layout, root));
        } catch (IOException e) {
            throw new SetupException(
                    file + ": cannot be written (" + e + "). Make its folder writable, or free some space.", e);
        }
    }

    /** What {@link #write(Path, JsonStyle, Item)} writes, to a stream that stays open. */
    static void write(OutputStream out, JsonStyle layout, Item<Values> root) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(layout.printer());
            root.write(new Values(json, layout));
            json.writeRaw('\n');
        }
    }

    /** The SHA-256 of what {@code root} writes, in lower-case hex. */
    static String digest(Item<Values> root) throws IOException {
        MessageDigest digest = Sha256.digest();
        OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest);
        try (JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8)) {
            root.write(new Values(json, JsonStyle.INDENTED));
        }
        return HexFormat.of().formatHex(digest.digest());
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

    /** An object, or null. */
    <T> void orNull(String name, @Nullable T value, Item<T> fields) throws IOException {
        if (value == null) {
            json.writeNullField(name);
        } else {
            object(name, () -> fields.write(value));
        }
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

    void whole(String name, long value) throws IOException {
        json.writeNumberField(name, value);
    }

    void flag(String name, boolean value) throws IOException {
        json.writeBooleanField(name, value);
    }

    void number(String name, @Nullable Double value) throws IOException {
        raw(name, value == null ? null : layout.digits(value));
    }

    /** A limit, with the digits that the user wrote. */
    void decimal(String name, @Nullable BigDecimal value) throws IOException {
        raw(name, value == null ? null : value.toString());
    }

    /** Numbers on one line. */
    void numbers(String name, List<Double> values) throws IOException {
        row(name, values, layout::digits);
    }

    /** The same, in a list. */
    void numbers(List<Double> values) throws IOException {
        json.writeRawValue(row(values, layout::digits));
    }

    /** Numbers on one line. */
    <T> void row(String name, Collection<T> values, Function<T, String> digits) throws IOException {
        raw(name, row(values, digits));
    }

    void box(String name, @Nullable Box box) throws IOException {
        raw(name, box == null ? null : row(edges(box), layout::digits));
    }

    void boxes(String name, List<Box> boxes) throws IOException {
        list(name, boxes, box -> numbers(edges(box)));
    }

    /** Width before height. */
    void size(String name, @Nullable Size size) throws IOException {
        raw(name, size == null ? null : row(List.of(size.width(), size.height()), String::valueOf));
    }

    /** A map of [0, 1] in base64, one byte a cell: {@code round(255 value)}. */
    void map(String name, Heatmap map) throws IOException {
        text(name, Base64.getEncoder().encodeToString(map.bytes()));
    }

    /** A field for each metric. */
    void metrics(Map<Metric, Double> metrics) throws IOException {
        for (Map.Entry<Metric, Double> metric : new TreeMap<>(metrics).entrySet()) {
            String name = metric.getKey().name();
            double value = metric.getValue();
            if (value == (long) value) { // 0 and 1 of the metrics that count
                whole(name, (long) value);
            } else {
                number(name, value);
            }
        }
    }

    /** The three fields of what is approved of which explanation. */
    void id(ExplanationId id) throws IOException {
        text("suite", id.suite());
        text("image", id.image());
        label("class", id.explained());
    }

    /** A class as an object. */
    void label(String name, ClassLabel label) throws IOException {
        object(name, () -> label(label));
    }

    /** The two fields of a class. */
    void label(ClassLabel label) throws IOException {
        index("index", label);
        text("label", label.label());
    }

    /** A class's index, which may be null. */
    void index(String name, @Nullable ClassLabel label) throws IOException {
        Integer index = label == null ? null : label.index();
        raw(name, index == null ? null : index.toString());
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

    private static List<Double> edges(Box box) {
        return List.of(box.xMin(), box.yMin(), box.xMax(), box.yMax());
    }

    private <T> String row(Collection<T> values, Function<T, String> digits) {
        return values.stream().map(digits).collect(Collectors.joining(layout.comma(), "[", "]"));
    }
}
