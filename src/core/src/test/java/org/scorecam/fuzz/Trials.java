package org.scorecam.fuzz;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assertj.core.api.SoftAssertions;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.outcome.SetupException;

/**
 * Many changes of sound files, each of which may be read or be refused; all that is thrown else is a finding, and so is one that takes
 * longer than the limit, or memory that is told of though the file is small.
 */
public final class Trials {
    /** Nothing that is small may take as long, on any machine. */
    private static final Duration LIMIT = Duration.ofSeconds(30);

    private static final int MOST_FINDINGS = 10;

    private final Target target;
    private final long seed;
    private final Tally tally = new Tally();
    private Worker worker = new Worker();

    private Trials(Target target, long seed) {
        this.target = target;
        this.seed = seed;
    }

    /** Fails where there is a finding, with its file in Base64. */
    public static Tally require(Target target, int count) throws InterruptedException {
        Tally tally = run(target, 1, 0, count);
        SoftAssertions findings = new SoftAssertions();
        for (Finding each : tally.findings()) {
            findings.fail(target.name() + ", trial " + each.trial() + ": " + each.what() + "\n"
                    + java.util.Base64.getEncoder().encodeToString(each.content()));
        }
        findings.assertAll();
        return tally;
    }

    /**
     * Makes them, until ten are found that must be mended.
     *
     * @param first number of a trial
     * @param count how many trials
     */
    public static Tally run(Target target, long seed, int first, int count) throws InterruptedException {
        Trials trials = new Trials(target, seed);
        try {
            for (int i = first; i < first + count && trials.tally.findings().size() < MOST_FINDINGS; i++) {
                trials.run(i);
            }
        } finally {
            trials.worker.interrupt();
        }
        return trials.tally;
    }

    private void run(int trial) throws InterruptedException {
        byte[] changed;
        try {
            changed = target.file(seed, trial);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException("a sound file is read", e);
        }
        long begun = System.nanoTime();
        String what = outcome(changed);
        tally.took(System.nanoTime() - begun);
        if (!what.isEmpty()) {
            tally.found(new Finding(trial, changed, what));
        }
    }

    private String outcome(byte[] changed) throws InterruptedException {
        FutureTask<Void> reading = worker.read(() -> {
            target.reader().read(changed);
            return null;
        });
        try {
            reading.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            tally.read();
            return "";
        } catch (TimeoutException tooLong) {
            String where = Arrays.toString(worker.getStackTrace());
            worker.interrupt();
            worker = new Worker();
            return "takes longer than " + LIMIT.toSeconds() + " s: " + where;
        } catch (ExecutionException e) {
            return thrown(java.util.Objects.requireNonNull(e.getCause()));
        }
    }

    private String thrown(Throwable thrown) {
        boolean isOurs = thrown instanceof SetupException || thrown instanceof ExplanationException;
        if (isOurs && !String.valueOf(thrown.getMessage()).isBlank()) {
            tally.refused((RuntimeException) thrown);
            return "";
        }
        StringWriter stack = new StringWriter();
        thrown.printStackTrace(new PrintWriter(stack));
        return stack.toString();
    }

    /** A thread that is left behind where a trial does not end. */
    private static final class Worker extends Thread {
        private final SynchronousQueue<FutureTask<Void>> next = new SynchronousQueue<>();

        Worker() {
            super("fuzz");
            setDaemon(true);
            start();
        }

        FutureTask<Void> read(Callable<Void> reading) throws InterruptedException {
            FutureTask<Void> task = new FutureTask<>(reading);
            next.put(task);
            return task;
        }

        @Override
        public void run() {
            try {
                while (true) {
                    next.take().run();
                }
            } catch (InterruptedException e) {
                // no more trials
            }
        }
    }
}
