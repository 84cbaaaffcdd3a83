package org.scorecam.onnx;

import org.scorecam.cam.LayerShape;

/**
 * A tensor of the graph that can be the target layer.
 *
 * @param name the tensor's name
 * @param node the name of the node that makes it, empty where the exporter gave none
 * @param operator that node's operator, such as {@code Relu}
 * @param shape of one input's activations, whatever the graph's own layout
 */
public record LayerCandidate(String name, String node, String operator, LayerShape shape) {}
