package org.scorecam.run;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Which of a photo's forwards failed first in the order of their rounds, so that the message does not depend on the threads. */
final class FirstFailure {
    private final AtomicReference<@Nullable Failure> first = new AtomicReference<>();

    private record Failure(int forward, String message) {}

    void add(int forward, String message) {
        first.accumulateAndGet(new Failure(forward, message), FirstFailure::earlier);
    }

    private static @Nullable Failure earlier(@Nullable Failure old, @Nullable Failure now) {
        return old == null || (now != null && now.forward() < old.forward()) ? now : old;
    }

    boolean any() {
        return first.get() != null;
    }

    /** Null where nothing failed. */
    @Nullable
    String message() {
        Failure failure = first.get();
        return failure == null ? null : failure.message();
    }
}
