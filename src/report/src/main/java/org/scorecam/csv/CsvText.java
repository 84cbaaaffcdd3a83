package org.scorecam.csv;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rows of comma-separated values.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>
 */
final class CsvText {
    /** What needs quotes: RFC 4180, section 2; and what spreadsheets of some countries split at, or trim. */
    private static final Pattern SPECIAL = Pattern.compile("[\",;\\t\\r\\n]|^ | $");

    /** What spreadsheets take for the start of a formula, in full width too. */
    private static final String FORMULA = "=+-@\t\r＝＋－＠";

    private final StringBuilder text = new StringBuilder();

    /** Adds a row; null is an empty cell. */
    void row(List<@Nullable String> cells) {
        text.append(cells.stream().map(CsvText::cell).collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /**
     * A text of a user's: names of files and classes come from anywhere, and a spreadsheet must not run one. An apostrophe
     * before it makes it a text there.
     */
    static @Nullable String text(@Nullable String value) {
        return value == null || value.isEmpty() || FORMULA.indexOf(value.charAt(0)) < 0 ? value : "'" + value;
    }

    private static String cell(@Nullable String value) {
        if (value == null) {
            return "";
        }
        return SPECIAL.matcher(value).find() ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
