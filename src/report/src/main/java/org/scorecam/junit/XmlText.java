package org.scorecam.junit;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.scorecam.outcome.Visible;

/** Indented XML that is valid whatever text it is given: what is no sign of its own is shown as {@link Visible} does. */
final class XmlText implements AutoCloseable {
    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;
    private int depth;
    private boolean empty;

    XmlText() throws XMLStreamException {
        // the JDK's, whatever else is on the class path: two machines must write the same bytes
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        xml.writeStartDocument("UTF-8", "1.0");
    }

    void open(String element) throws XMLStreamException {
        line();
        xml.writeStartElement(element);
        depth++;
        empty = true;
    }

    void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, valid(Visible.of(value)));
    }

    /** Lines of text. */
    void content(List<String> lines) throws XMLStreamException {
        xml.writeCharacters(lines.stream().map(Visible::of).map(XmlText::valid).collect(Collectors.joining("\n")));
    }

    /** Ends an element that holds text: white space would be part of it. */
    void closeContent() throws XMLStreamException {
        depth--;
        empty = false;
        xml.writeEndElement();
    }

    void closeElement() throws XMLStreamException {
        depth--;
        if (!empty) {
            line();
        }
        empty = false;
        xml.writeEndElement();
    }

    String text() throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEndDocument();
        xml.flush();
        return text.toString();
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + "  ".repeat(depth));
    }

    /** XML 1.0 (fifth edition), production 2, Char: it has no way to write two of the characters that are none. */
    private static String valid(String value) {
        StringBuilder valid = new StringBuilder();
        value.codePoints().filter(XmlText::isChar).forEach(valid::appendCodePoint);
        return valid.toString();
    }

    private static boolean isChar(int c) {
        return c != 0xFFFE && c != 0xFFFF;
    }
}
