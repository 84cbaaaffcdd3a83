package org.scorecam.benchmarks;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.scorecam.cam.BatchSize;
import org.scorecam.cam.Bilinear;
import org.scorecam.cam.Classifier;
import org.scorecam.cam.ClassifierFacts;
import org.scorecam.cam.Features;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.InputShape;
import org.scorecam.cam.LayerShape;
import org.scorecam.cam.MaskedForwards;
import org.scorecam.cam.Method;
import org.scorecam.cam.ScoreCam;
import org.scorecam.cam.ScoreKind;
import org.scorecam.image.Box;
import org.scorecam.image.Geometry;
import org.scorecam.image.Size;
import org.scorecam.metric.Localisation;
import org.scorecam.metric.MetricSettings;
import org.scorecam.overlay.Colours;
import org.scorecam.overlay.Overlay;
import org.scorecam.overlay.Picture;

/**
 * What is done beside forwards, each alone: a mask, upsampling, metrics and an overlay, in the sizes of SqueezeNet 1.1's last
 * concatenation: 512 channels of 14x14 at 224x224. Bytes allocated an operation are {@code gc.alloc.rate.norm}.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class Micro {
    private static final int CHANNELS = 512;
    private static final int CELLS = 14;
    private static final int SIDE = 224;

    private final float[] x = randoms(3 * SIDE * SIDE, 1);
    private final MaskedForwards masked;
    private final int[] one = {0};
    private final Heatmap map = new Heatmap(CELLS, CELLS, randoms(CELLS * CELLS, 1));
    private final Bilinear upsampling = new Bilinear(CELLS, CELLS, SIDE, SIDE);
    private final float[] upsampled = new float[SIDE * SIDE];
    private final Localisation localisation = new Localisation(
            new Size(SIDE, SIDE), List.of(new Box(40.5, 30, 180, 200.25)), 1, 1, MetricSettings.DEFAULT);
    private final Overlay overlay = new Overlay(Colours.JET);
    private final Geometry geometry =
            new Geometry(new Size(500, 375), new Size(341, 256), -58, -16, new Size(SIDE, SIDE));
    private final Picture picture = new Picture(500, 375, new byte[3 * 500 * 375]);

    /** Made by JMH. */
    public Micro() {
        ScoreCam scoreCam = new ScoreCam(new Instant(), new Method(Method.Variant.ARTICLE, 0), BatchSize.of(1));
        masked = scoreCam.masked(scoreCam.unmasked(x), 0);
    }

    /** One masked forward without its forward: the mask, the product, and keeping the scores. */
    @Benchmark
    public int mask() {
        one[0] = (one[0] + 1) % masked.terms().length;
        masked.run(x, one, 0, 1, n -> {});
        return one[0];
    }

    /** One map, from 14x14 to 224x224. */
    @Benchmark
    public float[] upsampling() {
        upsampling.resize(map.values(), 0, upsampled);
        return upsampled;
    }

    /** All metrics of one map that need boxes. */
    @Benchmark
    public Localisation.Located metrics() {
        return localisation.measure(map);
    }

    /** One overlay of 500x375. */
    @Benchmark
    public Picture overlay() {
        return overlay.onPhoto(picture, geometry, map);
    }

    /** Runs all with the allocation profiler; arguments are JMH's own. */
    public static void main(String[] args) throws RunnerException, CommandLineOptionException {
        new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(args))
                        .include(Micro.class.getName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }

    private static float[] randoms(int count, long seed) {
        Random random = new Random(seed);
        float[] values = new float[count];
        for (int i = 0; i < count; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }

    /** Answers at once, always the same. */
    private static final class Instant implements Classifier {
        private final float[][] answer = {randoms(1000, 2)};

        @Override
        public ClassifierFacts facts() {
            return new ClassifierFacts(
                    new InputShape(3, SIDE, SIDE, InputShape.Layout.NCHW),
                    "layer",
                    new LayerShape(CHANNELS, CELLS, CELLS),
                    "it is the only one",
                    ScoreKind.LOGITS,
                    1000,
                    1);
        }

        @Override
        public String identity() {
            return "instant";
        }

        @Override
        public Features features(float[] x) {
            return new Features(answer[0], randoms(CHANNELS * CELLS * CELLS, 3));
        }

        @Override
        public float[][] scores(FloatBuffer batch, int n) {
            return answer;
        }

        @Override
        public void close() {}
    }
}
