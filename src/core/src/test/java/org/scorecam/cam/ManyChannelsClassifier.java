package org.scorecam.cam;

import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A classifier with random weights that are always the same: input (1, 8, 8); layer (60, 4, 4), of which the last twenty
 * are the first again; two classes, whose probabilities are a softmax of two weighted sums of the input.
 */
public class ManyChannelsClassifier extends FakeClassifier {
    private static final int SIDE = 8;
    private static final int CHANNELS = 60;
    private static final int DISTINCT = 40;
    private static final int CELLS = 16;

    private final float[] weights = new float[2 * SIDE * SIDE];
    private final float[][] patterns = new float[DISTINCT][CELLS];
    private final AtomicInteger inputs = new AtomicInteger();

    public ManyChannelsClassifier() {
        super(
                new InputShape(1, SIDE, SIDE, InputShape.Layout.NCHW),
                new LayerShape(CHANNELS, 4, 4),
                ScoreKind.LOGITS,
                2,
                3);
        Random random = new Random(20260101);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextGaussian() / 2;
        }
        for (float[] pattern : patterns) {
            for (int i = 0; i < CELLS; i++) {
                pattern[i] = (float) random.nextGaussian();
            }
        }
    }

    /** How many inputs were run. */
    public int inputs() {
        return inputs.get();
    }

    @Override
    protected float[] activations(float[] x) {
        float[] activations = new float[CHANNELS * CELLS];
        for (int i = 0; i < activations.length; i++) {
            int cell = i % CELLS;
            float pixel = x[cell / 4 * 2 * SIDE + cell % 4 * 2];
            activations[i] = patterns[i / CELLS % DISTINCT][cell] * (0.2f + pixel);
        }
        return activations;
    }

    @Override
    protected float[] scores(float[] x) {
        inputs.incrementAndGet();
        float[] scores = new float[2];
        for (int pixel = 0; pixel < x.length; pixel++) {
            scores[0] += weights[pixel] * x[pixel];
            scores[1] += weights[SIDE * SIDE + pixel] * x[pixel];
        }
        return scores;
    }
}
