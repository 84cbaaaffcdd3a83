package org.scorecam.maven;

import org.apache.maven.plugin.logging.Log;
import org.scorecam.engine.Voice;

/**
 * Says in a goal's log what a run says.
 *
 * @param work what the goal is at
 */
record GoalVoice(Log log, Work work) implements Voice {
    @Override
    public void info(String line) {
        log.info(line);
    }

    @Override
    public void warn(String line) {
        log.warn(line);
    }

    @Override
    public void error(String line) {
        log.error(line);
    }

    @Override
    public void debug(String line) {
        log.debug(line);
    }

    @Override
    public void at(String what) {
        work.at(what);
    }
}
