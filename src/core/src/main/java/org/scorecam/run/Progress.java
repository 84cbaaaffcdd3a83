package org.scorecam.run;

/** Hears how far a run is. Called by worker threads, several at once. */
public interface Progress {
    /** One more forward was made. */
    void forward();

    /** One more photo is done, whatever came out; by default no news. */
    default void photo() {}
}
