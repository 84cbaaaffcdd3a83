package org.scorecam.proposal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Entities;

/** XML as people write poms: an element a line, two spaces a level, comments of at most 110 letters a line. */
public final class XmlLines {
    private static final String LEVEL = "  ";
    private static final int WIDTH = 110;

    private final List<String> lines = new ArrayList<>();
    private final Deque<String> open = new ArrayDeque<>();

    /** Begins an element that holds others; what follows lies in it until {@link #close}. */
    public XmlLines open(String tag) {
        line("<" + tag + ">");
        open.push(tag);
        return this;
    }

    /** Ends the element that was begun last. */
    public XmlLines close() {
        String tag = open.pop();
        line("</" + tag + ">");
        return this;
    }

    /** An element that holds a text. */
    public XmlLines element(String tag, Object text) {
        line(text(tag, text));
        return this;
    }

    /** An element as a text, to stand in a line with others. */
    public static String text(String tag, Object text) {
        return "<" + tag + ">" + Entities.escape(text.toString()) + "</" + tag + ">";
    }

    /** A line as it is. */
    public XmlLines line(String xml) {
        lines.add(LEVEL.repeat(open.size()) + xml);
        return this;
    }

    /** Sentences, in as many lines as they need. XML does not have two hyphens in a comment: they are parted. */
    public XmlLines comment(String sentences) {
        StringBuilder line = new StringBuilder("<!--");
        for (String word : sentences.replaceAll("-(?=-)", "- ").split(" ", -1)) {
            if (line.length() + 1 + word.length() > WIDTH - LEVEL.length() * open.size()) {
                line(line.toString());
                line = new StringBuilder("    ");
            }
            line.append(' ').append(word);
        }
        return line(line.append(" -->").toString());
    }

    /** What was written so far. */
    public List<String> lines() {
        return List.copyOf(lines);
    }
}
