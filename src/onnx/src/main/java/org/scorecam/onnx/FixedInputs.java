package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.scorecam.outcome.Nearest;
import org.scorecam.outcome.SetupException;

/** Makes inputs beside the photo constants of the graph. */
final class FixedInputs {
    private static final String CONSTANT = "org.scorecam/constant of ";

    private final Path file;
    private final Map<String, String> values;

    FixedInputs(Path file, Map<String, String> values) {
        this.file = file;
        this.values = values;
    }

    /**
     * The model without the inputs that have a value, which it computes from a constant instead.
     *
     * @throws SetupException if it has no such input, or one that cannot have this value
     */
    ModelProto fix(ModelProto model) {
        if (values.isEmpty()) {
            return model;
        }
        GraphProto.Builder graph = model.getGraph().toBuilder();
        List<ValueInfoProto> asked = new Graph(model.getGraph()).inputs();
        List<NodeProto> casts = new ArrayList<>();
        values.forEach((name, text) -> casts.add(fix(graph, input(asked, name), text)));
        List<ValueInfoProto> left = graph.getInputList().stream()
                .filter(input -> !values.containsKey(input.getName()))
                .toList();
        List<NodeProto> nodes = graph.getNodeList();
        graph.clearInput().addAllInput(left).clearNode().addAllNode(casts).addAllNode(nodes);
        return model.toBuilder().setGraph(graph).build();
    }

    private ValueInfoProto input(List<ValueInfoProto> asked, String name) {
        List<String> names = asked.stream().map(ValueInfoProto::getName).toList();
        int index = names.indexOf(name);
        if (index < 0) {
            throw new SetupException("<inputs> gives " + name + " a value, but the model " + file
                    + " has no such input" + Nearest.hint(name, names) + "; its inputs are "
                    + String.join(", ", names));
        }
        return asked.get(index);
    }

    private NodeProto fix(GraphProto.Builder graph, ValueInfoProto input, String text) {
        String name = input.getName();
        String constant = CONSTANT + name;
        int type = input.getType().getTensorType().getElemType();
        graph.addInitializer(new FixedValue(file, input).parse(text).toBuilder().setName(constant));
        return Casts.node(constant, name, type);
    }
}
