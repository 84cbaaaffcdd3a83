package org.scorecam.onnx;

import ai.djl.ndarray.NDList;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Classifier;
import org.scorecam.cam.ClassifierFacts;
import org.scorecam.cam.Features;
import org.scorecam.cam.InputShape;
import org.scorecam.cam.LayerGradient;
import org.scorecam.cam.LayerShape;
import org.scorecam.cam.LayerTail;
import org.scorecam.cam.WeightScope;
import org.scorecam.image.Size;
import org.scorecam.outcome.ExplanationException;
import org.scorecam.outcome.SetupException;
import org.scorecam.setting.Setting;
import org.scorecam.store.Store;
import org.scorecam.store.StoreKey;

/**
 * An ONNX model with its target layer chosen, ready to run. The masked forwards, by far the most, run in a session of
 * their own that does not fetch the activations.
 */
public final class OnnxClassifier implements Classifier {
    /** The word that leaves a choice to the model. */
    public static final String AUTO = "auto";

    private static final List<String> SCORES = List.of(AUTO, "logits", "probabilities", "sigmoid");

    private final OnnxModel model;
    private final ClassifierFacts facts;
    private final ScoreHead head;
    private final ScoreCheck check;
    private final @Nullable Size tokens;
    private final Sessions sessions;
    /** How its weights were drawn anew, empty for its own. */
    private final String drawn;

    private @Nullable OnnxGradients gradients;
    private @Nullable OnnxTail tail;

    /**
     * The user's choices.
     *
     * @param layer a tensor's or a node's name, or {@code auto}
     * @param scores {@code logits}, {@code probabilities}, {@code sigmoid} or {@code auto}
     * @param size of the input, null for the model's own
     * @param channels of the photos: 3, or 1 for grey ones
     * @param maxBatch the most inputs in one forward, where the model's batch dimension is dynamic; on a CPU, 1 is best
     * @param classOffset the place of class 0 among the model's scores; those before it are a background's
     * @param tokens the grid of a vision transformer's patches, null for a layer with height and width
     */
    public record Options(
            String layer,
            String scores,
            @Nullable Size size,
            int channels,
            int maxBatch,
            int classOffset,
            @Nullable Size tokens) {
        /** The model's own choices, for photos in colour, one at a time. */
        public static final Options DEFAULT = new Options(AUTO, AUTO, null, 3, 1);

        public Options {
            scores = OnnxClassifier.scores(new Setting("<model><scores>", scores));
        }

        /** Without a background class, and no transformer. */
        public Options(String layer, String scores, @Nullable Size size, int channels, int maxBatch) {
            this(layer, scores, size, channels, maxBatch, 0, null);
        }
    }

    /**
     * What the scores are, as a user wrote it; {@code auto} where nothing is written.
     *
     * @throws SetupException if it is no known word
     */
    public static String scores(Setting written) {
        return written.or(AUTO).word("one of", SCORES, Function.identity());
    }

    private OnnxClassifier(OnnxModel model, RememberedModel tried, Options options, Sessions sessions) {
        this.model = model;
        facts = tried.facts();
        head = new ScoreHead(facts.scoreKind(), tried.outputs(), options.classOffset());
        check = new ScoreCheck(
                model.file(),
                model.scores().output(),
                facts.scoreKind(),
                !options.scores().equals(AUTO));
        tokens = options.tokens();
        this.sessions = sessions;
        drawn = "";
    }

    /** The same with other weights. */
    private OnnxClassifier(OnnxClassifier of, Sessions sessions, String drawn) {
        model = of.model;
        facts = of.facts;
        head = of.head;
        check = of.check;
        tokens = of.tokens;
        this.sessions = sessions;
        this.drawn = drawn;
    }

    /** As {@link #open(OnnxModel, Options, Store)}, with nothing to remember. */
    public static OnnxClassifier open(OnnxModel model, Options options) {
        return open(model, options, Store.none());
    }

    /**
     * Tries a model on an input of zeros. Where the store remembers what that told, the model is not loaded before the
     * first forward that is really needed.
     *
     * @throws SetupException if the model does not run, does not take this size, or has no such layer
     */
    public static OnnxClassifier open(OnnxModel model, Options options, Store store) {
        StoreKey key = RememberedModel.key(model, options);
        Optional<RememberedModel> remembered = store.read(key).map(RememberedModel::of);
        if (remembered.isPresent()) {
            String layer = remembered.get().facts().layerName();
            return new OnnxClassifier(model, remembered.get(), options, new Sessions(model, layer, null));
        }
        OnnxClassifier opened = Malformed.named(model.file(), () -> load(model, options));
        store.write(key, new RememberedModel(opened.facts, opened.head.outputs()).bytes());
        return opened;
    }

    private static OnnxClassifier load(OnnxModel model, Options options) {
        InputShape input = new InputResolver(model.file(), model.input()).resolve(options.size(), options.channels());
        TargetLayers layers = model.layersAt(input, options.tokens());
        DefaultLayer layer = options.layer().equals(AUTO)
                ? layers.defaultLayer()
                : new DefaultLayer(layers.named(options.layer()), "it was asked for");
        try {
            return load(model, input, layer, options);
        } catch (SessionException e) {
            throw model.refused(input, e);
        }
    }

    private static OnnxClassifier load(OnnxModel model, InputShape input, DefaultLayer chosen, Options options) {
        Session scoresOnly = Sessions.scoresOnly(model);
        try {
            boolean isAsked = options.scores().equals(AUTO) && !model.nature().isCertain();
            Trial trial =
                    Trial.of(model, scoresOnly, input, model.input().batch().orElse(options.maxBatch()), isAsked);
            ScoreHead head = ScoreHead.of(model, options.scores(), trial, options.classOffset());
            LayerCandidate layer = chosen.layer();
            ClassifierFacts facts = new ClassifierFacts(
                    input, layer.name(), layer.shape(), chosen.why(), head.kind(), head.classes(), trial.maxBatch());
            Sessions sessions = new Sessions(model, layer.name(), scoresOnly);
            sessions.withActivations();
            return new OnnxClassifier(model, new RememberedModel(facts, head.outputs()), options, sessions);
        } catch (RuntimeException e) {
            scoresOnly.close();
            throw e;
        }
    }

    @Override
    public ClassifierFacts facts() {
        return facts;
    }

    /** A digest, in hex. */
    @Override
    public String identity() {
        StoreKey key = StoreKey.of(
                model.sha256(),
                model.scores().output(),
                model.ports(),
                head,
                String.valueOf(tokens),
                facts.layerName(),
                runtimeVersion(),
                System.getProperty("os.arch"));
        return (drawn.isEmpty() ? key : key.and(drawn)).hex();
    }

    /**
     * {@inheritDoc}
     *
     * <p>They are drawn where a forward first needs them. {@link Redrawing} says how.
     */
    @Override
    public Optional<Classifier> randomised(WeightScope scope, long seed) {
        return Redrawing.of(model, facts.layerName(), scope, seed)
                .map(redrawing -> new OnnxClassifier(
                        this,
                        Sessions.redrawn(model, facts.layerName(), redrawing),
                        "weights 1 " + scope + " " + seed));
    }

    /** The version of ONNX Runtime that runs the forwards, such as {@code 1.28.0}. */
    public static String runtimeVersion() {
        return RuntimeEngine.version();
    }

    @Override
    public Features features(float[] x) {
        FloatBuffer batch = Tensors.zeros(x.length).put(x).flip();
        return forward(sessions.withActivations(), batch, 1, this::features);
    }

    /** Of outputs that begin with the scores and the layer. */
    Features features(NDList outputs) {
        float[] scores = outputs.get(0).toFloatArray();
        check.require(scores);
        float[] activations = outputs.get(1).toFloatArray();
        requireDeclared(activations.length);
        return new Features(head.row(scores, 0), channelsFirst(activations));
    }

    /** Shapes that the file declares are believed: they may be another model's. */
    private void requireDeclared(int found) {
        LayerShape layer = facts.layer();
        int declared = layer.channels() * layer.cells();
        if (tokens == null ? found != declared : found < declared) {
            throw new ExplanationException("the layer " + facts.layerName() + " of the model "
                    + model.file().getFileName()
                    + " gave " + found + " values, but its file declares " + layer.channels() + "x" + layer.height()
                    + "x"
                    + layer.width() + ". Export it again.");
        }
    }

    /** (K, h, w) of what has the layer's own layout. */
    float[] channelsFirst(float[] activations) {
        if (tokens != null) {
            return Tensors.patches(activations, facts.layer());
        }
        return Tensors.channelsFirst(activations, order(), facts.layer());
    }

    /** Whether the layer holds a transformer's tokens. */
    boolean isOfTokens() {
        return tokens != null;
    }

    /** (K, others + h w) of what has the layer's own layout: a transformer's other tokens come first. */
    float[] wholeLayer(float[] values) {
        return tokens == null
                ? channelsFirst(values)
                : Tensors.turned(values, facts.layer().channels());
    }

    /** What {@link #wholeLayer} gave, in the layer's own layout. */
    float[] layerTensor(float[] whole) {
        return tokens == null
                ? Tensors.inOrder(whole, order(), facts.layer())
                : Tensors.turned(whole, whole.length / facts.layer().channels());
    }

    private String order() {
        return model.orders().getOrDefault(facts.layerName(), Layouts.NCHW);
    }

    @Override
    public float[][] scores(FloatBuffer batch, int n) {
        float[] scores = forward(
                sessions.scoresOnly(), batch, n, outputs -> outputs.get(0).toFloatArray());
        if (scores.length != n * head.outputs()) {
            throw new ExplanationException(
                    "the model " + model.file().getFileName() + " gave " + scores.length + " scores for a batch of " + n
                            + ", but has " + head.outputs() + " of one input. Export it again.");
        }
        float[][] rows = new float[n][];
        for (int i = 0; i < n; i++) {
            rows[i] = head.row(scores, i);
        }
        return rows;
    }

    private <T> T forward(Session session, FloatBuffer batch, int n, Function<NDList, T> read) {
        try {
            return session.run(batch, Tensors.shape(n, facts.input()), read);
        } catch (SessionException e) {
            throw new ExplanationException(
                    "the model " + model.file().getFileName() + " failed in a forward (" + e.getMessage() + "). "
                            + e.cure("Run it on this photo in another runtime, or export it again."),
                    e);
        }
    }

    /** In a session of their own, which is loaded once. */
    private synchronized OnnxGradients gradients() {
        OnnxGradients known = gradients;
        if (known == null) {
            known = Malformed.named(model.file(), () -> OnnxGradients.open(this, model, head, sessions::open));
            gradients = known;
        }
        return known;
    }

    /**
     * {@inheritDoc} It names the operator that has no gradient, and the cure.
     */
    @Override
    public List<String> prepareGradients() {
        return gradients().notes();
    }

    /**
     * {@inheritDoc}
     *
     * <p>Behind a last Softmax or Sigmoid, of what enters it; where no logit is found, of the score as it is, which {@link
     * #prepareGradients} says.
     */
    @Override
    public LayerGradient gradient(float[] x, int classIndex) {
        return gradients().of(x, classIndex);
    }

    private synchronized OnnxTail tail() {
        OnnxTail known = tail;
        if (known == null) {
            known = Malformed.named(model.file(), () -> OnnxTail.open(this, model, head, sessions::open));
            tail = known;
        }
        return known;
    }

    /**
     * {@inheritDoc} It is tried on an input that is made up.
     */
    @Override
    public List<String> prepareTail() {
        return tail().notes();
    }

    @Override
    public LayerTail tail(float[] x) {
        return tail().start(x);
    }

    /** Whether the model is loaded: not before it is needed, if its facts were remembered. */
    boolean isLoaded() {
        return sessions.isLoaded();
    }

    @Override
    public synchronized void close() {
        if (gradients != null) {
            gradients.close();
        }
        if (tail != null) {
            tail.close();
        }
        sessions.close();
    }
}
