package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.TensorProto.DataType;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.cam.InputShape.Layout;
import org.scorecam.outcome.SetupException;

class InputFactsTest {
    private static final OptionalInt DYNAMIC = OptionalInt.empty();

    @TempDir
    Path folder;

    @Test
    void fixedDimensionsAreDeclared() {
        GraphBuilder graph = GraphBuilder.opset(13).input("photo", 1, 3, 20, 30).conv("conv", 4, 3, 1);

        assertThat(facts(graph))
                .isEqualTo(new InputFacts(
                        "photo",
                        OptionalInt.of(1),
                        OptionalInt.of(3),
                        OptionalInt.of(20),
                        OptionalInt.of(30),
                        Layout.NCHW));
    }

    @Test
    void dynamicDimensionsAreEmpty() {
        GraphBuilder graph =
                GraphBuilder.opset(13).input("photo", -1, 1, -1, -1).conv("conv", 4, 3, 1);

        assertThat(facts(graph))
                .isEqualTo(new InputFacts("photo", DYNAMIC, OptionalInt.of(1), DYNAMIC, DYNAMIC, Layout.NCHW));
    }

    @Test
    void aTransposeBeforeTheFirstConvolutionTellsChannelsLast() {
        GraphBuilder graph = GraphBuilder.opset(13)
                .input("photo", -1, 20, 30, 3)
                .constant("mean", new float[] {0.5f})
                .apply("Sub", "centred", "mean")
                .transpose("nchw", 0, 3, 1, 2)
                .conv("conv", 4, 3, 1);

        assertThat(facts(graph))
                .isEqualTo(new InputFacts(
                        "photo", DYNAMIC, OptionalInt.of(3), OptionalInt.of(20), OptionalInt.of(30), Layout.NHWC));
    }

    @Test
    void theGraphIsBelievedMoreThanTheNumbers() {
        GraphBuilder graph = GraphBuilder.opset(13).input("photo", 1, 3, 3, 3).transpose("nchw", 0, 3, 1, 2);

        assertThat(facts(graph.conv("conv", 4, 3, 1)).layout()).isEqualTo(Layout.NHWC);
    }

    @Test
    void withoutAConvolutionTheChannelsTell() {
        GraphBuilder graph = GraphBuilder.opset(13).input("photo", 1, 20, 30, 3).relu("relu");

        assertThat(facts(graph).layout()).isEqualTo(Layout.NHWC);
    }

    @Test
    void weightsListedAmongTheInputsAreNotAsked() {
        assertThat(facts(GraphBuilder.opset(7).input("photo", 1, 3, 8, 8).conv("conv", 4, 3, 1))
                        .name())
                .isEqualTo("photo");
    }

    @Test
    void amongSeveralInputsOneIsThePhoto() {
        GraphBuilder graph = GraphBuilder.opset(13)
                .input("age", 1, 1)
                .input("photo", 1, 3, 8, 8)
                .conv("conv", 4, 3, 1);

        assertProblem(
                graph,
                "The model " + file() + " has 2 inputs (age, photo), but one of them is the photo. Give the others a"
                        + " value: <inputs><age>0</age></inputs>");
    }

    @Test
    void truthsAreNoPhoto() {
        GraphBuilder graph =
                GraphBuilder.opset(13).input("photo", DataType.BOOL, 1, 3, 8, 8).relu("relu");

        assertProblem(
                graph,
                "The input photo of the model " + file()
                        + " is of type bool, but only float, float16, double, uint8, int8 and int32 are supported."
                        + " Export the model with a float32 input.");
    }

    @Test
    void aRowOfNumbersIsNoPhoto() {
        GraphBuilder graph = GraphBuilder.opset(13).input("words", -1, 128).relu("relu");

        assertProblem(
                graph,
                "The input words of the model " + file()
                        + " is (N, 128), but a photo is (N, C, H, W) or (N, H, W, C). Use an image classifier.");
    }

    @Test
    void heightAndWidthBeforeTheBatchAreNotSupported() {
        GraphBuilder graph = GraphBuilder.opset(13).input("photo", 8, 8, 3, 1).transpose("nchw", 3, 2, 0, 1);

        assertProblem(
                graph.conv("conv", 4, 3, 1),
                "The input photo of the model " + file()
                        + " is used as H, W, C, N, but only N, C, H, W and N, H, W, C are supported. Export the model with"
                        + " one of these.");
    }

    private InputFacts facts(GraphBuilder body) {
        return OnnxModel.read(
                        body.flatten("flat").gemm("logits", 2).output("logits").writeTo(file()))
                .input();
    }

    private void assertProblem(GraphBuilder body, String problem) {
        assertThatThrownBy(() -> facts(body)).isInstanceOf(SetupException.class).hasMessage(problem);
    }

    private Path file() {
        return folder.resolve("model.onnx");
    }
}
