package org.scorecam.onnx;

import static org.scorecam.onnx.GraphBuilder.integer;

import java.util.List;

/** Small models with the heads of known networks. Their input is {@code photo}, of 32 x 32 in colour. */
public final class TinyModels {
    private TinyModels() {}

    /** {@code photo} (N, 3, 32, 32), {@code conv1}, {@code relu1} (8, 16, 16), {@code conv2}, {@code relu2} (6, 8, 8). */
    public static GraphBuilder body(int opset) {
        return GraphBuilder.opset(opset)
                .input("photo", -1, 3, 32, 32)
                .conv("conv1", 8, 3, 2)
                .relu("relu1")
                .conv("conv2", 6, 3, 2)
                .relu("relu2");
    }

    /** The usual: global average pooling, then one fully connected layer to 4 classes. */
    public static GraphBuilder classifier() {
        return pooled(body(13)).output("logits");
    }

    static GraphBuilder pooled(GraphBuilder body) {
        return body.globalAveragePool("gap").flatten("flat").gemm("logits", 4);
    }

    /** SqueezeNet's: a convolution to the classes, ReLU, global average pooling. */
    public static GraphBuilder squeezeNet() {
        return body(13).apply("Dropout", "dropout")
                .conv("conv3", 4, 1, 1)
                .relu("relu3")
                .globalAveragePool("gap")
                .flatten("logits");
    }

    /** VGG's: pooling, then two fully connected layers. */
    public static GraphBuilder vgg() {
        return body(13).maxPool("pool", 2)
                .flatten("flat")
                .gemm("fc1", 12)
                .relu("relu3")
                .gemm("logits", 4)
                .output("logits");
    }

    /** ResNet's: a sum and ReLU. */
    public static GraphBuilder resNet() {
        return pooled(body(13).conv("conv3", 6, 3, 1).add("sum", "relu2").relu("relu3"))
                .output("logits");
    }

    /** EfficientNet's: SiLU written as {@code x * sigmoid(x)}. */
    public static GraphBuilder efficientNet() {
        return pooled(body(13).conv("conv3", 6, 3, 1)
                        .apply("Sigmoid", "gate")
                        .at("conv3")
                        .apply("Mul", "silu", "gate"))
                .output("logits");
    }

    /** A quantised one: each tensor is rounded to eight bits and back. */
    public static GraphBuilder quantized() {
        return pooled(GraphBuilder.opset(13)
                        .input("photo", 1, 3, 32, 32)
                        .quantizeAndBack("photo_rounded", 0.01f)
                        .conv("conv1", 8, 3, 2)
                        .constant("zero", new float[] {0})
                        .constant("six", new float[] {6})
                        .apply("Clip", "clip1", "zero", "six")
                        .quantizeAndBack("clip1_rounded", 0.02f)
                        .conv("conv2", 6, 3, 2)
                        .apply("Clip", "clip2", "zero", "six")
                        .quantizeAndBack("clip2_rounded", 0.02f))
                .output("logits");
    }

    /** A Keras network as TensorFlow's exporter writes it: (N, H, W, C) outside, (N, C, H, W) inside. */
    public static GraphBuilder keras() {
        return GraphBuilder.opset(13)
                .input("photo", -1, 32, 32, 3)
                .transpose("nchw", 0, 3, 1, 2)
                .conv("conv1", 8, 3, 2)
                .relu("relu1")
                .conv("conv2", 6, 3, 2)
                .relu("relu2")
                .maxPool("pool", 2)
                .transpose("nhwc", 0, 2, 3, 1)
                .reshape("flat", -1, 4 * 4 * 6)
                .matMul("product", 4)
                .constant("bias", new float[4], 4)
                .add("logits", "bias")
                .output("logits");
    }

    /** A transformer: patches, then attention between them. */
    public static GraphBuilder visionTransformer() {
        GraphBuilder patches = GraphBuilder.opset(13)
                .input("photo", 1, 3, 32, 32)
                .conv("patches", 6, 8, 8)
                .reshape("columns", 1, 6, -1)
                .transpose("tokens", 0, 2, 1)
                .matMul("query", 6)
                .transpose("turned", 0, 2, 1);
        return patches.node("MatMul", "affinity", List.of("query", "turned"), new long[] {1, 16, 16})
                .softmax("attention")
                .node("MatMul", "attended", List.of("attention", "tokens"), new long[] {1, 16, 6})
                .node(
                        "ReduceMean",
                        "mean",
                        List.of("attended"),
                        new long[] {1, 6},
                        GraphBuilder.integers("axes", 1),
                        integer("keepdims", 0))
                .gemm("logits", 4)
                .output("logits");
    }
}
