package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.GraphProto;
import ai.onnx.proto.OnnxMl.ModelProto;
import ai.onnx.proto.OnnxMl.ValueInfoProto;
import java.nio.file.Path;
import java.util.Collection;
import java.util.stream.Stream;
import org.scorecam.outcome.SetupException;

/** Refuses shapes that no tensor has: what is computed of them would be any number. */
final class DeclaredShapes {
    private DeclaredShapes() {}

    /** @throws SetupException if a dimension is beyond what an array can have */
    static void require(Path file, ModelProto model) {
        GraphProto graph = model.getGraph();
        Stream.of(graph.getInputList(), graph.getOutputList(), graph.getValueInfoList())
                .flatMap(Collection::stream)
                .forEach(value -> require(file, value));
    }

    private static void require(Path file, ValueInfoProto value) {
        value.getType().getTensorType().getShape().getDimList().stream()
                .filter(dimension -> dimension.getDimValue() > Integer.MAX_VALUE)
                .findFirst()
                .ifPresent(dimension -> {
                    throw new SetupException("The tensor " + value.getName() + " of the model " + file
                            + " is declared with a dimension of " + dimension.getDimValue()
                            + ", more than any tensor has: the file is damaged. Export it again.");
                });
    }
}
