package org.scorecam.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.math.BigDecimal;

/** How a file is laid out. */
enum JsonStyle {
    /** For people: a field a line, indented; numbers of a list on one line. */
    INDENTED(", ") {
        @Override
        PrettyPrinter printer() {
            DefaultIndenter lines = new DefaultIndenter("  ", "\n");
            Separators separators = Separators.createDefaultInstance()
                    .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                    .withArrayEmptySeparator("")
                    .withObjectEmptySeparator("");
            DefaultPrettyPrinter printer = new DefaultPrettyPrinter(separators);
            printer.indentObjectsWith(lines);
            printer.indentArraysWith(lines);
            return printer;
        }

        @Override
        String digits(double value) {
            return Values.digits(value);
        }
    },

    /** For a diff: a field of the root a line, then an item of the root's list a line; no spaces in them. */
    LINES(",") {
        @Override
        PrettyPrinter printer() {
            return new Lines();
        }

        @Override
        String digits(double value) {
            return new BigDecimal(Values.digits(value)).toString();
        }
    };

    private final String comma;

    JsonStyle(String comma) {
        this.comma = comma;
    }

    /** What stands between numbers on one line. */
    String comma() {
        return comma;
    }

    abstract PrettyPrinter printer();

    /**
     * The fewest digits that read back as the same number, the same on every Java.
     *
     * @throws IllegalArgumentException if it is NaN or infinite
     */
    abstract String digits(double value);

    /** Breaks lines at the root and in the root's list. */
    private static final class Lines implements PrettyPrinter {
        private static final int ROOT = 1;
        private static final int LIST = 2;

        private int depth;

        @Override
        public void writeRootValueSeparator(JsonGenerator json) {}

        @Override
        public void writeStartObject(JsonGenerator json) throws IOException {
            open('{', json);
        }

        @Override
        public void beforeObjectEntries(JsonGenerator json) throws IOException {
            breakAt(ROOT, json);
        }

        @Override
        public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
            json.writeRaw(depth == ROOT ? ": " : ":");
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
            separate(ROOT, json);
        }

        @Override
        public void writeEndObject(JsonGenerator json, int fields) throws IOException {
            close(ROOT, '}', json);
        }

        @Override
        public void writeStartArray(JsonGenerator json) throws IOException {
            open('[', json);
        }

        @Override
        public void beforeArrayValues(JsonGenerator json) throws IOException {
            breakAt(LIST, json);
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
            separate(LIST, json);
        }

        @Override
        public void writeEndArray(JsonGenerator json, int items) throws IOException {
            close(LIST, ']', json);
        }

        private void open(char bracket, JsonGenerator json) throws IOException {
            depth++;
            json.writeRaw(bracket);
        }

        private void separate(int wanted, JsonGenerator json) throws IOException {
            json.writeRaw(',');
            breakAt(wanted, json);
        }

        private void close(int wanted, char bracket, JsonGenerator json) throws IOException {
            breakAt(wanted, json);
            json.writeRaw(bracket);
            depth--;
        }

        private void breakAt(int wanted, JsonGenerator json) throws IOException {
            if (depth == wanted) {
                json.writeRaw('\n');
            }
        }
    }
}
