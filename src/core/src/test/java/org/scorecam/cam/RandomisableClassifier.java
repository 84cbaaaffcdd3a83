package org.scorecam.cam;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.scorecam.outcome.ExplanationException;

/**
 * {@link TwoChannelClassifier} with weights that can be drawn anew: another head takes the halves for each other's or gives no score
 * at all; with all weights anew each channel is the other one, and the scores are what they were.
 */
public final class RandomisableClassifier extends FakeClassifier {
    private final TwoChannelClassifier base = new TwoChannelClassifier(1, ScoreKind.PROBABILITIES);
    private final Head head;
    private final String way;
    private final AtomicInteger open;

    /** What a head does once its weights are drawn anew. */
    public enum Head {
        SWAPS,
        IS_SILENT,
        HAS_NONE,
        REFUSES,
        FAILS
    }

    public RandomisableClassifier(Head head) {
        this(head, "", new AtomicInteger());
    }

    private RandomisableClassifier(Head head, String way, AtomicInteger open) {
        super(new InputShape(1, 4, 4, InputShape.Layout.NCHW), new LayerShape(2, 2, 2), ScoreKind.PROBABILITIES, 2, 1);
        this.head = head;
        this.way = way;
        this.open = open;
    }

    @Override
    public String identity() {
        return head + way;
    }

    @Override
    public Optional<Classifier> randomised(WeightScope scope, long seed) {
        if (head == Head.REFUSES) {
            throw new ExplanationException("weights of stone are not drawn");
        }
        if (head == Head.HAS_NONE && scope == WeightScope.HEAD) {
            return Optional.empty();
        }
        open.incrementAndGet();
        return Optional.of(new RandomisableClassifier(head, scope + " " + seed, open));
    }

    /** How many with other weights are open. */
    public int open() {
        return open.get();
    }

    @Override
    protected float[] activations(float[] x) {
        float[] activations = base.activations(x);
        for (int i = 0; i < activations.length && way.startsWith("ALL"); i++) {
            activations[i] = 1 - activations[i];
        }
        return activations;
    }

    @Override
    protected float[] scores(float[] x) {
        float[] scores = base.scores(x);
        if (!way.startsWith("HEAD")) {
            return scores;
        }
        if (head == Head.FAILS) {
            throw new ExplanationException("the head is off");
        }
        return head == Head.IS_SILENT ? new float[2] : new float[] {scores[1], scores[0]};
    }

    @Override
    public void close() {
        open.decrementAndGet();
    }
}
