package org.scorecam.onnx;

import static org.assertj.core.api.Assertions.assertThat;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.FunctionProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import ai.onnx.proto.OnnxMl.TensorProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands in the place of calls; nodes in words: {@code Relu(x)->y}. */
class InlinedFunctionsTest {
    private static final String DOMAIN = "own";

    @Test
    void aFunctionThatCallsAnotherIsInlinedToItsEnd() {
        FunctionProto inner = function("Inner", node("Relu", "a", "b"));
        FunctionProto outer = function("Outer", own("Inner", "a", "m").setName("in"), node("Neg", "m", "b"));

        assertThat(inlined(graph().addNode(own("Outer", "x", "y").setName("out")), inner, outer))
                .containsExactly("Relu(x)->out/m", "Neg(out/m)->y");
    }

    @Test
    void twoCallsWithoutANameHaveTensorsOfTheirOwn() {
        FunctionProto block = function("Block", node("Relu", "a", "t"), node("Neg", "t", "b"));

        assertThat(inlined(graph().addNode(own("Block", "x", "y")).addNode(own("Block", "y", "z")), block))
                .containsExactly("Relu(x)->Block_0/t", "Neg(Block_0/t)->y", "Relu(y)->Block_1/t", "Neg(Block_1/t)->z");
    }

    @Test
    void aNodeInsideIsNamedByTheCallAndItself() {
        FunctionProto block = function("Block", node("Relu", "a", "b").setName("act"));

        assertThat(nodes(graph().addNode(own("Block", "x", "y").setName("call")), block))
                .extracting(NodeProto::getName)
                .containsExactly("call/act");
    }

    @Test
    void functionsOfOneNameInTwoDomainsAreTwo() {
        FunctionProto one = function("Block", node("Relu", "a", "b"));
        FunctionProto other = one.toBuilder()
                .setDomain("other")
                .clearNode()
                .addNode(node("Neg", "a", "b"))
                .build();
        GraphProto.Builder graph = graph().addNode(own("Block", "x", "y").setDomain("other"));

        assertThat(inlined(graph, one, other)).containsExactly("Neg(x)->y");
    }

    @Test
    void theNamelessDomainIsThatOfOnnx() {
        FunctionProto same = importing("ai.onnx", 13);
        ModelProto other = whole(graph().addNode(own("Block", "x", "y")), importing("ai.onnx", 12))
                .build();

        assertThat(inlined(graph().addNode(own("Block", "x", "y")), same)).containsExactly("Relu(x)->y");
        assertThat(Functions.inline(Path.of("model.onnx"), other)).isSameAs(other);
    }

    private static FunctionProto importing(String domain, long version) {
        return function("Block", node("Relu", "a", "b")).toBuilder()
                .setOpsetImport(
                        0, OperatorSetIdProto.newBuilder().setDomain(domain).setVersion(version))
                .build();
    }

    @Test
    void whatOnlyFunctionsImportIsImportedByTheModelThen() {
        FunctionProto block = function("Block", node("Relu", "a", "b")).toBuilder()
                .addOpsetImport(
                        OperatorSetIdProto.newBuilder().setDomain("com.other").setVersion(3))
                .build();

        ModelProto whole = Functions.inline(
                Path.of("model.onnx"),
                whole(graph().addNode(own("Block", "x", "y")), block).build());

        assertThat(whole.getFunctionsCount()).isZero();
        assertThat(whole.getOpsetImportList())
                .extracting(each -> each.getDomain() + " " + each.getVersion())
                .containsExactlyInAnyOrder(" 13", "own 1", "com.other 3");
    }

    @Test
    void anAttributeIsTheCallsElseTheFunctionsElseNone() {
        FunctionProto block = function(
                        "Block",
                        node("LeakyRelu", "a", "b").addAttribute(reference("alpha", "slope")),
                        node("Elu", "a", "c").addAttribute(reference("alpha", "other")))
                .toBuilder()
                .addAttributeProto(number("slope", 0.5f))
                .build();

        assertThat(attributes(own("Block", "x", "y"), block)).containsExactly("LeakyRelu alpha 0.5");
        assertThat(attributes(own("Block", "x", "y").addAttribute(number("slope", 2)), block))
                .containsExactly("LeakyRelu alpha 2.0");
        assertThat(attributes(own("Block", "x", "y").addAttribute(number("other", 3)), block))
                .containsExactly("LeakyRelu alpha 0.5", "Elu alpha 3.0");
    }

    @Test
    void anInputThatACallLeavesOutIsLeftOutInside() {
        FunctionProto block = function(
                        "Block", node("Clip", "a", "b").addInput("least").addInput("most"))
                .toBuilder()
                .addInput("least")
                .addInput("most")
                .build();

        assertThat(inlined(graph().addNode(own("Block", "x", "y")), block)).containsExactly("Clip(x,,)->y");
        assertThat(inlined(graph().addNode(own("Block", "x", "y").addInput("").addInput("six")), block))
                .containsExactly("Clip(x,,six)->y");
    }

    @Test
    void whatANodeInsideLeavesOutStaysOut() {
        FunctionProto block =
                function("Block", node("Clip", "a", "b").addInput("").addInput("six"));

        assertThat(inlined(graph().addNode(own("Block", "x", "y").setName("call")), block))
                .containsExactly("Clip(x,,call/six)->y");
    }

    @Test
    void anOutputThatACallLeavesOutIsMadeForThoseInside() {
        FunctionProto block = function("Block", node("Relu", "a", "t"), node("Neg", "t", "b")).toBuilder()
                .clearOutput()
                .addOutput("t")
                .addOutput("b")
                .build();
        NodeProto.Builder call = own("Block", "x", "").addOutput("y").setName("call");

        assertThat(inlined(graph().addNode(call), block)).containsExactly("Relu(x)->call/t", "Neg(call/t)->y");
    }

    @Test
    void branchesReadTheTensorsAroundThem() {
        GraphProto branch = GraphProto.newBuilder()
                .addInput(ValueInfoProto.newBuilder().setName("i"))
                .addInitializer(TensorProto.newBuilder().setName("w"))
                .addNode(node("Add", "a", "o").addInput("w").addInput("i"))
                .addOutput(ValueInfoProto.newBuilder().setName("o"))
                .build();
        FunctionProto block = function(
                "Block",
                node("If", "a", "b")
                        .addAttribute(AttributeProto.newBuilder()
                                .setName("then_branch")
                                .setType(AttributeProto.AttributeType.GRAPH)
                                .setG(branch)));

        GraphProto found = nodes(graph().addNode(own("Block", "x", "y").setName("call")), block)
                .get(0)
                .getAttribute(0)
                .getG();

        assertThat(found.getNodeList())
                .extracting(InlinedFunctionsTest::words)
                .containsExactly("Add(x,call/w,call/i)->call/o");
        assertThat(found.getInput(0).getName()).isEqualTo("call/i");
        assertThat(found.getInitializer(0).getName()).isEqualTo("call/w");
        assertThat(found.getOutput(0).getName()).isEqualTo("call/o");
    }

    private static List<String> attributes(NodeProto.Builder call, FunctionProto block) {
        return nodes(graph().addNode(call), block).stream()
                .flatMap(node -> node.getAttributeList().stream()
                        .map(each -> node.getOpType() + " " + each.getName() + " " + each.getF()))
                .toList();
    }

    private static AttributeProto number(String name, float value) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.FLOAT)
                .setF(value)
                .build();
    }

    private static AttributeProto reference(String name, String to) {
        return AttributeProto.newBuilder()
                .setName(name)
                .setType(AttributeProto.AttributeType.FLOAT)
                .setRefAttrName(to)
                .build();
    }

    private static NodeProto.Builder node(String type, String input, String output) {
        return NodeProto.newBuilder().setOpType(type).addInput(input).addOutput(output);
    }

    private static NodeProto.Builder own(String type, String input, String output) {
        return node(type, input, output).setDomain(DOMAIN);
    }

    /** From {@code a} to {@code b}. */
    private static FunctionProto function(String name, NodeProto.Builder... nodes) {
        FunctionProto.Builder function = FunctionProto.newBuilder()
                .setName(name)
                .setDomain(DOMAIN)
                .addInput("a")
                .addOutput("b")
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(13));
        for (NodeProto.Builder node : nodes) {
            function.addNode(node);
        }
        return function.build();
    }

    private static GraphProto.Builder graph() {
        return GraphProto.newBuilder();
    }

    private static ModelProto.Builder whole(GraphProto.Builder graph, FunctionProto... functions) {
        return ModelProto.newBuilder()
                .setGraph(graph)
                .addAllFunctions(List.of(functions))
                .addOpsetImport(OperatorSetIdProto.newBuilder().setVersion(13))
                .addOpsetImport(
                        OperatorSetIdProto.newBuilder().setDomain(DOMAIN).setVersion(1));
    }

    private static List<NodeProto> nodes(GraphProto.Builder graph, FunctionProto... functions) {
        return Functions.inline(Path.of("model.onnx"), whole(graph, functions).build())
                .getGraph()
                .getNodeList();
    }

    private static List<String> inlined(GraphProto.Builder graph, FunctionProto... functions) {
        return nodes(graph, functions).stream().map(InlinedFunctionsTest::words).toList();
    }

    private static String words(NodeProto node) {
        return node.getOpType() + "(" + String.join(",", node.getInputList()) + ")->"
                + String.join(",", node.getOutputList());
    }
}
