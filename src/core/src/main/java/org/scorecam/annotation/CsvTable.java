package org.scorecam.annotation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.scorecam.outcome.SetupException;

/**
 * Comma-separated values (RFC 4180): fields may be quoted, a quote within them is written twice. Where the first line has
 * semicolons and no comma, they separate, as spreadsheets write it where a comma is a decimal point.
 */
final class CsvTable {
    private final Path file;
    private final String text;
    private final char separator;
    private final List<Row> rows = new ArrayList<>();
    private int at;
    private int line = 1;

    /**
     * @param line in the file, from 1
     * @param fields without white space around them
     */
    record Row(int line, List<String> fields) {}

    private CsvTable(Path file, String text) {
        this.file = file;
        this.text = text;
        String first = text.lines().findFirst().orElse("");
        separator = first.indexOf(',') < 0 && first.indexOf(';') >= 0 ? ';' : ',';
    }

    /**
     * The rows that are not blank.
     *
     * @throws SetupException if a quote never ends
     */
    static List<Row> parse(Path file) {
        CsvTable table = new CsvTable(file, TextFile.read(file));
        while (table.at < table.text.length()) {
            table.row();
        }
        return table.rows;
    }

    private void row() {
        int start = line;
        List<String> fields = new ArrayList<>();
        do {
            fields.add(field());
        } while (skip(separator));
        skip('\r');
        if (skip('\n')) {
            line++;
        }
        if (fields.size() > 1 || !fields.get(0).isEmpty()) {
            rows.add(new Row(start, fields));
        }
    }

    private boolean skip(char expected) {
        boolean there = at < text.length() && text.charAt(at) == expected;
        at += there ? 1 : 0;
        return there;
    }

    /** Up to the next separator or line end; within quotes both are part of it. */
    private String field() {
        int start = line;
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (; at < text.length(); at++) {
            char next = text.charAt(at);
            if (next == '"') {
                boolean twice = quoted && at + 1 < text.length() && text.charAt(at + 1) == '"';
                if (twice) {
                    field.append(next);
                    at++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (next == separator || next == '\n' || isWindowsEnd())) {
                break;
            } else {
                line += next == '\n' ? 1 : 0;
                field.append(next);
            }
        }
        if (quoted) {
            throw new SetupException("annotations " + file + ", line " + start
                    + ": a quote begins here and never ends; close it, or write the file again");
        }
        return field.toString().strip();
    }

    private boolean isWindowsEnd() {
        return text.startsWith("\r\n", at);
    }
}
