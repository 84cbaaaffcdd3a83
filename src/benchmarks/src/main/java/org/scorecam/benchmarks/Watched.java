package org.scorecam.benchmarks;

import java.nio.FloatBuffer;
import org.scorecam.cam.Classifier;
import org.scorecam.cam.ClassifierFacts;
import org.scorecam.cam.Features;

/**
 * A classifier that tells before and after each of its calls, on the caller's thread. Closing it does nothing.
 *
 * @param classifier that makes the forwards
 * @param before a call
 * @param after a call
 */
record Watched(Classifier classifier, Runnable before, Runnable after) implements Classifier {
    @Override
    public Features features(float[] x) {
        before.run();
        Features features = classifier.features(x);
        after.run();
        return features;
    }

    @Override
    public float[][] scores(FloatBuffer batch, int n) {
        before.run();
        float[][] scores = classifier.scores(batch, n);
        after.run();
        return scores;
    }

    @Override
    public ClassifierFacts facts() {
        return classifier.facts();
    }

    @Override
    public String identity() {
        return classifier.identity();
    }

    @Override
    public void close() {}
}
