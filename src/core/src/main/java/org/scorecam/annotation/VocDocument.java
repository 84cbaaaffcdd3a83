package org.scorecam.annotation;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.parser.Parser;
import org.scorecam.outcome.SetupException;

/**
 * Parses XML by Jsoup, which expands no entity and opens no address. It forgives elements that never end, as in a file
 * that is cut off: those are refused here.
 */
final class VocDocument {
    /** The root element's name. */
    static final String ROOT = "annotation";

    private VocDocument() {}

    static VocElement root(Path file) {
        return root(file, ROOT, "Pascal VOC", "Pascal VOC XML");
    }

    /** Of another tool's XML. */
    static VocElement root(Path file, String name, String format, String export) {
        List<Element> roots = parse(file).children();
        if (roots.size() != 1 || !roots.get(0).tagName().equals(name)) {
            throw new SetupException(
                    "annotations " + file + " are not " + format + ": there must be one root element, <" + name
                            + ">, but there is " + found(roots) + "; export them as " + export);
        }
        Element root = roots.get(0);
        root.getAllElements().forEach(element -> requireEnd(file, element));
        return new VocElement(file, "", root);
    }

    private static Document parse(Path file) {
        return Jsoup.parse(TextFile.readXml(file), "", Parser.xmlParser().setTrackPosition(true));
    }

    private static String found(List<Element> roots) {
        return roots.isEmpty()
                ? "none"
                : roots.stream().map(root -> "<" + root.tagName() + ">").collect(Collectors.joining(", "));
    }

    private static void requireEnd(Path file, Element element) {
        Range start = element.sourceRange();
        Range end = element.endSourceRange();
        boolean selfClosing = end.startPos() == start.startPos(); // where Jsoup says that such an element ends
        if (end.isImplicit() && !selfClosing) {
            throw new SetupException("annotations " + file + " are malformed XML: <" + element.tagName() + "> of line "
                    + start.start().lineNumber() + ", column " + start.start().columnNumber()
                    + " never ends; the file may be cut off, write it again");
        }
    }
}
