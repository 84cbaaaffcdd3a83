package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.FunctionProto;
import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.OperatorSetIdProto;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Puts the nodes of a model's own functions in the place of their calls, as ONNX Runtime does when it loads it: their
 * tensors then can be layers. A tensor inside is named by the call's node and its own name.
 *
 * @see <a href="https://onnx.ai/onnx/repo-docs/IR.html#functions">Functions in ONNX</a>
 */
final class Functions {
    private final Map<String, FunctionProto> functions;
    private int calls;

    private Functions(ModelProto model) {
        functions = model.getFunctionsList().stream()
                .collect(Collectors.toMap(each -> key(each.getDomain(), each.getName()), each -> each, (a, b) -> a));
    }

    /** The model without functions; itself where it has none, or some in another version of the operators than its own. */
    static ModelProto inline(ModelProto model) {
        if (model.getFunctionsCount() == 0 || !isOfOneVersion(model)) {
            return model;
        }
        List<NodeProto> nodes = new Functions(model).inlined(model.getGraph().getNodeList());
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
                .allMatch(each -> Objects.equals(versions.get(domain(each.getDomain())), each.getVersion()));
    }

    /** The model's own, and those that only its functions import. */
    private static Map<String, Long> versions(ModelProto model) {
        Map<String, Long> versions = new HashMap<>();
        model.getOpsetImportList().forEach(each -> versions.put(domain(each.getDomain()), each.getVersion()));
        model.getFunctionsList()
                .forEach(function -> function.getOpsetImportList()
                        .forEach(each -> versions.putIfAbsent(domain(each.getDomain()), each.getVersion())));
        return versions;
    }

    private static String domain(String written) {
        return written.equals("ai.onnx") ? "" : written;
    }

    private static String key(String domain, String name) {
        return domain(domain) + "/" + name;
    }

    private List<NodeProto> inlined(List<NodeProto> nodes) {
        List<NodeProto> all = new ArrayList<>();
        for (NodeProto node : nodes) {
            FunctionProto function = functions.get(key(node.getDomain(), node.getOpType()));
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
