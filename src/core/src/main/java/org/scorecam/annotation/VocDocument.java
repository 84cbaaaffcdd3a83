package org.scorecam.annotation;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
    private VocDocument() {}

    static VocElement root(Path file) {
        Document document = parse(file);
        if (document.childNodeSize() == 0) {
            throw new SetupException("annotations " + file + " are empty: write the file again");
        }
        Element root = document.firstElementChild();
        if (root == null || document.childrenSize() > 1 || !root.tagName().equals("annotation")) {
            throw new SetupException("annotations " + file + " are not Pascal VOC: their root must be one <annotation>"
                    + (root == null ? "" : ", but is <" + root.tagName() + ">")
                    + "; export them as Pascal VOC XML");
        }
        root.getAllElements().forEach(element -> requireEnd(file, element));
        return new VocElement(file, "", root);
    }

    private static Document parse(Path file) {
        Parser parser = Parser.xmlParser().setTrackPosition(true);
        try (InputStream content = Files.newInputStream(file)) {
            return Jsoup.parse(content, null, "", parser); // null: the encoding that the file itself declares
        } catch (IOException unreadable) {
            throw new SetupException(
                    "annotations " + file + " cannot be read (" + unreadable + "): check the file and its permissions",
                    unreadable);
        }
    }

    private static void requireEnd(Path file, Element element) {
        if (element.endSourceRange().isImplicit()) {
            Range.Position start = element.sourceRange().start();
            throw new SetupException("annotations " + file + " are malformed XML: <" + element.tagName() + "> of line "
                    + start.lineNumber() + ", column " + start.columnNumber()
                    + " never ends; the file may be cut off, write it again");
        }
    }
}
