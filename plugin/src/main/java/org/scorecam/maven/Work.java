package org.scorecam.maven;

import java.util.function.Supplier;

/** What a goal is at, with its name: the one thing that is known of a failure that nobody thought of. */
final class Work {
    private volatile String subject = "its settings";

    /** What is at work from now on: {@code the model m.onnx}. */
    void at(String what) {
        subject = what;
    }

    /** Works at something, and then goes back to what was at work before; after a failure it stays there. */
    <T> T at(String what, Supplier<T> work) {
        String before = subject;
        subject = what;
        T made = work.get();
        subject = before;
        return made;
    }

    String subject() {
        return subject;
    }
}
