package org.scorecam.gradient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scorecam.gradient.Attributes.integer;
import static org.scorecam.gradient.Attributes.text;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.scorecam.outcome.SetupException;

/** What a gradient cannot be made of, and what is said of it. */
class GradientsTest {
    private static SlopeCheck layer() {
        return SlopeCheck.of(13, 1, 1, 2, 4, 4);
    }

    private static void assertRefused(ThrowingCallable making, String why) {
        assertThatThrownBy(making)
                .isInstanceOf(SetupException.class)
                .hasMessage("There is no gradient of the scores with respect to the layer A: between them, " + why
                        + ". Name with <layer> a tensor behind it, nearer to the scores, or take a variant of Score-CAM, which"
                        + " needs no gradient.");
    }

    @Test
    void anOperatorWithoutAGradientIsNamed() {
        assertRefused(
                () -> layer().node("Relu", "A", "r").node("Round", "r").gradient(),
                "the node of z (Round) has an operator whose gradient is not known here");
    }

    @Test
    void weightsThatAreMadeOfTheLayerAreNamed() {
        assertRefused(
                () -> layer().node("Conv", "A A").gradient(),
                "the node of z (Conv) has weights or settings that are computed of the layer (its input A)");
    }

    @Test
    void settingsThatDependOnThePhotoAreNamed() {
        assertRefused(
                () -> layer().node("ArgMax", "A", "best", integer("axis", 2), integer("keepdims", 0))
                        .node("Gather", "A best", integer("axis", 2))
                        .gradient(),
                "the node of z (Gather) has settings that depend on the photo (its input best)");
    }

    @Test
    void coordinatesOfACropAreNamed() {
        assertRefused(
                () -> layer().floats("roi", 0, 0, 0.25, 0.25, 1, 1, 0.75, 0.75)
                        .longs("sizes", 1, 2, 4, 4)
                        .node("Resize", "A roi - sizes", text("coordinate_transformation_mode", "tf_crop_and_resize"))
                        .gradient(),
                "the node of z (Resize) has tf_crop_and_resize coordinates and the policy stretch, with which its gradient is not"
                        + " known here");
    }

    @Test
    void branchesAreNamed() {
        GraphProto branch = GraphProto.newBuilder()
                .setName("branch")
                .addNode(NodeProto.newBuilder().setOpType("Relu").addInput("A").addOutput("inside"))
                .addOutput(ValueInfoProto.newBuilder().setName("inside"))
                .build();

        assertRefused(
                () -> layer().truth("always", true)
                        .node("If", "always", graph("then_branch", branch), graph("else_branch", branch))
                        .gradient(),
                "the node of z (If) has an operator whose gradient is not known here");
    }

    private static AttributeProto graph(String name, GraphProto branch) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.GRAPH)
                .setG(branch)
                .build();
    }

    @Test
    void scoresThatDoNotDependOnTheLayerHaveNone() {
        assertThatThrownBy(() -> layer().node("Identity", "x").gradient())
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "The scores (tensor z) do not depend on the layer A: there is no gradient. Choose another <layer>;"
                                + " mvn scorecam:layers lists them.");
    }

    @Test
    void operatorsOfOldAreNamed() {
        assertThatThrownBy(() -> SlopeCheck.of(8, 1, 2, 3).node("Relu", "A").gradient())
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "Gradients need ONNX' operators of version 9 or newer, but the model has version 8. Export it again"
                                + " with a newer opset, or convert it (onnx.version_converter), or take a variant of Score-CAM, which"
                                + " needs no gradient.");
    }

    @Test
    void whatIsNotBetweenTheLayerAndTheScoresMattersNot() {
        assertThat(layer().node("Round", "x", "rounded")
                        .node("Add", "A rounded")
                        .gradient()
                        .notes())
                .isEmpty();
    }

    @Test
    void whatOnlyItsShapeGoesIntoMattersNot() {
        layer().node("Shape", "A", "shape")
                .node("ConstantOfShape", "shape", "zeros")
                .node("Floor", "zeros", "f")
                .node("Relu", "A", "r")
                .node("Add", "r f")
                .gradient();
    }

    @Test
    void quantisationIsPassedStraightThroughAndSaid() {
        SlopeCheck quantised = layer().floats("scale", 0.5)
                .node("QuantizeLinear", "A scale", "q")
                .node("DequantizeLinear", "q scale");

        assertThat(quantised.gradient().notes())
                .containsExactly(
                        "QuantizeLinear and DequantizeLinear are passed straight through, as if they did not round.");
        quantised.gives(filled(0), filled(1));
    }

    @Test
    void theGradientIsFloat32WhateverTheModelIs() {
        layer().node("Cast", "A", "half", integer("to", 10))
                .node("Mul", "half half", "square")
                .node("ReduceSum", "square", integer("keepdims", 0))
                .gives(filled(4), filled(8));
    }

    private static double[] filled(double value) {
        double[] all = new double[32];
        Arrays.fill(all, value);
        return all;
    }
}
