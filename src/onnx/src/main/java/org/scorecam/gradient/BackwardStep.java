package org.scorecam.gradient;

import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

/** One node on the way back: what it reads and makes, and where the cotangents of its inputs go. */
final class BackwardStep {
    private final NodeProto node;
    private final Facts facts;
    private final Cotangents cotangents;
    private final Emitter emitter;
    private final List<String> notes;

    BackwardStep(NodeProto node, Facts facts, Cotangents cotangents, Emitter emitter, List<String> notes) {
        this.node = node;
        this.facts = facts;
        this.cotangents = cotangents;
        this.emitter = emitter;
        this.notes = notes;
    }

    NodeProto node() {
        return node;
    }

    Emitter emitter() {
        return emitter;
    }

    /** The cotangent of the first output. */
    String cotangent() {
        return cotangent(0).orElseThrow(() -> unknown("gives the scores another output than its first"));
    }

    /** Empty where the scores do not depend on that output. */
    Optional<String> cotangent(int output) {
        return cotangents.of(node.getOutput(output));
    }

    String output() {
        return node.getOutput(0);
    }

    boolean hasInput(int input) {
        return node.getInputCount() > input && !node.getInput(input).isEmpty();
    }

    String input(int input) {
        return node.getInput(input);
    }

    int inputs() {
        return node.getInputCount();
    }

    /** Whether an input needs a cotangent. */
    boolean isLive(int input) {
        return hasInput(input) && facts.isLive(input(input));
    }

    /** Adds to an input's cotangent, which has the input's shape. */
    void give(int input, String cotangent) {
        if (isLive(input)) {
            cotangents.add(input(input), cotangent);
        }
    }

    /** Adds to an input's cotangent one of the output's shape: summed where the operator repeated the input. */
    void giveSummed(int input, String cotangent, long[] shape) {
        if (isLive(input)) {
            give(input, summed(cotangent, shape, shape(input(input))));
        }
    }

    /** As {@link #giveSummed(int, String, long[])}, of the first output's shape. */
    void giveSummed(int input, String cotangent) {
        giveSummed(input, cotangent, outputShape());
    }

    private String summed(String cotangent, long[] from, long[] to) {
        int more = from.length - to.length;
        int[] axes = IntStream.range(0, from.length)
                .filter(i -> i < more || (to[i - more] == 1 && from[i] != 1))
                .toArray();
        String sum = emitter.sum(cotangent, axes);
        return more == 0 ? sum : emitter.reshape(sum, to);
    }

    /** Only the inputs named here may depend on the layer. */
    void requireOnly(int... inputs) {
        for (int i = 0; i < node.getInputCount(); i++) {
            int input = i;
            if (isLive(i) && Arrays.stream(inputs).noneMatch(allowed -> allowed == input)) {
                throw unknown("has weights or settings that are computed of the layer (its input " + input(i) + ")");
            }
        }
    }

    long[] shape(String tensor) {
        return facts.shape(tensor);
    }

    long[] outputShape() {
        return shape(output());
    }

    long[] inputShape() {
        return shape(input(0));
    }

    /** Of the first input. */
    int rank() {
        return inputShape().length;
    }

    /** An axis that may be counted from the end, -1 being the last. */
    static int axis(long axis, int rank) {
        return (int) (axis < 0 ? axis + rank : axis);
    }

    /** Of the floats that the cotangents are. */
    DataType type() {
        return facts.isFloat(output()) ? facts.type(output()) : facts.isFloat(input(0)) ? type(0) : DataType.FLOAT;
    }

    boolean isFloat(String tensor) {
        return facts.isFloat(tensor);
    }

    DataType type(int input) {
        return type(input(input));
    }

    DataType type(String tensor) {
        return facts.type(tensor);
    }

    String scalar(double value) {
        return emitter.scalar(type(), value);
    }

    /** Whole numbers that are an attribute of old, and an input now. */
    Optional<long[]> integers(String attribute, int input) {
        if (!hasInput(input)) {
            return Attributes.integers(node, attribute);
        } else if (!facts.areFixed(input(input))) {
            throw unknown("has settings that depend on the photo (its input " + input(input) + ")");
        }
        return Optional.of(facts.integers(input(input)));
    }

    void note(String text) {
        if (!notes.contains(text)) {
            notes.add(text);
        }
    }

    /** @param why a clause with its verb */
    NoGradientException unknown(String why) {
        return new NoGradientException(node, Objects.requireNonNull(why));
    }
}
