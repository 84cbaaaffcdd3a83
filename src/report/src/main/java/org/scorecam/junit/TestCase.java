package org.scorecam.junit;

import java.util.List;

/**
 * One test case.
 *
 * @param suite the suite's name
 * @param name of the case in it
 * @param kind how it ended
 * @param type what failed, in one word; empty for a success
 * @param messages why it failed, worst first; empty for a success
 */
record TestCase(String suite, String name, Kind kind, String type, List<String> messages) {
    /** How a case ends, in JUnit's words. */
    enum Kind {
        SUCCESS,
        FAILURE,
        ERROR
    }

    static TestCase success(String suite, String name) {
        return new TestCase(suite, name, Kind.SUCCESS, "", List.of());
    }

    static TestCase failure(String suite, String name, String type, List<String> messages) {
        return new TestCase(suite, name, Kind.FAILURE, type, messages);
    }

    static TestCase error(String suite, String name, String message) {
        return new TestCase(suite, name, Kind.ERROR, "ERROR", List.of(message));
    }
}
