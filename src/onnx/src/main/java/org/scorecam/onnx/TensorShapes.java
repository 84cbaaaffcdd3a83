package org.scorecam.onnx;

import ai.onnx.proto.OnnxMl.TensorShapeProto.Dimension;
import ai.onnx.proto.OnnxMl.TypeProto;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.InputShape;

/** The shapes of tensors at one input size: those that the file declares, else those that ONNX Runtime finds. */
final class TensorShapes {
    /** A declared shape of more numbers than an array holds is taken for none. */
    private static final long MOST = Integer.MAX_VALUE;

    private TensorShapes() {}

    /** @throws SessionException if the model does not run at this size */
    static Map<String, long[]> of(OnnxModel model, List<String> tensors, InputShape input) {
        Map<String, long[]> declared = new HashMap<>();
        for (String tensor : tensors) {
            long[] shape = declared(model.graph(), tensor);
            if (shape == null) {
                return measured(model, tensors, input);
            }
            declared.put(tensor, shape);
        }
        return declared;
    }

    private static long @Nullable [] declared(Graph graph, String tensor) {
        TypeProto.Tensor type = graph.type(tensor);
        if (type == null || !type.hasShape() || type.getShape().getDimCount() == 0) {
            return null;
        }
        List<Dimension> dimensions = type.getShape().getDimList();
        long[] shape = dimensions.stream().mapToLong(Dimension::getDimValue).toArray();
        shape[0] = Math.max(1, shape[0]); // a dynamic N does not matter here
        long cells = 1;
        for (long size : shape) {
            if (size < 1 || size > MOST || cells * size > MOST) {
                return null;
            }
            cells *= size;
        }
        return shape;
    }

    /** By one forward of zeros, whatever the file declares. */
    static Map<String, long[]> measured(OnnxModel model, List<String> tensors, InputShape input) {
        try (Session session = model.session(GraphOutputs.shapes(model.proto(), tensors))) {
            return session.run(Tensors.zeros(input.size()), Tensors.shape(1, input), outputs -> {
                Map<String, long[]> shapes = new HashMap<>();
                for (int i = 0; i < tensors.size(); i++) {
                    shapes.put(tensors.get(i), outputs.get(i).toLongArray());
                }
                return shapes;
            });
        }
    }
}
