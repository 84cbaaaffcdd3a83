package org.scorecam.gradient;

import ai.onnx.proto.OnnxMl.NodeProto;

/** A node through which no cotangent can be passed back. */
final class NoGradientException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** @param why a clause with its verb, whose subject is the node */
    NoGradientException(NodeProto node, String why) {
        super("the node " + (node.getName().isEmpty() ? "of " + node.getOutput(0) : node.getName()) + " ("
                + (node.getDomain().isEmpty() ? "" : node.getDomain() + ".") + node.getOpType() + ") " + why);
    }
}
