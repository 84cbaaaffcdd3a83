package org.scorecam.onnx;

import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.Shape;
import ai.onnx.proto.OnnxMl.ModelProto;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.scorecam.cam.Features;
import org.scorecam.cam.InputShape;
import org.scorecam.cam.LayerGradient;
import org.scorecam.gradient.GradientModel;
import org.scorecam.gradient.Gradients;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.outcome.SetupException;

/**
 * Gradients of a classifier's scores with respect to its target layer, beside scores and activations, from one forward. Behind a last
 * Softmax or Sigmoid, of the logit that enters it; where no logit is found, of the score as it is, which {@link #notes()} says.
 */
final class OnnxGradients implements AutoCloseable {
    private final OnnxClassifier classifier;
    private final OnnxModel model;
    private final ScoreHead head;
    private final Shape scores;
    private final List<String> notes;
    private final Session session;

    private OnnxGradients(
            OnnxClassifier classifier,
            OnnxModel model,
            ScoreHead head,
            Shape scores,
            List<String> notes,
            Session session) {
        this.classifier = classifier;
        this.model = model;
        this.head = head;
        this.scores = scores;
        this.notes = notes;
        this.session = session;
    }

    /**
     * @param opening loads the model with other nodes and outputs, its weights perhaps drawn anew
     * @throws SetupException if an operator between the layer and the scores has no gradient
     */
    static OnnxGradients open(
            OnnxClassifier classifier, OnnxModel model, ScoreHead head, Function<ModelProto, Session> opening) {
        InputShape input = classifier.facts().input();
        String layer = classifier.facts().layerName();
        String output = model.scores().output();
        Logits ways = new Logits(model.file(), model.graph());
        Optional<String> logits = ways.before(output);
        List<String> notes = new ArrayList<>();
        if (logits.isEmpty() && !model.nature().isFree()) {
            notes.add("The gradient is of the output " + output + " as it is: no logits are found before it.");
        }
        String differentiated = ways.unrounded(logits.orElse(output));
        ModelProbe probe = new ModelProbe(model, input);
        try {
            GradientModel made = Gradients.of(model.proto(), layer, differentiated, probe);
            notes.addAll(made.notes());
            Session session =
                    opening.apply(GraphOutputs.tensors(model, made.model(), List.of(output, layer, made.gradient())));
            return new OnnxGradients(classifier, model, head, new Shape(probe.shape(differentiated)), notes, session);
        } catch (SessionException e) {
            throw model.refused(input, e);
        }
    }

    /** What is taken otherwise than the forward has it, as sentences for people. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /**
     * One forward and the way back.
     *
     * @param x the input
     * @param classIndex c, a class as the classifier counts them
     */
    LayerGradient of(float[] x, int classIndex) {
        FloatBuffer photo = Tensors.zeros(x.length).put(x).flip();
        float[] one = head.cotangent(classIndex);
        FloatBuffer cotangent = Tensors.zeros(one.length).put(one).flip();
        try {
            return session.run(
                    this::read,
                    new Session.Fed(photo, Tensors.shape(1, classifier.facts().input())),
                    new Session.Fed(cotangent, scores));
        } catch (SessionException e) {
            throw new ExplanationException(
                    "the model " + model.file().getFileName() + " failed in a forward with its gradient ("
                            + e.getMessage() + "). "
                            + e.cure("Name another <layer>, or take a variant of Score-CAM, which needs no gradient."),
                    e);
        }
    }

    private LayerGradient read(NDList outputs) {
        Features features = classifier.features(outputs);
        return new LayerGradient(
                features, classifier.channelsFirst(outputs.get(2).toFloatArray()));
    }

    @Override
    public void close() {
        session.close();
    }
}
