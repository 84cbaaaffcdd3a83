package org.scorecam.benchmarks;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.IntStream;
import org.scorecam.cam.BatchSize;
import org.scorecam.cam.MaskedForwards;
import org.scorecam.cam.Method;
import org.scorecam.cam.ScoreCam;

/**
 * Bytes that one thread allocates on the heap for a masked forward, in three parts: from the last forward's scores being
 * kept to the next call of the classifier (building the mask), in the classifier (ONNX Runtime's binding, and the rows of
 * scores), and from there until the scores are kept.
 */
final class Allocation {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int FORWARDS = 200;

    private long last;
    private long masks;
    private long classifierCalls;
    private long keeping;

    private Allocation() {}

    /** Prints the three parts; of the {@link Arguments}, threads and rounds play no part. */
    public static void main(String[] args) throws Exception {
        Arguments arguments = Arguments.of(args);
        try (Job job = Job.open(arguments)) {
            new Allocation().measure(job);
        }
    }

    private void measure(Job job) {
        Watched counted =
                new Watched(job.classifier(), () -> masks += sinceLast(), () -> classifierCalls += sinceLast());
        ScoreCam scoreCam = new ScoreCam(counted, new Method(Method.Variant.ARTICLE, 0), BatchSize.of(1));
        float[] x = job.firstInput();
        MaskedForwards masked = scoreCam.masked(scoreCam.unmasked(x), 0);
        int[] terms =
                IntStream.range(0, Math.min(FORWARDS, masked.terms().length)).toArray();
        run(masked, x, terms); // makes what is made once: the buffer, compiled code
        run(masked, x, terms);
        System.out.printf(
                "%s, %d masked forwards: bytes a forward: mask %.1f, classifier %.1f, keeping the scores %.1f%n",
                job.arguments().model(),
                terms.length,
                (double) masks / (terms.length - 1),
                (double) classifierCalls / terms.length,
                (double) keeping / terms.length);
    }

    private void run(MaskedForwards masked, float[] x, int[] terms) {
        last = -1;
        masks = 0;
        classifierCalls = 0;
        keeping = 0;
        masked.run(x, terms, 0, terms.length, n -> keeping += sinceLast());
    }

    /** What was allocated since the last call; 0 at the first. */
    private long sinceLast() {
        long now = THREADS.getCurrentThreadAllocatedBytes();
        long since = last < 0 ? 0 : now - last;
        last = now;
        return since;
    }
}
