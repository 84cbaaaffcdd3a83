package org.scorecam.rule;

import org.scorecam.annotation.ClassLabel;

/**
 * Which explanation: {@code animals/0007.jpg (class 281 tabby)}.
 *
 * @param suite the suite's name
 * @param image the photo's name in the suite's folder, with {@code /}
 * @param explained the class
 */
public record ExplanationId(String suite, String image, ClassLabel explained) implements Scope {
    @Override
    public Element element() {
        return Element.IMAGE;
    }

    @Override
    public String subject() {
        return image;
    }

    /** The photo, {@code animals/0007.jpg}: what patterns match. */
    public String path() {
        return suite + "/" + image;
    }

    /** The explanation among those of its suite: {@code 0007.jpg (class 281 tabby)}. */
    public String inSuite() {
        return image + " (class " + explained + ")";
    }

    @Override
    public String toString() {
        return suite + "/" + inSuite();
    }
}
