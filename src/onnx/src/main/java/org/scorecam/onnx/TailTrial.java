package org.scorecam.onnx;

import java.util.List;
import java.util.Random;
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

    private boolean isLikeApart(StartedTail started) {
        List<float[]> layers = List.of(started.layer(), new float[started.layer().length]);
        try {
            float[][] together = started.together(layers);
            float[][] apart = started.apart(layers);
            return worst(together[0], apart[0]) < 0 && worst(together[1], apart[1]) < 0;
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
