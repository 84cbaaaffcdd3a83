package org.scorecam.cam;

import java.nio.FloatBuffer;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A classifier that gets into trouble: the trouble is given the number of the masked forward, counted from 1, and how many
 * inputs it holds, and may throw, or give other scores.
 */
public record Troubled(Classifier classifier, Trouble trouble, Classifier looking, AtomicInteger forwards)
        implements Classifier {
    /** What happens to a forward. */
    @FunctionalInterface
    public interface Trouble {
        /**
         * What the classifier gives instead.
         *
         * @param scores what the forward gave
         */
        float[][] at(int forward, int inputs, float[][] scores);
    }

    public Troubled(Classifier classifier, Trouble trouble) {
        this(classifier, trouble, classifier);
    }

    /** @param looking makes the first forward of a photo */
    Troubled(Classifier classifier, Trouble trouble, Classifier looking) {
        this(classifier, trouble, looking, new AtomicInteger());
    }

    @Override
    public float[][] scores(FloatBuffer batch, int n) {
        return trouble.at(forwards.incrementAndGet(), n, classifier.scores(batch, n));
    }

    @Override
    public Features features(float[] x) {
        return looking.features(x);
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
