package org.scorecam.engine;

import org.scorecam.run.Run;

/**
 * Between its begin and its end, a build that is ended by Ctrl-C or by a build server stops within one forward a thread, and
 * keeps what its forwards have told so far.
 */
final class KeepOnExit {
    private final Thread hook;

    private KeepOnExit(Thread hook) {
        this.hook = hook;
    }

    static KeepOnExit begin(Run run) {
        Thread hook = new Thread(run::stop, "scorecam-keep");
        Runtime.getRuntime().addShutdownHook(hook);
        return new KeepOnExit(hook);
    }

    void end() {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // the virtual machine is on its way down: the hook is at work
        }
    }
}
