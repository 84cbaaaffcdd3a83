package org.scorecam.spark;

import java.io.PrintStream;
import org.scorecam.engine.Voice;

/** Speaks to whoever reads the output of {@code spark-submit}. */
record PlainVoice(PrintStream out) implements Voice {
    @Override
    public void info(String line) {
        out.println("[INFO] " + line);
    }

    @Override
    public void warn(String line) {
        out.println("[WARNING] " + line);
    }

    @Override
    public void error(String line) {
        out.println("[ERROR] " + line);
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
