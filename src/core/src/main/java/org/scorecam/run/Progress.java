package org.scorecam.run;

import org.scorecam.suite.SuitePhoto;

/** Is told how far a run is; by default it takes no notice. All but {@link #begin} are called by worker threads, several at once. */
public interface Progress {
    /** All checks are passed, the first photo is about to be opened. */
    default void begin(RunPlan plan) {}

    /** One more forward was made. */
    default void forward() {}

    /** One more photo is about to be opened. */
    default void opens(SuitePhoto photo) {}

    /** One more photo is done, whatever came out. */
    default void closes(SuitePhoto photo) {}
}
