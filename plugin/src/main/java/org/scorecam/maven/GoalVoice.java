package org.scorecam.maven;

import org.apache.maven.plugin.logging.Log;
import org.scorecam.engine.Voice;

/**
 * Says in a goal's log what a run says.
 *
 * @param work what the goal is at
 * @param commands as they are typed here
 */
record GoalVoice(Log log, Work work, Commands commands) implements Voice {
    @Override
    public void info(String line) {
        log.info(commands.here(line));
    }

    @Override
    public void warn(String line) {
        log.warn(commands.here(line));
    }

    @Override
    public void error(String line) {
        log.error(commands.here(line));
    }

    @Override
    public void debug(String line) {
        log.debug(commands.here(line));
    }

    @Override
    public void at(String what) {
        work.at(what);
    }
}
