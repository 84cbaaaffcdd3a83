package org.scorecam.junit;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Indented XML that is valid whatever text it is given: characters that XML 1.0 has no way to write are left out. */
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
        xml.writeAttribute(name, valid(value));
    }

    void content(String value) throws XMLStreamException {
        xml.writeCharacters(valid(value));
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

    /** XML 1.0 (fifth edition), production 2, Char. */
    private static String valid(String value) {
        StringBuilder valid = new StringBuilder();
        value.codePoints().filter(XmlText::isChar).forEach(valid::appendCodePoint);
        return valid.toString();
    }

    private static boolean isChar(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
