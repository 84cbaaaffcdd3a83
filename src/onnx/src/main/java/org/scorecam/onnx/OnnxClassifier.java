package org.scorecam.onnx;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.onnxruntime.OrtEnvironment;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Classifier;
import org.scorecam.cam.Features;
import org.scorecam.cam.InputShape;
import org.scorecam.cam.LayerShape;
import org.scorecam.cam.ScoreKind;
import org.scorecam.image.Size;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.outcome.Nearest;
import org.scorecam.outcome.SetupException;

/**
 * An ONNX model with its target layer chosen, ready to run. The masked forwards, by far the most, run in a session of
 * their own that does not fetch the activations.
 */
public final class OnnxClassifier implements Classifier {
    /** The word that leaves a choice to the model. */
    public static final String AUTO = "auto";

    private final OnnxModel model;
    private final InputShape input;
    private final LayerCandidate layer;
    private final String layerReason;
    private final ScoreKind scoreKind;
    private final Session withActivations;
    private final Session scoresOnly;
    private final int classes;
    private final int maxBatch;

    /**
     * The user's choices.
     *
     * @param layer a tensor's or a node's name, or {@code auto}
     * @param scores {@code logits}, {@code probabilities} or {@code auto}
     * @param size of the input, null for the model's own
     * @param channels of the photos: 3, or 1 for grey ones
     * @param maxBatch the most inputs in one forward, where the model's batch dimension is dynamic; on a CPU, 1 is best
     */
    public record Options(
            String layer, String scores, @Nullable Size size, int channels, int maxBatch) {
        /** The model's own choices, for photos in colour, one at a time. */
        public static final Options DEFAULT = new Options(AUTO, AUTO, null, 3, 1);
    }

    private OnnxClassifier(OnnxModel model, InputShape input, DefaultLayer chosen, ScoreKind scoreKind, int maxBatch) {
        this.model = model;
        this.input = input;
        layer = chosen.layer();
        layerReason = chosen.why();
        this.scoreKind = scoreKind;
        String scores = model.scores().output();
        scoresOnly = session(scores);
        try {
            withActivations = session(scores, layer.name());
        } catch (SessionException e) {
            scoresOnly.close();
            throw e;
        }
        try {
            classes = countClasses();
            this.maxBatch = takes(maxBatch) ? maxBatch : 1;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Loads a model and tries it on an input of zeros.
     *
     * @throws SetupException if the model does not run, does not take this size, or has no such layer
     */
    public static OnnxClassifier open(OnnxModel model, Options options) {
        ScoreKind scoreKind = scoreKind(options.scores(), model);
        InputShape input = new InputResolver(model.file(), model.input()).resolve(options.size(), options.channels());
        TargetLayers layers = model.layers(input);
        DefaultLayer layer = options.layer().equals(AUTO)
                ? layers.defaultLayer()
                : new DefaultLayer(layers.named(options.layer()), "it was asked for");
        try {
            return new OnnxClassifier(
                    model, input, layer, scoreKind, model.input().batch().orElse(options.maxBatch()));
        } catch (SessionException e) {
            throw new SetupException(
                    "The model " + model.file() + " does not run (" + e.getMessage() + "). Export it again.", e);
        }
    }

    private static ScoreKind scoreKind(String scores, OnnxModel model) {
        return switch (scores) {
            case AUTO -> model.scores().kind();
            case "logits" -> ScoreKind.LOGITS;
            case "probabilities" -> ScoreKind.PROBABILITIES;
            default -> {
                List<String> known = List.of(AUTO, "logits", "probabilities");
                throw new SetupException("<scores>" + scores + "</scores> must be one of " + String.join(", ", known)
                        + Nearest.hint(scores, known));
            }
        };
    }

    private Session session(String... outputs) {
        return new Session(GraphOutputs.tensors(model.bytes(), List.of(outputs)), model.folder());
    }

    private int countClasses() {
        long[] shape = forward(scoresOnly, Tensors.zeros(input.size()), 1, outputs -> shape(outputs.get(0)));
        boolean isRow = shape.length == 2 || (shape.length == 4 && shape[2] == 1 && shape[3] == 1);
        if (!isRow || shape[0] != 1) {
            throw new SetupException("The output " + model.scores().output() + " of the model " + model.file()
                    + " has the shape " + Tensors.text(shape)
                    + " for one photo, but class scores are (1, classes). Use a classifier.");
        }
        return Math.toIntExact(shape[1]);
    }

    /** Models exist that declare a dynamic batch dimension and fold it into another one. */
    private boolean takes(int batch) {
        try {
            return batch > 1
                    && forward(scoresOnly, Tensors.zeros(2 * input.size()), 2, outputs -> shape(outputs.get(0)))[0]
                            == 2;
        } catch (SessionException e) {
            return false;
        }
    }

    private static long[] shape(NDArray array) {
        return array.getShape().getShape();
    }

    @Override
    public InputShape input() {
        return input;
    }

    @Override
    public LayerShape layer() {
        return layer.shape();
    }

    /** The version of ONNX Runtime that runs the forwards. */
    public static String runtimeVersion() {
        return OrtEnvironment.getEnvironment().getVersion();
    }

    /** Why this is the target layer: a clause for people. */
    public String layerReason() {
        return layerReason;
    }

    /** The name of the target layer's tensor. */
    public String layerName() {
        return layer.name();
    }

    @Override
    public ScoreKind scoreKind() {
        return scoreKind;
    }

    @Override
    public int classes() {
        return classes;
    }

    @Override
    public int maxBatch() {
        return maxBatch;
    }

    @Override
    public Features features(float[] x) {
        FloatBuffer batch = Tensors.zeros(x.length).put(x).flip();
        String order = model.orders().getOrDefault(layer.name(), Layouts.NCHW);
        return explained(() -> forward(
                withActivations,
                batch,
                1,
                outputs -> new Features(
                        outputs.get(0).toFloatArray(),
                        Tensors.channelsFirst(outputs.get(1).toFloatArray(), order, layer.shape()))));
    }

    @Override
    public float[][] scores(FloatBuffer batch, int n) {
        float[] scores = explained(
                () -> forward(scoresOnly, batch, n, outputs -> outputs.get(0).toFloatArray()));
        float[][] rows = new float[n][];
        for (int i = 0; i < n; i++) {
            rows[i] = Arrays.copyOfRange(scores, i * classes, (i + 1) * classes);
        }
        return rows;
    }

    private <T> T forward(Session session, FloatBuffer batch, int n, Function<NDList, T> read) {
        return session.run(batch, Tensors.shape(n, input), read);
    }

    private <T> T explained(java.util.function.Supplier<T> forward) {
        try {
            return forward.get();
        } catch (SessionException e) {
            throw new ExplanationException(
                    "The model " + model.file() + " failed in a forward (" + e.getMessage()
                            + "). Run it on this photo in another runtime, or export it again.",
                    e);
        }
    }

    @Override
    public void close() {
        withActivations.close();
        scoresOnly.close();
    }
}
