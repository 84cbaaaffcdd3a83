package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.AttributeProto;
import ai.onnx.proto.OnnxMl.NodeProto;

/** {@code Cast} nodes: ONNX Runtime rounds to the nearest number, ties to even. */
final class Casts {
    private Casts() {}

    /** @param type the number of a {@code TensorProto.DataType} */
    static NodeProto node(String from, String to, int type) {
        return NodeProto.newBuilder()
                .setOpType("Cast")
                .addInput(from)
                .addOutput(to)
                .addAttribute(AttributeProto.newBuilder()
                        .setName("to")
                        .setType(AttributeProto.AttributeType.INT)
                        .setI(type))
                .build();
    }
}
