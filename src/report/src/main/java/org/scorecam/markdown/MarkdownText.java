package org.scorecam.markdown;

import java.util.regex.Pattern;
import org.scorecam.outcome.Visible;

/** Texts of any kind as parts of a line of GitHub's or GitLab's Markdown, in a table too. */
public final class MarkdownText {
    /** What means something in Markdown, wherever it stands: a backslash before it takes the meaning away. */
    private static final Pattern MARKUP = Pattern.compile("[\\\\`*_{}\\[\\]()#+!|~$^=]");

    private MarkdownText() {}

    /** As it is read: nothing in it is markup. */
    public static String plain(String text) {
        return html(MARKUP.matcher(line(text)).replaceAll("\\\\$0"));
    }

    /** A name, in the letters of code: there {@code @} calls nobody and {@code #12} is no link. */
    public static String name(String text) {
        return "<code>" + plain(text) + "</code>";
    }

    /** As an attribute's value between double quotes: no Markdown is read there, but for a table's {@code |}. */
    static String attribute(String text) {
        return html(line(text)).replace("\"", "&quot;").replace("|", "&#124;").replace("`", "&#96;");
    }

    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** The end of a line would end the cell. */
    private static String line(String text) {
        return Visible.of(text).strip();
    }
}
