package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ai.onnx.proto.OnnxMl.FunctionProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.outcome.SetupException;

/** Files that can be parsed, and hold what no graph can. */
class MalformedTest {
    @TempDir
    Path folder;

    @Test
    void aCycleIsNamed() {
        ModelProto.Builder model = TinyModels.classifier().build().toBuilder();
        model.getGraphBuilder().getNodeBuilder(1).setInput(0, "relu2");

        assertRefused(
                model.build(),
                "The graph of the model " + file()
                        + " has a cycle: its node node/relu1 reads what is made of its own output. No"
                        + " runtime can run that: export it again.");
    }

    @Test
    void nodesInAnotherOrderAreSorted() throws IOException {
        ModelProto.Builder model = TinyModels.classifier().build().toBuilder();
        List<NodeProto> nodes = new ArrayList<>(model.getGraph().getNodeList());
        Collections.reverse(nodes);
        model.getGraphBuilder().clearNode().addAllNode(nodes);

        assertThat(read(model.build()).layers(null).defaultLayer().layer().name())
                .isEqualTo("relu2");
    }

    @Test
    void aProductOfOneIsNamed() {
        ModelProto.Builder model = TinyModels.keras().build().toBuilder();
        model.getGraphBuilder().getNodeBuilderList().stream()
                .filter(node -> node.getOpType().equals("MatMul"))
                .forEach(node -> node.clearInput().addInput("flat"));

        assertRefused(
                model.build(),
                "The node node/product (MatMul) of the model " + file()
                        + " has 1 input, but MatMul takes 2 or more: the file is damaged. Export it again.");
    }

    @Test
    void aDimensionBeyondAllIsNamed() {
        ModelProto.Builder model = TinyModels.classifier().declareShapes().build().toBuilder();
        model.getGraphBuilder()
                .getValueInfoBuilder(0)
                .getTypeBuilder()
                .getTensorTypeBuilder()
                .getShapeBuilder()
                .getDimBuilder(2)
                .setDimValue(1L << 40);

        assertRefused(
                model.build(),
                "The tensor conv1 of the model " + file()
                        + " is declared with a dimension of 1099511627776, more than any tensor has: the file is damaged."
                        + " Export it again.");
    }

    @Test
    void aPhotoBeyondAllIsNamed() {
        ModelProto.Builder model = TinyModels.classifier().build().toBuilder();
        model.getGraphBuilder()
                .getInputBuilder(0)
                .getTypeBuilder()
                .getTensorTypeBuilder()
                .getShapeBuilder()
                .getDimBuilder(2)
                .setDimValue(1 << 20);

        assertRefused(
                model.build(),
                "The input photo of the model " + file()
                        + " is declared with a side of 1048576, but photos have at most 65535:"
                        + " the file is damaged, or no image classifier. Export it again.");
    }

    @Test
    void scoresBeyondAllAreNamed() {
        ModelProto.Builder model = TinyModels.classifier().build().toBuilder();
        model.getGraphBuilder()
                .getOutputBuilder(0)
                .getTypeBuilder()
                .getTensorTypeBuilder()
                .getShapeBuilder()
                .getDimBuilder(1)
                .setDimValue(1 << 30);

        assertRefused(
                model.build(),
                "The output logits float (N, 1073741824) of the model " + file()
                        + " is declared with more than 10000000 scores a"
                        + " photo: the file is damaged, or no classifier. Export it again.");
    }

    @Test
    void aFunctionThatCallsItselfIsNamed() {
        assertRefused(
                withFunctions(function("Loop", "Loop")),
                "The function Loop of the model " + file()
                        + " calls itself: no runtime can run that. Export the model again.");
    }

    @Test
    void functionsThatCallEachOtherAreNamed() {
        assertThatThrownBy(() -> read(withFunctions(function("Loop", "Other"), function("Other", "Loop"))))
                .isInstanceOf(SetupException.class)
                .hasMessageContaining(" calls itself (by way of ");
    }

    @Test
    void functionsThatComeToTooManyNodesAreNamed() {
        FunctionProto[] bomb = IntStream.range(0, 40)
                .mapToObj(i -> i == 39
                        ? function("F39", "Relu")
                        : function(
                                i == 0 ? "Loop" : "F" + i, "F" + (i + 1), "F" + (i + 1), "F" + (i + 1), "F" + (i + 1)))
                .toArray(FunctionProto[]::new);

        assertRefused(
                withFunctions(bomb),
                "The model " + file()
                        + " has far more nodes once its functions stand in the place of their calls, more than"
                        + " 200000: no image classifier has so many. Export it without functions.");
    }

    @Test
    void functionsThatGoTooDeepAreNamed() {
        FunctionProto[] chain = IntStream.range(0, 5000)
                .mapToObj(i -> function(i == 0 ? "Loop" : "F" + i, i == 4999 ? "Relu" : "F" + (i + 1)))
                .toArray(FunctionProto[]::new);

        assertThatThrownBy(() -> read(withFunctions(chain)))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith(
                        "The functions of the model " + file() + " call each other more than 100 deep (");
    }

    @Test
    void whatNoCheckForesawNamesTheModel() {
        assertThatThrownBy(() -> Malformed.named(file(), () -> List.of().get(0)))
                .isInstanceOf(SetupException.class)
                .hasMessageStartingWith("The model " + file() + " cannot be read: its graph is malformed (java.lang.")
                .hasMessageEndingWith("). Check it with onnx.checker.check_model in Python, and export it again.");
    }

    /** A function of one input that hands it through these operators. */
    private static FunctionProto function(String name, String... operators) {
        FunctionProto.Builder function = FunctionProto.newBuilder()
                .setName(name)
                .setDomain("own")
                .addInput("x0")
                .addOutput("x" + operators.length)
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(13))
                .addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("own").setVersion(1));
        for (int i = 0; i < operators.length; i++) {
            function.addNode(NodeProto.newBuilder()
                    .setDomain(operators[i].equals("Relu") ? "" : "own")
                    .setOpType(operators[i])
                    .addInput("x" + i)
                    .addOutput("x" + (i + 1)));
        }
        return function.build();
    }

    private static ModelProto withFunctions(FunctionProto... functions) {
        ModelProto.Builder model = TinyModels.classifier().build().toBuilder().setIrVersion(8);
        model.addOpsetImport(OperatorSetIdProto.newBuilder().setDomain("own").setVersion(1))
                .addAllFunctions(List.of(functions));
        model.getGraphBuilder().getNodeBuilder(1).setDomain("own").setOpType("Loop");
        return model.build();
    }

    private void assertRefused(ModelProto model, String problem) {
        assertThatThrownBy(() -> read(model)).isInstanceOf(SetupException.class).hasMessage(problem);
    }

    private OnnxModel read(ModelProto model) throws IOException {
        return OnnxModel.read(Files.write(file(), model.toByteArray()));
    }

    private Path file() {
        return folder.resolve("model.onnx");
    }
}
