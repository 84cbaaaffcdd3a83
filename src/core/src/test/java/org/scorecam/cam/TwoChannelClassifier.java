package org.scorecam.cam;

import java.nio.FloatBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * A classifier small enough to compute by eye. Input (1, 4, 4); layer (2, 2, 2): channel 0 is the mean of each 2x2 block,
 * channel 1 its negative plus {@code bias}. Class 0 scores the mean of the left half, class 1 that of the right half.
 */
public final class TwoChannelClassifier implements Classifier {
    private static final int SIDE = 4;
    private final float bias;
    private final ScoreKind kind;
    private final boolean again;
    private final int batch;
    private final AtomicInteger forwards = new AtomicInteger();
    private final AtomicInteger inputs = new AtomicInteger();

    public TwoChannelClassifier(float bias, ScoreKind kind) {
        this(bias, kind, false, 1);
    }

    private TwoChannelClassifier(float bias, ScoreKind kind, boolean again, int batch) {
        this.bias = bias;
        this.kind = kind;
        this.again = again;
        this.batch = batch;
    }

    /** The same with a third channel, which is the first one once more. */
    TwoChannelClassifier withChannelZeroAgain() {
        return new TwoChannelClassifier(bias, kind, true, batch);
    }

    /** The same, taking several inputs at once. */
    TwoChannelClassifier withBatch(int most) {
        return new TwoChannelClassifier(bias, kind, again, most);
    }

    /** How many forwards were made, of one input or of several. */
    int forwards() {
        return forwards.get();
    }

    /** How many inputs they held. */
    int inputs() {
        return inputs.get();
    }

    @Override
    public InputShape input() {
        return new InputShape(1, SIDE, SIDE, InputShape.Layout.NCHW);
    }

    @Override
    public LayerShape layer() {
        return new LayerShape(again ? 3 : 2, 2, 2);
    }

    @Override
    public ScoreKind scoreKind() {
        return kind;
    }

    @Override
    public int classes() {
        return 2;
    }

    @Override
    public int maxBatch() {
        return batch;
    }

    @Override
    public Features features(float[] x) {
        count(1);
        float[] activations = new float[again ? 12 : 8];
        for (int cell = 0; cell < 4; cell++) {
            int corner = cell / 2 * 2 * SIDE + cell % 2 * 2;
            float mean = (x[corner] + x[corner + 1] + x[corner + SIDE] + x[corner + SIDE + 1]) / 4;
            activations[cell] = mean;
            activations[4 + cell] = bias - mean;
            if (again) {
                activations[8 + cell] = mean;
            }
        }
        return new Features(halves(FloatBuffer.wrap(x), 0), activations);
    }

    @Override
    public float[][] scores(FloatBuffer inputs, int n) {
        count(n);
        return IntStream.range(0, n)
                .mapToObj(i -> halves(inputs, i * SIDE * SIDE))
                .toArray(float[][]::new);
    }

    private void count(int n) {
        forwards.incrementAndGet();
        inputs.addAndGet(n);
    }

    private static float[] halves(FloatBuffer x, int from) {
        float[] halves = new float[2];
        for (int i = 0; i < SIDE * SIDE; i++) {
            halves[i % SIDE / 2] += x.get(from + i) / 8;
        }
        return halves;
    }

    @Override
    public void close() {}
}
