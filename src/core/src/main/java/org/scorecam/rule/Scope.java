package org.scorecam.rule;

import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;

/** What a limit is judged on. As a text it is what messages call it, and so what they begin with. */
public sealed interface Scope permits ExplanationId, Scope.OfClass, Scope.OfSuite {
    /** The suite's name. */
    String suite();

    /** What kind of thing it is. */
    Element element();

    /** The photo's name, the class's label or the suite's name. */
    String subject();

    /** The class; null for a suite. */
    @Nullable
    ClassLabel explained();

    /** A whole message on it: {@code animals/0007.jpg (class 281 tabby): mass in box is 0.31, but …}. */
    default String message(String sentence) {
        return this + ": " + sentence;
    }

    /**
     * All explanations of one class in a suite: {@code animals, class 281 tabby}.
     *
     * @param suite the suite's name
     * @param explained the class
     */
    record OfClass(String suite, ClassLabel explained) implements Scope {
        @Override
        public Element element() {
            return Element.CLASS;
        }

        @Override
        public String subject() {
            return explained.label();
        }

        /** The same, of which the class's index is not known. */
        OfClass byLabel() {
            return new OfClass(suite, new ClassLabel(null, explained.label()));
        }

        @Override
        public String toString() {
            return suite + ", class " + explained;
        }
    }

    /**
     * All explanations of a suite: {@code animals}.
     *
     * @param suite the suite's name
     */
    record OfSuite(String suite) implements Scope {
        @Override
        public Element element() {
            return Element.SUITE;
        }

        @Override
        public String subject() {
            return suite;
        }

        @Override
        public @Nullable ClassLabel explained() {
            return null;
        }

        @Override
        public String toString() {
            return suite;
        }
    }
}
