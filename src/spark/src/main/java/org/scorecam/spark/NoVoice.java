package org.scorecam.spark;

import org.scorecam.engine.Voice;

/** Nobody listens on an executor: the driver has said it all. */
enum NoVoice implements Voice {
    NO_VOICE;

    @Override
    public void info(String line) {
        // said by the driver
    }

    @Override
    public void warn(String line) {
        // said by the driver
    }

    @Override
    public void error(String line) {
        // what is wrong is thrown
    }

    @Override
    public void debug(String line) {
        // Spark has its own
    }

    @Override
    public void at(String what) {
        // the messages of errors say so
    }
}
