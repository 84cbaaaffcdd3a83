package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.NodeProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Scores that are no output themselves, as an output is made of them: a map from texts to numbers by {@code ZipMap} (Custom Vision,
 * ML.NET, scikit-learn), or the place of the largest.
 */
final class HiddenScores {
    private static final int MOST_STEPS = 20;

    private final Graph graph;
    private final Set<String> live;

    /** @param live what depends on the photo */
    HiddenScores(Graph graph, Set<String> live) {
        this.graph = graph;
        this.live = live;
    }

    /** The tensors that maps from texts to numbers are made of. */
    List<String> zipped() {
        return before("ZipMap").distinct().toList();
    }

    /** How to name the tensor of which an output says which number is the largest; empty if there is none. */
    Optional<String> hint() {
        return Stream.of("ArgMax", "TopK")
                .flatMap(operator -> before(operator)
                        .map(tensor -> "Its " + operator + " reads the tensor " + tensor
                                + ": if that holds them, write <output>" + tensor + "</output>"))
                .findFirst();
    }

    private Stream<String> before(String operator) {
        return graph.outputs().stream()
                .map(ValueInfoProto::getName)
                .flatMap(output -> Stream.ofNullable(graph.maker(output)))
                .flatMap(maker -> before(maker, operator).stream());
    }

    private Optional<String> before(NodeProto maker, String operator) {
        NodeProto node = maker;
        for (int step = 0; node != null && step < MOST_STEPS && node.getInputCount() > 0; step++) {
            String first = node.getInput(0);
            if (node.getOpType().equals(operator)) {
                return Optional.of(first).filter(live::contains);
            }
            // of what is looked up in a list of names, the place is the second
            boolean isLookedUp = Operators.is(node, "ArrayFeatureExtractor", "Gather") && node.getInputCount() > 1;
            node = graph.maker(isLookedUp && !live.contains(first) ? node.getInput(1) : first);
        }
        return Optional.empty();
    }
}
