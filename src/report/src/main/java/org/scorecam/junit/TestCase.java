package org.scorecam.junit;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;

/**
 * One test case.
 *
 * @param suite the suite's name
 * @param name of the case in it
 * @param kind how it ended
 * @param type what failed, in one word; empty for a success
 * @param messages why it failed or was skipped, worst first; empty for a success
 * @param properties what was measured
 * @param attachments files that show it, by names that a build server finds them by
 */
record TestCase(
        String suite,
        String name,
        Kind kind,
        String type,
        List<String> messages,
        SortedMap<String, String> properties,
        List<String> attachments) {
    private static final SortedMap<String, String> NONE = Collections.emptySortedMap();

    /** How a case ends, in JUnit's words. */
    enum Kind {
        SUCCESS,
        SKIPPED,
        FAILURE,
        ERROR
    }

    static TestCase success(String suite, String name) {
        return new TestCase(suite, name, Kind.SUCCESS, "", List.of(), NONE, List.of());
    }

    static TestCase skipped(String suite, String name, String message) {
        return new TestCase(suite, name, Kind.SKIPPED, "", List.of(message), NONE, List.of());
    }

    static TestCase failure(String suite, String name, String type, List<String> messages) {
        return new TestCase(suite, name, Kind.FAILURE, type, messages, NONE, List.of());
    }

    static TestCase error(String suite, String name, String message) {
        return new TestCase(suite, name, Kind.ERROR, "ERROR", List.of(message), NONE, List.of());
    }

    /** The same case, with what was measured. */
    TestCase with(SortedMap<String, String> measured) {
        return new TestCase(suite, name, kind, type, messages, measured, attachments);
    }

    /** The same case, with files that show it. */
    TestCase attached(List<String> files) {
        return new TestCase(suite, name, kind, type, messages, properties, files);
    }
}
