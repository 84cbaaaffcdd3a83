package org.scorecam.benchmarks;

import java.util.Arrays;

/**
 * Wall time of whole runs against bare forwards, by turns in one JVM. Prints for each round {@code run seconds / (forwards
 * made * seconds a bare forward)}, the bare forwards being those just before and just after the run, and the median. Where the machine
 * swings, the second ratio is the steadier one: {@code run seconds / seconds that each thread spent in forwards}, both from
 * the same run.
 */
final class Throughput {
    private Throughput() {}

    /** Prints the rounds and their median; the arguments are {@link Arguments}. */
    public static void main(String[] args) throws Exception {
        Arguments arguments = Arguments.of(args);
        try (Job job = Job.open(arguments)) {
            System.out.printf(
                    "%s, layer %s %s, input %s, %d photos, %d threads, run's batch %s%n",
                    arguments.model(),
                    job.classifier().facts().layerName(),
                    job.classifier().facts().layer(),
                    job.classifier().facts().input(),
                    job.suite().photos().size(),
                    arguments.threads(),
                    arguments.batch() == 0 ? "tried" : Integer.toString(arguments.batch()));
            measure(job);
        }
    }

    private static void measure(Job job) throws Exception {
        Arguments arguments = job.arguments();
        BareForwards bare = new BareForwards(job.classifier(), job.firstInput(), arguments.threads());
        int batch = bare.bestBatch(arguments.seconds() / 2.0);
        double[] ratios = new double[arguments.rounds()];
        Work before = bare.run(batch, arguments.seconds());
        for (int round = 0; round < ratios.length; round++) {
            Work run = job.run();
            Work after = bare.run(batch, arguments.seconds());
            double bareRate = (before.forwards() + after.forwards()) / (before.seconds() + after.seconds());
            ratios[round] = run.seconds() * bareRate / run.forwards();
            System.out.printf(
                    "round %d: bare %.1f and %.1f forwards/s; run %d forwards in %.2f s, %.1f forwards/s; ratio %.3f; to its own"
                            + " forwards %.3f%n",
                    round + 1,
                    before.rate(),
                    after.rate(),
                    run.forwards(),
                    run.seconds(),
                    run.rate(),
                    ratios[round],
                    run.seconds() / run.inForwards());
            before = after;
        }
        Arrays.sort(ratios);
        System.out.printf(
                "wall time / (forwards x bare seconds), best bare batch %d: median %.3f, from %.3f to %.3f%n",
                batch, ratios[ratios.length / 2], ratios[0], ratios[ratios.length - 1]);
    }
}
