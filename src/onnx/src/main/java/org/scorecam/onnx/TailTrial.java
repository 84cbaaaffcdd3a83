package org.scorecam.onnx;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.scorecam.cam.ClassifierFacts;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.outcome.SetupException;

/**
 * Whether the part behind a layer, run alone, does what it does in the whole model, on an input that is made up.
 *
 * @param facts of the whole model
 */
record TailTrial(OnnxTail tail, ClassifierFacts facts) {
    /** Of the largest score: a quantised model rounds otherwise where its nodes are fused otherwise. */
    private static final double TOLERANCE = 0.01;

    /**
     * Whether it takes several layers at once, and gives each the scores that it gives it alone. What leads round the layer is repeated
     * along its first dimension, which need not be that of inputs.
     *
     * @throws SetupException if it gives other scores than the whole model
     * @throws SessionException if it does not run
     */
    boolean isBatched() {
        StartedTail started = tail.started(madeUp());
        float[] alone = started.apart(List.of(started.layer()))[0];
        int worst = worst(alone, started.logits());
        if (worst >= 0) {
            throw tail.unlike(alone[worst], started.logits()[worst]);
        }
        return facts.maxBatch() > 1 && isLikeApart(started);
    }

    /** As many as are taken at once, so that no side of a tensor passes for the inputs' by its length. */
    private boolean isLikeApart(StartedTail started) {
        float[] dark = new float[started.layer().length];
        List<float[]> layers = IntStream.range(0, facts.maxBatch())
                .mapToObj(i -> i % 2 == 0 ? started.layer() : dark)
                .toList();
        try {
            float[][] together = started.together(layers);
            float[][] apart = started.apart(layers.subList(0, 2));
            return IntStream.range(0, layers.size()).allMatch(i -> worst(together[i], apart[i % 2]) < 0);
        } catch (SessionException | ExplanationException e) {
            return false;
        }
    }

    /** The place of a score that is another one; below 0 where there is none. */
    private static int worst(float[] scores, float[] expected) {
        double most = 1;
        for (float each : expected) {
            most = Math.max(most, Math.abs(each));
        }
        for (int i = 0; i < scores.length; i++) {
            if (!(Math.abs(scores[i] - expected[i]) <= TOLERANCE * most)) {
                return i;
            }
        }
        return -1;
    }

    private float[] madeUp() {
        Random random = new Random(1);
        float[] x = new float[facts.input().size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = random.nextFloat() * 2 - 1;
        }
        return x;
    }
}
