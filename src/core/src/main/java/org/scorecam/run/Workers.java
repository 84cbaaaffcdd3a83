package org.scorecam.run;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.PriorityBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Threads that take the waiting job of the smallest rank first, equal ranks in the order of their arrival. A job may
 * submit others. The first job that throws ends the whole: jobs that have not begun are dropped.
 */
final class Workers implements AutoCloseable {
    private final ThreadPoolExecutor threads;
    private final Semaphore cores;
    private final AtomicLong arrivals = new AtomicLong();
    private final AtomicInteger open = new AtomicInteger();
    private final CompletableFuture<Void> done = new CompletableFuture<>();

    /**
     * @param count of threads
     * @param cores a permit each for who computes: shared by the runs of one build
     */
    Workers(int count, Semaphore cores) {
        this.cores = cores;
        AtomicInteger number = new AtomicInteger();
        threads = new ThreadPoolExecutor(count, count, 0, TimeUnit.SECONDS, new PriorityBlockingQueue<>(), job -> {
            Thread thread = new Thread(job, "scorecam-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    void submit(int rank, Runnable work) {
        open.incrementAndGet();
        threads.execute(new Job(rank, arrivals.getAndIncrement(), () -> work(work)));
    }

    private void work(Runnable work) {
        if (done.isDone()) {
            return;
        }
        cores.acquireUninterruptibly();
        try {
            if (done.isDone()) {
                return;
            }
            work.run();
            if (open.decrementAndGet() == 0) {
                done.complete(null);
            }
        } catch (Throwable e) {
            done.completeExceptionally(e);
        } finally {
            cores.release();
        }
    }

    /** Whether no more work is wanted: asked between two forwards of one job. */
    boolean isOver() {
        return done.isDone();
    }

    /** Ends the whole before its time: {@link #await} throws, jobs that have not begun are dropped. */
    void stop() {
        done.completeExceptionally(new CancellationException());
    }

    /** Waits until every job, and what it submitted, is done; throws what a job threw. */
    void await() throws InterruptedException {
        try {
            done.get();
        } catch (CancellationException e) {
            throw new InterruptedException();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            if (e.getCause() instanceof Error failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        done.complete(null);
        // without interrupting anybody: it would close a file under who is writing it
        threads.shutdown();
        awaitForwards();
    }

    /** Waits until no thread is at work: within a forward each, where they are to stop. */
    void awaitForwards() {
        boolean interrupted = false;
        // whoever closes the model next must not take a session from under a forward
        while (!threads.isTerminated()) {
            try {
                threads.awaitTermination(1, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record Job(int rank, long arrival, Runnable work) implements Runnable, Comparable<Job> {
        @Override
        public void run() {
            work.run();
        }

        @Override
        public int compareTo(Job other) {
            return rank != other.rank ? Integer.compare(rank, other.rank) : Long.compare(arrival, other.arrival);
        }
    }
}
