package org.scorecam.onnx;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which of a graph's inputs and outputs are meant, where it has several.
 *
 * @param output the tensor of the scores, null to find it among the graph's outputs
 * @param inputs fixed values of the inputs beside the photo, by name: {@code 0.5}, {@code 1, 0, 0} or, with dimensions,
 *     {@code 1x16: 0}
 */
public record Ports(@Nullable String output, Map<String, String> inputs) {
    /** The one input and the output that the graph itself tells. */
    public static final Ports AUTO = new Ports(null, Map.of());

    public Ports {
        inputs = new TreeMap<>(inputs);
    }
}
