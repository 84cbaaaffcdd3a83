package org.scorecam.cam;

import java.nio.FloatBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A classifier small enough to compute by eye. Input (1, 4, 4); layer (2, 2, 2): channel 0 is the mean of each 2x2 block,
 * channel 1 its negative plus {@code bias}. Class 0 scores the mean of the left half, class 1 that of the right half,
 * each plus an offset.
 */
public final class TwoChannelClassifier extends FakeClassifier {
    private static final int SIDE = 4;
    private final float bias;
    private final boolean again;
    private final float offset;
    private final AtomicInteger forwards = new AtomicInteger();
    private final AtomicInteger inputs = new AtomicInteger();

    public TwoChannelClassifier(float bias, ScoreKind kind) {
        this(bias, kind, false, 1, 0);
    }

    private TwoChannelClassifier(float bias, ScoreKind kind, boolean again, int batch, float offset) {
        super(
                new InputShape(1, SIDE, SIDE, InputShape.Layout.NCHW),
                new LayerShape(again ? 3 : 2, 2, 2),
                kind,
                2,
                batch);
        this.bias = bias;
        this.again = again;
        this.offset = offset;
    }

    /** The same with a third channel, which is the first one once more. */
    TwoChannelClassifier withChannelZeroAgain() {
        return new TwoChannelClassifier(bias, facts().scoreKind(), true, facts().maxBatch(), offset);
    }

    /** The same, taking several inputs at once. */
    TwoChannelClassifier withBatch(int most) {
        return new TwoChannelClassifier(bias, facts().scoreKind(), again, most, offset);
    }

    /** The same, with all scores that much larger. */
    public TwoChannelClassifier withOffset(float more) {
        return new TwoChannelClassifier(bias, facts().scoreKind(), again, facts().maxBatch(), more);
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
    public Features features(float[] x) {
        count(1);
        return super.features(x);
    }

    @Override
    public float[][] scores(FloatBuffer batch, int n) {
        count(n);
        return super.scores(batch, n);
    }

    @Override
    public List<String> prepareGradients() {
        return List.of();
    }

    /** A class's score is the mean of channel 0's two cells in its half. */
    @Override
    public LayerGradient gradient(float[] x, int classIndex) {
        float[] gradient = new float[facts().layer().channels() * 4];
        gradient[classIndex] = 0.5f;
        gradient[classIndex + 2] = 0.5f;
        return new LayerGradient(features(x), gradient);
    }

    @Override
    public List<String> prepareTail() {
        return List.of();
    }

    @Override
    public LayerTail tail(float[] x) {
        Features features = features(x);
        return new LayerTail() {
            @Override
            public Features features() {
                return features;
            }

            @Override
            public float[] layer() {
                return features.activations();
            }

            @Override
            public boolean isOfTokens() {
                return false;
            }

            @Override
            public float[] logits() {
                return features.scores();
            }

            @Override
            public float[][] logits(List<float[]> layers) {
                count(layers.size());
                return layers.stream()
                        .map(a -> new float[] {offset + (a[0] + a[2]) / 2, offset + (a[1] + a[3]) / 2})
                        .toArray(float[][]::new);
            }
        };
    }

    private void count(int n) {
        forwards.incrementAndGet();
        inputs.addAndGet(n);
    }

    @Override
    protected float[] activations(float[] x) {
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
        return activations;
    }

    @Override
    protected float[] scores(float[] x) {
        float[] halves = {offset, offset};
        for (int i = 0; i < x.length; i++) {
            halves[i % SIDE / 2] += x[i] / 8;
        }
        return halves;
    }
}
