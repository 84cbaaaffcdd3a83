package org.scorecam.benchmarks;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.scorecam.cam.Classifier;

/** Forwards and nothing else: each thread runs one prepared batch of the same photo again and again. */
final class BareForwards {
    private final Classifier classifier;
    private final float[] x;
    private final int threads;

    BareForwards(Classifier classifier, float[] x, int threads) {
        this.classifier = classifier;
        this.x = x.clone();
        this.threads = threads;
    }

    /** The batch of 1, 2, 4 and 8, as far as the model takes it, that makes the most forwards a second; prints all. */
    int bestBatch(double seconds) throws InterruptedException, ExecutionException {
        run(1, seconds);
        int best = 1;
        double most = 0;
        for (int batch = 1; batch <= Math.min(8, classifier.facts().maxBatch()); batch *= 2) {
            double rate = run(batch, seconds).rate();
            System.out.printf("bare, batch %d: %.1f forwards/s%n", batch, rate);
            if (rate > most) {
                most = rate;
                best = batch;
            }
        }
        return best;
    }

    Work run(int batch, double seconds) throws InterruptedException, ExecutionException {
        List<FloatBuffer> buffers = new ArrayList<>();
        for (int i = 0; i < threads; i++) {
            buffers.add(buffer(batch));
        }
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            long start = System.nanoTime();
            List<Future<Long>> made = new ArrayList<>();
            for (FloatBuffer buffer : buffers) {
                made.add(workers.submit(() -> repeat(buffer, batch, start + (long) (seconds * 1e9))));
            }
            long forwards = 0;
            for (Future<Long> each : made) {
                forwards += each.get();
            }
            double wall = (System.nanoTime() - start) / 1e9;
            return new Work(forwards, wall, wall);
        } finally {
            workers.shutdown();
        }
    }

    private long repeat(FloatBuffer buffer, int batch, long end) {
        long forwards = 0;
        while (System.nanoTime() < end) {
            classifier.scores(buffer, batch);
            forwards += batch;
        }
        return forwards;
    }

    private FloatBuffer buffer(int batch) {
        FloatBuffer buffer = ByteBuffer.allocateDirect(batch * x.length * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        for (int i = 0; i < batch; i++) {
            buffer.put(x);
        }
        return buffer.flip();
    }
}
