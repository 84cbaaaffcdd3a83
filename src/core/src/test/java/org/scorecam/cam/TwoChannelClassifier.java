package org.scorecam.cam;

import java.nio.FloatBuffer;

/**
 * A classifier small enough to compute by eye. Input (1, 4, 4); layer (2, 2, 2): channel 0 is the mean of each 2x2 block,
 * channel 1 its negative plus {@code bias}. Class 0 scores the mean of the left half, class 1 that of the right half.
 */
public final class TwoChannelClassifier implements Classifier {
    private static final int SIDE = 4;
    private final float bias;
    private final ScoreKind kind;

    public TwoChannelClassifier(float bias, ScoreKind kind) {
        this.bias = bias;
        this.kind = kind;
    }

    @Override
    public InputShape input() {
        return new InputShape(1, SIDE, SIDE, InputShape.Layout.NCHW);
    }

    @Override
    public LayerShape layer() {
        return new LayerShape(2, 2, 2);
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
        return 1;
    }

    @Override
    public Features features(float[] x) {
        float[] activations = new float[8];
        for (int cell = 0; cell < 4; cell++) {
            int corner = cell / 2 * 2 * SIDE + cell % 2 * 2;
            float mean = (x[corner] + x[corner + 1] + x[corner + SIDE] + x[corner + SIDE + 1]) / 4;
            activations[cell] = mean;
            activations[4 + cell] = bias - mean;
        }
        return new Features(halves(FloatBuffer.wrap(x)), activations);
    }

    @Override
    public float[][] scores(FloatBuffer batch, int n) {
        return new float[][] {halves(batch)};
    }

    private static float[] halves(FloatBuffer x) {
        float[] halves = new float[2];
        for (int i = 0; i < SIDE * SIDE; i++) {
            halves[i % SIDE / 2] += x.get(i) / 8;
        }
        return halves;
    }

    @Override
    public void close() {}
}
