package org.scorecam.onnx;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.onnx.proto.OnnxMl.ModelProto;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.scorecam.cam.ClassifierFacts;
import org.scorecam.cam.LayerTail;
import org.scorecam.cam.ScoreKind;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.outcome.SetupException;

/**
 * The part of a classifier's graph behind its target layer, in a session of its own. What comes there by ways around the layer is an
 * input of that session, too, and is fetched from the photo's forward. Behind a last Softmax or Sigmoid the scores are the logits that
 * enter it; where no logits are found, they are as they are, which {@link #notes()} says.
 */
final class OnnxTail implements AutoCloseable {
    private final OnnxClassifier classifier;
    private final OnnxModel model;
    private final ScoreHead head;
    private final List<String> notes;
    private final LayerCut cut;
    /** The scores, the layer, the logits and what leads round the layer, each once. */
    private final List<String> fetched;

    private final String logits;
    private final Session whole;
    private final Session behind;
    private final boolean isBatched;

    private OnnxTail(
            OnnxClassifier classifier, OnnxModel model, ScoreHead head, Function<ModelProto, Session> opening) {
        this.classifier = classifier;
        this.model = model;
        ClassifierFacts facts = classifier.facts();
        String output = model.scores().output();
        Logits ways = new Logits(model.file(), model.graph());
        Optional<String> before = ways.before(output);
        logits = ways.unrounded(before.orElse(output));
        this.head = before.isPresent() ? new ScoreHead(ScoreKind.LOGITS, head.outputs(), head.offset()) : head;
        notes = before.isPresent() || model.nature().isFree() ? List.of() : List.of(asItIs(output));
        cut = LayerCut.of(model.graph(), model.types(), facts.layerName(), logits);
        fetched = fetched(output, facts.layerName());
        whole = opening.apply(GraphOutputs.tensors(model, fetched));
        Session opened = null;
        try {
            opened = opening.apply(TailModel.of(model, cut, facts.layerName(), logits));
            behind = opened;
            isBatched = new TailTrial(this, facts).isBatched();
        } catch (RuntimeException e) {
            whole.close();
            if (opened != null) {
                opened.close();
            }
            throw e;
        }
    }

    private static String asItIs(String output) {
        return "The part behind the layer tells the output " + output + " as it is: no logits are found before it.";
    }

    private List<String> fetched(String output, String layer) {
        Set<String> tensors = new LinkedHashSet<>(List.of(output, layer));
        tensors.add(logits);
        cut.around().stream().filter(tensor -> !isInput(tensor)).forEach(tensors::add);
        return List.copyOf(tensors);
    }

    private boolean isInput(String tensor) {
        return tensor.equals(model.input().name());
    }

    /**
     * @param opening loads the model with other nodes and outputs, its weights perhaps drawn anew
     * @throws SetupException if the part behind the layer does not run alone
     */
    static OnnxTail open(
            OnnxClassifier classifier, OnnxModel model, ScoreHead head, Function<ModelProto, Session> opening) {
        try {
            return new OnnxTail(classifier, model, head, opening);
        } catch (SessionException e) {
            throw new SetupException(
                    "The part behind the layer " + classifier.facts().layerName() + " of the model " + model.file()
                            + " does not run alone (" + e.getMessage() + "). "
                            + e.cure("Name with <layer> a tensor nearer to the scores, or choose another <variant>."),
                    e);
        } catch (ExplanationException e) {
            throw new SetupException(
                    "The part behind the layer " + classifier.facts().layerName() + " of the model " + model.file()
                            + " cannot be run alone: " + e.getMessage(),
                    e);
        }
    }

    /** What is taken otherwise than the forward has it, as sentences for people. */
    List<String> notes() {
        return notes;
    }

    /**
     * One forward of the whole input.
     *
     * @throws ExplanationException if it fails
     */
    LayerTail start(float[] x) {
        try {
            return started(x);
        } catch (SessionException e) {
            throw failed("failed in a forward", e);
        }
    }

    /** @throws SessionException if ONNX Runtime fails */
    StartedTail started(float[] x) {
        FloatBuffer photo = Tensors.zeros(x.length).put(x).flip();
        return whole.run(photo, Tensors.shape(1, classifier.facts().input()), outputs -> read(outputs, photo));
    }

    private StartedTail read(NDList outputs, FloatBuffer photo) {
        List<Session.Fed> ways = new ArrayList<>();
        for (String tensor : cut.around()) {
            ways.add(
                    isInput(tensor)
                            ? new Session.Fed(
                                    photo, Tensors.shape(1, classifier.facts().input()))
                            : fed(outputs.get(fetched.indexOf(tensor))));
        }
        return new StartedTail(
                this,
                classifier.features(outputs),
                fed(outputs.get(1)),
                head.row(outputs.get(fetched.indexOf(logits)).toFloatArray(), 0),
                ways);
    }

    private static Session.Fed fed(NDArray array) {
        float[] values = array.toFloatArray();
        return new Session.Fed(Tensors.zeros(values.length).put(values).flip(), array.getShape());
    }

    /** Whether several layers may be fed at once. */
    boolean isBatched() {
        return isBatched;
    }

    /** (K, others + h w) of what has the layer's own layout. */
    float[] channelsFirst(float[] values) {
        return classifier.wholeLayer(values);
    }

    boolean isOfTokens() {
        return classifier.isOfTokens();
    }

    /** The other way; what is beyond the numbers of a model of 16 bits becomes its largest or smallest. */
    float[] inOrder(float[] layer) {
        float[] values = classifier.layerTensor(layer);
        if (model.types().isFloat16(classifier.facts().layerName())) {
            for (int i = 0; i < values.length; i++) {
                values[i] = Math.max(-Float16.LARGEST, Math.min(Float16.LARGEST, values[i]));
            }
        }
        return values;
    }

    /**
     * The logits of several layers.
     *
     * @param fed the layers, then what leads round them
     * @throws SessionException if ONNX Runtime fails, or gives other shapes
     */
    float[][] logits(int n, Session.Fed... fed) {
        float[] all = behind.run(outputs -> outputs.get(0).toFloatArray(), fed);
        if (all.length != n * head.outputs()) {
            throw new ExplanationException("the part behind the layer "
                    + classifier.facts().layerName() + " gave " + all.length + " scores of " + n
                    + " layers, but the model " + model.file().getFileName() + " has " + head.outputs()
                    + " of one. Name with <layer> a tensor nearer to the scores, or choose another <variant>.");
        }
        float[][] rows = new float[n][];
        for (int i = 0; i < n; i++) {
            rows[i] = head.row(all, i);
        }
        return rows;
    }

    ExplanationException failed(String how, SessionException e) {
        return new ExplanationException(
                "the model " + model.file().getFileName() + " " + how + " (" + e.getMessage() + "). "
                        + e.cure("Name another <layer>, or choose another <variant>."),
                e);
    }

    /** That the part behind the layer, run alone, tells something else than the whole model. */
    SetupException unlike(float alone, float together) {
        return new SetupException("The part behind the layer "
                + classifier.facts().layerName() + " of the model "
                + model.file() + ", run alone, gives the score " + alone + " where the whole model gives " + together
                + ". Name with <layer> a tensor nearer to the scores, or choose another <variant>.");
    }

    @Override
    public void close() {
        whole.close();
        behind.close();
    }
}
