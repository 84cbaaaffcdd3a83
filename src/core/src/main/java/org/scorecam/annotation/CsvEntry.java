package org.scorecam.annotation;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.outcome.SetupException;

/** One row, while it is read. */
record CsvEntry(Path file, CsvHeader header, CsvTable.Row row) {
    CsvEntry {
        int names = header.names();
        if (row.fields().size() < names) {
            throw new SetupException("annotations " + file + ", line " + row.line() + ": it has "
                    + row.fields().size() + " fields, but the header names " + names
                    + "; write the missing ones, empty if need be");
        }
        if (row.fields().stream().skip(names).anyMatch(field -> !field.isEmpty())) {
            throw new SetupException("annotations " + file + ", line " + row.line() + ": it has "
                    + row.fields().size() + " fields, but the header names " + names
                    + "; quote fields that have the separator in them, or name the column");
        }
    }

    String source() {
        return file.getFileName() + ", line " + row.line();
    }

    /** Empty where there is no such column. */
    String text(String column) {
        Integer at = header.columns().get(column);
        return at == null ? "" : row.fields().get(at);
    }

    String required(String column) {
        String text = text(column);
        if (text.isEmpty()) {
            throw invalid("has no " + column, "write it");
        }
        return text;
    }

    boolean hasBox() {
        return Stream.of("xmin", "ymin", "xmax", "ymax")
                .anyMatch(column -> !text(column).isEmpty());
    }

    Box box(AnnotationSettings settings) {
        return settings.corners(number("xmin"), number("ymin"), number("xmax"), number("ymax"));
    }

    /** Null where the table has no such columns, or leaves them empty or 0. */
    @Nullable
    Size size() {
        int width = pixels("width");
        int height = pixels("height");
        return width == 0 || height == 0 ? null : new Size(width, height);
    }

    private int pixels(String column) {
        double pixels = text(column).isEmpty() ? 0 : number(column);
        if (!(pixels == Math.rint(pixels) && pixels >= 0 && pixels <= Integer.MAX_VALUE)) {
            throw invalid("has a " + column + " (" + text(column) + ") that is no whole number of pixels", "mend it");
        }
        return (int) pixels;
    }

    private double number(String column) {
        return number(column, required(column));
    }

    double number(String what, String text) {
        try {
            return DecimalText.parse(text);
        } catch (NumberFormatException notANumber) {
            throw invalid("has a " + what + " (" + text + ") that is no number", "mend it");
        }
    }

    SetupException invalid(String problem, String cure) {
        return new SetupException("annotations " + file + ", line " + row.line() + ": it " + problem + "; " + cure);
    }
}
