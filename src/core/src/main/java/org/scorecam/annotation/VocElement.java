package org.scorecam.annotation;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.scorecam.outcome.SetupException;

/**
 * An element of VOC's XML, or of CVAT's, which has attributes in the place of most elements. Only its own children count: an object's parts have names and boxes of their own.
 *
 * @param where in the file, for messages; empty for the root
 */
record VocElement(Path file, String where, Element element) {
    List<VocElement> children(String tag) {
        List<Element> found = element.children().stream()
                .filter(child -> child.tagName().equals(tag))
                .toList();
        return IntStream.range(0, found.size())
                .mapToObj(i -> new VocElement(file, where + ", " + tag + " " + (i + 1), found.get(i)))
                .toList();
    }

    /** All of its children, numbered by their tags. */
    List<VocElement> all() {
        Map<String, Integer> numbers = new HashMap<>();
        return element.children().stream()
                .map(child -> new VocElement(
                        file,
                        where + ", " + child.tagName() + " " + numbers.merge(child.tagName(), 1, Integer::sum),
                        child))
                .toList();
    }

    String tag() {
        return element.tagName();
    }

    /** Whether it has an attribute. */
    boolean has(String attribute) {
        return element.hasAttr(attribute);
    }

    /** An attribute that must be there. */
    String attribute(String name) {
        String text = element.attr(name).strip();
        if (text.isEmpty()) {
            throw invalid("has no " + name, "write it");
        }
        return text;
    }

    double decimal(String attribute) {
        String text = attribute(attribute);
        try {
            return DecimalText.parse(text);
        } catch (NumberFormatException notANumber) {
            throw invalidAttribute(attribute, "is no number (" + text + ")", "mend it");
        }
    }

    /** Of pixels. */
    int whole(String attribute) {
        double number = decimal(attribute);
        if (!(number == Math.rint(number) && number >= 0 && number <= Integer.MAX_VALUE)) {
            throw invalidAttribute(attribute, "is no whole number of pixels (" + attribute(attribute) + ")", "mend it");
        }
        return (int) number;
    }

    SetupException invalidAttribute(String name, String problem, String cure) {
        return invalid("has " + name + " that " + problem, cure);
    }

    @Nullable
    VocElement child(String tag) {
        List<VocElement> found = children(tag);
        if (found.size() > 1) {
            throw invalid("has " + found.size() + " elements <" + tag + ">", "leave one");
        }
        return found.isEmpty() ? null : new VocElement(file, where, found.get(0).element());
    }

    /** Empty where there is no such child. */
    String text(String tag) {
        VocElement child = child(tag);
        return child == null ? "" : child.element().text().strip();
    }

    String requiredText(String tag) {
        String text = text(tag);
        if (text.isEmpty()) {
            throw invalid("has no <" + tag + ">", "write it");
        }
        return text;
    }

    /** Python writes nan for a number that is none; that is read. */
    double number(String tag) {
        String text = requiredText(tag);
        try {
            return DecimalText.parse(text);
        } catch (NumberFormatException notANumber) {
            throw invalid("has a <" + tag + "> (" + text + ") that is no number", "mend it");
        }
    }

    /** 0 where there is no such child. */
    int pixels(String tag) {
        double pixels = text(tag).isEmpty() ? 0 : number(tag);
        if (!(pixels == Math.rint(pixels) && pixels >= 0 && pixels <= Integer.MAX_VALUE)) {
            throw invalid("has a <" + tag + "> (" + text(tag) + ") that is no whole number of pixels", "mend it");
        }
        return (int) pixels;
    }

    /** 1 or true; false where there is no such child. */
    boolean flag(String tag) {
        String text = text(tag).toLowerCase(Locale.ROOT);
        return switch (text) {
            case "", "0", "false", "unspecified" -> false;
            case "1", "true" -> true;
            default -> throw invalid("has a <" + tag + "> (" + text(tag) + ") that is neither 0 nor 1", "mend it");
        };
    }

    private SetupException invalid(String problem, String cure) {
        return new SetupException(
                "annotations " + file + where + ": <" + element.tagName() + "> " + problem + "; " + cure);
    }
}
