package org.scorecam.engine;

import org.scorecam.suite.SuitePhoto;

/** Is told in sentences what a run does. All but the sentences may be called by several threads at once. */
public interface Voice {
    /** What is worth to know. */
    void info(String line);

    /** What is worth to look at. */
    void warn(String line);

    /** What went wrong, in detail. */
    void error(String line);

    /** What only who looks for a fault wants to know. */
    void debug(String line);

    /** What is at work from now on, with its name: {@code the model m.onnx}. */
    void at(String what);

    /** A photo is about to be opened. */
    default void opens(SuitePhoto photo) {}

    /** A photo is done, whatever came out. */
    default void closes(SuitePhoto photo) {}
}
