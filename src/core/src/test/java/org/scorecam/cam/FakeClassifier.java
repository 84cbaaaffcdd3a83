package org.scorecam.cam;

import java.nio.FloatBuffer;

/** A classifier made by hand: of what is known of it, and of what it gives of one input. */
public abstract class FakeClassifier implements Classifier {
    private final ClassifierFacts facts;

    protected FakeClassifier(InputShape input, LayerShape layer, ScoreKind kind, int classes, int maxBatch) {
        facts = new ClassifierFacts(input, "layer", layer, "it was made by hand", kind, classes, maxBatch);
    }

    @Override
    public ClassifierFacts facts() {
        return facts;
    }

    @Override
    public String identity() {
        return getClass().getName();
    }

    /** {@code A} of one input, (K, h, w). */
    protected abstract float[] activations(float[] x);

    /** The scores of one input. */
    protected abstract float[] scores(float[] x);

    @Override
    public Features features(float[] x) {
        return new Features(scores(x), activations(x));
    }

    @Override
    public float[][] scores(FloatBuffer batch, int n) {
        float[][] scores = new float[n][];
        for (int i = 0; i < n; i++) {
            float[] x = new float[facts.input().size()];
            batch.get(i * x.length, x);
            scores[i] = scores(x);
        }
        return scores;
    }

    @Override
    public void close() {}
}
