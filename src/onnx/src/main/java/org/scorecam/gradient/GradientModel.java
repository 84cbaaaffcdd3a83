package org.scorecam.gradient;

import ai.onnx.proto.OnnxMl.ModelProto;
import java.util.List;

/**
 * A model that can tell a gradient, too.
 *
 * @param model the model with more nodes and one more input, behind its own; its outputs are as they were
 * @param cotangent that input's name, float32, of the differentiated scores' shape: 1 at the class asked for, 0 elsewhere, gives the
 *     gradient of that class's score
 * @param gradient the tensor of the gradient, float32, of the layer's shape
 * @param notes what the gradient takes otherwise than the forward has it, as sentences for people
 */
public record GradientModel(ModelProto model, String cotangent, String gradient, List<String> notes) {
    public GradientModel {
        notes = List.copyOf(notes);
    }
}
