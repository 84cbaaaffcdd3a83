package org.scorecam.onnx;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.scorecam.cam.InputShape;
import org.scorecam.gradient.Probe;

/** Measures a model's tensors by forwards of zeros at one input size. */
final class ModelProbe implements Probe {
    private final OnnxModel model;
    private final InputShape input;
    private final Map<String, long[]> shapes = new HashMap<>();

    ModelProbe(OnnxModel model, InputShape input) {
        this.model = model;
        this.input = input;
    }

    /** @throws SessionException if the model does not run */
    @Override
    public Map<String, long[]> shapes(List<String> tensors) {
        Map<String, long[]> measured = TensorShapes.measured(model, tensors, input);
        shapes.putAll(measured);
        return measured;
    }

    /** The shape of a tensor that was measured. */
    long[] shape(String tensor) {
        return Objects.requireNonNull(shapes.get(tensor), tensor);
    }

    /** @throws SessionException if the model does not run */
    @Override
    public Map<String, long[]> integers(List<String> tensors) {
        try (Session session = model.session(GraphOutputs.integers(model.proto(), tensors))) {
            return session.run(Tensors.zeros(input.size()), Tensors.shape(1, input), outputs -> {
                Map<String, long[]> integers = new HashMap<>();
                for (int i = 0; i < tensors.size(); i++) {
                    integers.put(tensors.get(i), outputs.get(i).toLongArray());
                }
                return integers;
            });
        }
    }
}
