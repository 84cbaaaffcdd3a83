package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.InputShape;
import org.scorecam.image.InputSettings;
import org.scorecam.image.Size;
import org.scorecam.outcome.SetupException;

/** An ONNX file that holds an image classifier, and what its graph tells. */
public final class OnnxModel {
    private final Path file;
    private final byte[] bytes;
    private final Ports ports;
    private final ModelProto proto;
    private final Graph graph;
    private final TensorTypes types;
    private final ExternalData externalData;
    private final InputFacts input;
    private final WholeNumbers wholeNumbers;
    private final Natures natures;
    private final ScoreFacts scores;
    private final Map<String, String> orders;

    /** The same model, whose scores are another tensor. */
    private OnnxModel(OnnxModel model, ScoreFacts scores) {
        this.file = model.file;
        this.bytes = model.bytes;
        this.ports = model.ports;
        this.proto = model.proto;
        this.graph = model.graph;
        this.types = model.types;
        this.externalData = model.externalData;
        this.input = model.input;
        this.wholeNumbers = model.wholeNumbers;
        this.natures = model.natures;
        this.scores = scores;
        this.orders = model.orders;
    }

    private OnnxModel(Path file, byte[] bytes, Ports ports) {
        this.file = file;
        this.bytes = bytes;
        this.ports = ports;
        ModelProto whole = NodeOrder.of(file, Functions.inline(file, ModelFile.parse(file, bytes)));
        DeclaredShapes.require(file, whole);
        ModelProto fixed = new FixedInputs(file, ports.inputs()).fix(whole);
        Graph given = new Graph(fixed.getGraph());
        input = new InputReader(file, given).read();
        wholeNumbers = new WholeNumbers(
                file,
                input.name(),
                given.inputs().get(0).getType().getTensorType().getElemType());
        proto = PhotoInput.asFloat(fixed, input.name());
        graph = new Graph(proto.getGraph());
        types = new TensorTypes(graph);
        externalData = ExternalData.of(file, graph);
        natures = new Natures(graph);
        scores = new ScoreReader(file, graph, natures).read(input.name(), ports.output());
        TrainingMode.refuse(file, proto, graph, scores.output());
        orders = Layouts.of(graph, input.name(), input.layout().name());
    }

    /** As {@link #read(Path, Ports)}, of a model with one input and one output of scores. */
    public static OnnxModel read(Path file) {
        return read(file, Ports.AUTO);
    }

    /**
     * Reads and checks a model; nothing runs yet.
     *
     * @throws SetupException if the file is missing, empty, damaged or no ONNX model, or if its graph is not that of an
     *     image classifier with one input of photos, or leaves open which output holds the scores
     */
    public static OnnxModel read(Path file, Ports ports) {
        byte[] bytes = ModelFile.read(file);
        return Malformed.named(file, () -> new OnnxModel(file, bytes, ports));
    }

    public Path file() {
        return file;
    }

    /** SHA-256 in hex: of the file, and where it keeps weights outside, of it and then those files, by name. */
    public String sha256() {
        return externalData.sha256(bytes);
    }

    public InputFacts input() {
        return input;
    }

    /**
     * Checks that what the settings make of a photo can be told in the numbers that the input is made of.
     *
     * @throws SetupException if it takes whole numbers, and the values lie outside of its type, or hardly any of them are left once
     *     rounded
     */
    public void requireTakes(InputSettings settings) {
        wholeNumbers.require(settings);
    }

    public ScoreFacts scores() {
        return scores;
    }

    /**
     * The same model, whose scores are logits: its output where that is logits, else what enters the softmax at its end.
     *
     * @param meant what the user says that the scores are, {@code auto} for nothing
     * @throws SetupException if there are no logits in the graph, or the user says that the scores are probabilities
     */
    public OnnxModel atLogits(String meant) {
        ScoreFacts logits = new Logits(file, graph).of(scores, nature(), meant);
        return logits.equals(scores) ? this : new OnnxModel(this, logits);
    }

    /**
     * The tensors that can be a target layer. Where the file does not declare their shapes, one forward of zeros tells.
     *
     * @param size of the input, null for the model's own
     * @throws SetupException if the model does not take this size, or is of dynamic size and none is given
     */
    public TargetLayers layers(@Nullable Size size) {
        return layers(size, null);
    }

    /**
     * As {@link #layers(Size)}, of a vision transformer.
     *
     * @param tokens the grid of its patches, null for tensors with height and width
     */
    public TargetLayers layers(@Nullable Size size, @Nullable Size tokens) {
        return layersAt(
                new InputResolver(file, input).resolve(size, input.channels().orElse(3)), tokens);
    }

    TargetLayers layersAt(InputShape shape, @Nullable Size tokens) {
        return Malformed.named(file, () -> new LayerReader(this, shape).read(tokens));
    }

    /** All that the model is made of: its file, and those beside it with weights. */
    public List<Path> files() {
        return Stream.concat(Stream.of(file()), externalData.files().stream()).toList();
    }

    /** That ONNX Runtime does not run it on inputs of this shape. Another size is a cure only where the model leaves it open. */
    SetupException refused(InputShape shape, SessionException e) {
        boolean isOfSize =
                e.isOfForward() && (input.width().isEmpty() || input.height().isEmpty());
        String size = isOfSize
                ? " on a photo of " + shape.width() + "x" + shape.height() + " with " + shape.channels() + " channels"
                : "";
        String cure = e.cure(isOfSize ? "Give the <size> it was trained for, or export it again." : "Export it again.");
        return new SetupException(
                "The model " + file + " does not run" + size + " (" + e.getMessage() + "). " + cure, e);
    }

    /** What the user said of its inputs and outputs. */
    Ports ports() {
        return ports;
    }

    /** The model as it is run: its weights stay in the array that it was read from. */
    ModelProto proto() {
        return proto;
    }

    /** What the graph says of its scores' numbers. */
    Nature nature() {
        return natures.of(scores.output());
    }

    TensorTypes types() {
        return types;
    }

    Graph graph() {
        return graph;
    }

    /**
     * Loads this model with other outputs.
     *
     * @throws SessionException if ONNX Runtime does not accept it
     */
    Session session(ModelProto changed) {
        return externalData.files().isEmpty()
                ? Session.ofWhole(changed)
                : Session.withExternalData(changed, externalData.folder());
    }

    /** The files beside it that hold weights. */
    ExternalData externalData() {
        return externalData;
    }

    /** What the dimensions of each tensor mean, see {@link Layouts}. */
    Map<String, String> orders() {
        return orders;
    }
}
