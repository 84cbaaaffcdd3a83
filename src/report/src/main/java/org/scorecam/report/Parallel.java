package org.scorecam.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.scorecam.outcome.SetupException;

/** Does independent work on several threads; results stay in order. When it ends, with results or a failure, nobody works any more. */
final class Parallel {
    private Parallel() {}

    /** Work that writes files. */
    @FunctionalInterface
    interface Work<T, R> {
        R on(T item) throws IOException;
    }

    static <T, R> List<R> map(int threads, List<T> items, Work<T, R> work) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, threads), Parallel::daemon);
        List<Future<R>> futures = new ArrayList<>();
        try {
            for (T item : items) {
                futures.add(workers.submit(() -> work.on(item)));
            }
            List<R> results = new ArrayList<>();
            for (Future<R> future : futures) {
                results.add(get(future));
            }
            return results;
        } finally {
            // without interrupting anybody: it would close a file under who is writing it
            futures.forEach(future -> future.cancel(false));
            workers.shutdown();
            await(workers);
        }
    }

    /** Whoever was told of a failure finds no file that is still being written. */
    private static void await(ExecutorService workers) {
        boolean interrupted = false;
        while (!workers.isTerminated()) {
            try {
                workers.awaitTermination(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static <R> R get(Future<R> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException cause) {
                throw cause;
            }
            if (e.getCause() instanceof SetupException cause) {
                throw cause;
            }
            throw new IllegalStateException("drawing a photo failed", e.getCause());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "scorecam-report");
        thread.setDaemon(true);
        return thread;
    }
}
