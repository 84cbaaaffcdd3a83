package org.scorecam.onnx;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.scorecam.outcome.SetupException;

/** What no check foresaw in a model's file becomes an error that names it: the file is read by others' rules, not by whoever wrote it. */
final class Malformed {
    private Malformed() {}

    /** @throws SetupException if reading throws what only a malformed graph can make it throw */
    static <T> T named(Path file, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (ArithmeticException
                | IndexOutOfBoundsException
                | IllegalArgumentException
                | NullPointerException
                | NegativeArraySizeException
                | StackOverflowError e) {
            throw new SetupException(
                    "The model " + file + " cannot be read: its graph is malformed (" + e
                            + "). Check it with onnx.checker.check_model in Python, and export it again.",
                    e);
        }
    }
}
