package org.scorecam.onnx;

import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.List;
import org.scorecam.cam.Features;
import org.scorecam.cam.LayerTail;

/** The part behind a layer, of one photo. */
final class StartedTail implements LayerTail {
    private final OnnxTail tail;
    private final Features features;
    private final Session.Fed own;
    private final float[] layer;
    private final float[] logits;
    private final List<Session.Fed> around;

    /**
     * @param own the layer as the graph has it
     * @param around what leads round the layer
     */
    StartedTail(OnnxTail tail, Features features, Session.Fed own, float[] logits, List<Session.Fed> around) {
        this.tail = tail;
        this.features = features;
        this.own = own;
        this.logits = logits;
        this.around = List.copyOf(around);
        float[] values = new float[own.values().remaining()];
        own.values().duplicate().get(values);
        layer = tail.channelsFirst(values);
    }

    @Override
    public Features features() {
        return features;
    }

    @Override
    public float[] layer() {
        return layer;
    }

    @Override
    public boolean isOfTokens() {
        return tail.isOfTokens();
    }

    @Override
    public float[] logits() {
        return logits;
    }

    @Override
    public float[][] logits(List<float[]> layers) {
        try {
            return tail.isBatched() ? together(layers) : apart(layers);
        } catch (SessionException e) {
            throw tail.failed("failed in its part behind the layer", e);
        }
    }

    /** @throws SessionException if ONNX Runtime fails */
    float[][] apart(List<float[]> layers) {
        return layers.stream().map(each -> together(List.of(each))[0]).toArray(float[][]::new);
    }

    /** @throws SessionException if ONNX Runtime fails */
    float[][] together(List<float[]> layers) {
        int n = layers.size();
        Session.Fed[] fed = new Session.Fed[1 + around.size()];
        FloatBuffer values = Tensors.zeros(n * layer.length);
        layers.forEach(each -> values.put(tail.inOrder(each)));
        fed[0] = new Session.Fed(values.flip(), times(own.shape(), n));
        for (int i = 1; i < fed.length; i++) {
            fed[i] = repeated(around.get(i - 1), n);
        }
        return tail.logits(n, fed);
    }

    /** A number by itself is the same for all. */
    private static Session.Fed repeated(Session.Fed once, int n) {
        if (n == 1 || once.shape().dimension() == 0) {
            return new Session.Fed(once.values().duplicate(), once.shape());
        }
        FloatBuffer values = Tensors.zeros(n * once.values().remaining());
        for (int i = 0; i < n; i++) {
            values.put(once.values().duplicate());
        }
        return new Session.Fed(values.flip(), times(once.shape(), n));
    }

    private static Shape times(Shape once, int n) {
        long[] sides = once.getShape().clone();
        sides[0] *= n;
        return new Shape(sides);
    }
}
