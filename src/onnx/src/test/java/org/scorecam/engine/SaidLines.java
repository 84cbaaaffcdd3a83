package org.scorecam.engine;

import java.util.List;

/** Keeps what is said, in order. */
record SaidLines(List<String> lines) implements Voice {
    @Override
    public void info(String line) {
        lines.add(line);
    }

    @Override
    public void warn(String line) {
        lines.add("WARN " + line);
    }

    @Override
    public void error(String line) {
        lines.add("ERROR " + line);
    }

    @Override
    public void debug(String line) {
        lines.add("DEBUG " + line);
    }

    @Override
    public void at(String what) {
        lines.add("AT " + what);
    }
}
