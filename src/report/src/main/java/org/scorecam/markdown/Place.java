package org.scorecam.markdown;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.result.Explanation;
import org.scorecam.result.RunResult;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.Element;
import org.scorecam.rule.Violation;

/**
 * What a violation is about.
 *
 * @param element an explanation, a class or a suite
 * @param suite the suite's name
 * @param subject the photo's name, the class's label or the suite's name
 * @param explained the class; null for a suite
 */
record Place(
        Element element,
        String suite,
        String subject,
        @Nullable ClassLabel explained) {
    static Place of(Violation violation) {
        return new Place(violation.element(), violation.suite(), violation.subject(), violation.explained());
    }

    private static Place of(SuiteResult suite, Explanation explanation) {
        return new Place(Element.IMAGE, suite.name(), explanation.image(), explanation.explained());
    }

    /** An explanation and its suite. */
    record Explained(SuiteResult suite, Explanation explanation) {}

    static Map<Place, Explained> explanations(RunResult result) {
        Map<Place, Explained> explanations = new LinkedHashMap<>();
        for (SuiteResult suite : result.suites()) {
            suite.explanations()
                    .forEach(
                            explanation -> explanations.put(of(suite, explanation), new Explained(suite, explanation)));
        }
        return explanations;
    }

    /** The name in Markdown. */
    String name() {
        return switch (element) {
            case IMAGE -> MarkdownText.name(suite + "/" + subject);
            case CLASS, SUITE -> "all of " + MarkdownText.name(suite);
        };
    }

    /** The class in Markdown; empty for a suite. */
    String label() {
        return explained == null ? "" : MarkdownText.name(explained.toString());
    }

    /** A sentence on this place without the place, which stands beside it. */
    String without(String sentence) {
        String who = switch (element) {
            case IMAGE -> suite + "/" + subject + " (class " + explained + "): ";
            case CLASS -> suite + ", class " + explained + ": ";
            case SUITE -> suite + ": ";
        };
        return sentence.startsWith(who) ? sentence.substring(who.length()) : sentence;
    }
}
