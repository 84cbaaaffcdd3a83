package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.FunctionProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.scorecam.outcome.SetupException;

/**
 * Puts the nodes of a model's own functions in the place of their calls, as ONNX Runtime does when it loads it: their
 * tensors then can be layers. A tensor inside is named by the call's node and its own name.
 *
 * @see <a href="https://onnx.ai/onnx/repo-docs/IR.html#functions">Functions in ONNX</a>
 */
final class Functions {
    /** Names of nodes in functions are made longer by each call around them. */
    private static final long MOST_LETTERS = 100_000_000;

    private final Map<String, FunctionProto> functions;
    private final Path file;
    private int calls;
    private long letters;

    private Functions(Path file, ModelProto model) {
        this.file = file;
        functions = FunctionCalls.byKey(model);
    }

    /**
     * The model without functions; itself where it has none, some in another version of the operators than its own, or some that
     * branches call.
     *
     * @throws SetupException if one calls itself, or all calls come to more nodes or names than can be held
     */
    static ModelProto inline(Path file, ModelProto model) {
        if (model.getFunctionsCount() == 0) {
            return model;
        }
        FunctionCalls.requireBounded(file, model);
        if (!isOfOneVersion(model) || FunctionCalls.areInBranches(model)) {
            return model;
        }
        List<NodeProto> nodes =
                new Functions(file, model).inlined(model.getGraph().getNodeList());
        GraphProto graph =
                model.getGraph().toBuilder().clearNode().addAllNode(nodes).build();
        return model.toBuilder()
                .setGraph(graph)
                .clearFunctions()
                .clearOpsetImport()
                .addAllOpsetImport(versions(model).entrySet().stream()
                        .map(each -> OperatorSetIdProto.newBuilder()
                                .setDomain(each.getKey())
                                .setVersion(each.getValue())
                                .build())
                        .toList())
                .build();
    }

    private static boolean isOfOneVersion(ModelProto model) {
        Map<String, Long> versions = versions(model);
        return model.getFunctionsList().stream()
                .flatMap(function -> function.getOpsetImportList().stream())
                .allMatch(each ->
                        Objects.equals(versions.get(FunctionCalls.domain(each.getDomain())), each.getVersion()));
    }

    /** The model's own, and those that only its functions import. */
    private static Map<String, Long> versions(ModelProto model) {
        Map<String, Long> versions = new HashMap<>();
        model.getOpsetImportList()
                .forEach(each -> versions.put(FunctionCalls.domain(each.getDomain()), each.getVersion()));
        model.getFunctionsList()
                .forEach(function -> function.getOpsetImportList()
                        .forEach(each ->
                                versions.putIfAbsent(FunctionCalls.domain(each.getDomain()), each.getVersion())));
        return versions;
    }

    private List<NodeProto> inlined(List<NodeProto> nodes) {
        List<NodeProto> all = new ArrayList<>();
        for (NodeProto node : nodes) {
            FunctionProto function = functions.get(FunctionCalls.key(node.getDomain(), node.getOpType()));
            if (function == null) {
                all.add(node);
            } else {
                all.addAll(inlined(body(node, function)));
            }
        }
        return all;
    }

    /** Inputs that a call leaves out are left out inside, too; outputs are made there all the same, as others may read them. */
    private List<NodeProto> body(NodeProto call, FunctionProto function) {
        String prefix = (call.getName().isEmpty() ? call.getOpType() + "_" + calls++ : call.getName()) + "/";
        requireShort(4L * prefix.length() * (1 + function.getNodeCount()));
        Map<String, String> names = new HashMap<>();
        for (int i = 0; i < function.getInputCount(); i++) {
            names.put(function.getInput(i), i < call.getInputCount() ? call.getInput(i) : "");
        }
        for (int i = 0; i < Math.min(function.getOutputCount(), call.getOutputCount()); i++) {
            if (!call.getOutput(i).isEmpty()) {
                names.put(function.getOutput(i), call.getOutput(i));
            }
        }
        Map<String, AttributeProto> attributes = new HashMap<>();
        function.getAttributeProtoList().forEach(each -> attributes.put(each.getName(), each));
        call.getAttributeList().forEach(each -> attributes.put(each.getName(), each));
        return function.getNodeList().stream()
                .map(node -> renamed(node, prefix, names, attributes))
                .toList();
    }

    private void requireShort(long more) {
        letters += more;
        if (letters > MOST_LETTERS) {
            throw new SetupException("The names of the model " + file
                    + " come to more than " + MOST_LETTERS
                    + " letters once its functions stand in the place of their calls. Export it without functions.");
        }
    }

    private static NodeProto renamed(
            NodeProto node, String prefix, Map<String, String> names, Map<String, AttributeProto> attributes) {
        NodeProto.Builder copy = node.toBuilder()
                .setName(node.getName().isEmpty() ? "" : prefix + node.getName())
                .clearInput()
                .clearOutput()
                .clearAttribute();
        node.getInputList().forEach(name -> copy.addInput(renamed(name, prefix, names)));
        node.getOutputList().forEach(name -> copy.addOutput(renamed(name, prefix, names)));
        for (AttributeProto attribute : node.getAttributeList()) {
            AttributeProto given = attributes.get(attribute.getRefAttrName());
            if (attribute.getRefAttrName().isEmpty()) {
                copy.addAttribute(attribute.hasG() ? renamed(attribute, prefix, names, attributes) : attribute);
            } else if (given != null) {
                copy.addAttribute(given.toBuilder().setName(attribute.getName()));
            }
        }
        return copy.build();
    }

    /** The branch of an {@code If}, the body of a {@code Loop}: it may read the tensors around it. */
    private static AttributeProto renamed(
            AttributeProto branch, String prefix, Map<String, String> names, Map<String, AttributeProto> attributes) {
        GraphProto.Builder graph = branch.getG().toBuilder().clearNode();
        branch.getG().getNodeList().forEach(node -> graph.addNode(renamed(node, prefix, names, attributes)));
        graph.getInputBuilderList().forEach(each -> each.setName(renamed(each.getName(), prefix, names)));
        graph.getOutputBuilderList().forEach(each -> each.setName(renamed(each.getName(), prefix, names)));
        graph.getInitializerBuilderList().forEach(each -> each.setName(renamed(each.getName(), prefix, names)));
        return branch.toBuilder().setG(graph).build();
    }

    private static String renamed(String name, String prefix, Map<String, String> names) {
        return name.isEmpty() ? "" : names.getOrDefault(name, prefix + name);
    }
}
