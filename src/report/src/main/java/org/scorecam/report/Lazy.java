package org.scorecam.report;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What is made when it is first asked for, and then kept. For one thread. */
final class Lazy<T> {
    private final Maker<T> maker;
    private @Nullable T made;

    Lazy(Maker<T> maker) {
        this.maker = maker;
    }

    /** What makes it. */
    @FunctionalInterface
    interface Maker<T> {
        T make() throws IOException;
    }

    T get() throws IOException {
        T known = made;
        if (known == null) {
            known = maker.make();
            made = known;
        }
        return known;
    }
}
