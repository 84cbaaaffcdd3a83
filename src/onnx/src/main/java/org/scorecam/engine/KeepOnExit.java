package org.scorecam.engine;

/** Between its begin and its end, a process that is ended by Ctrl-C or by a build server first ends what is under way, which keeps what it has told so far. */
final class KeepOnExit {
    private final Thread hook;

    private KeepOnExit(Thread hook) {
        this.hook = hook;
    }

    /** @param ending what is done then */
    static KeepOnExit begin(Runnable ending) {
        Thread hook = new Thread(ending, "scorecam-keep");
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
