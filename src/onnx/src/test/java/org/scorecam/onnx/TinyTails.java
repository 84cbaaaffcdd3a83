package org.scorecam.onnx;

import static org.scorecam.onnx.GraphBuilder.integer;
import static org.scorecam.onnx.GraphBuilder.integers;

import java.util.ArrayList;
import java.util.List;

/**
 * The last blocks and the heads of known networks, in the way that PyTorch's exporter lays them out. Each has a target
 * layer that a person would choose, named {@code target}.
 */
final class TinyTails {
    private TinyTails() {}

    /** Convolutions and ReLUs, pooling, and fully connected layers. */
    static GraphBuilder vgg() {
        return TinyModels.body(13)
                .conv("conv3", 5, 3, 1)
                .relu("target")
                .maxPool("pool", 2)
                .averagePool("avgpool", 2)
                .flatten("flat")
                .gemm("fc1", 12)
                .relu("relu4")
                .gemm("logits", 4)
                .output("logits");
    }

    /** A sum with the way around it, then ReLU. */
    static GraphBuilder resNet() {
        return pooled(TinyModels.body(13)
                .conv("conv3", 6, 3, 1)
                .relu("relu3")
                .conv("conv4", 6, 3, 1)
                .add("sum", "relu2")
                .relu("target"));
    }

    /** A depthwise block, a linear bottleneck, a last convolution with ReLU6, and dropout before the classes. */
    static GraphBuilder mobileNet() {
        GraphBuilder body =
                TinyModels.body(13).constant("zero", new float[] {0}).constant("six", new float[] {6});
        return body.conv("expand", 12, 1, 1)
                .apply("Clip", "clip3", "zero", "six")
                .conv("bottleneck", 6, 1, 1)
                .add("sum", "relu2")
                .conv("last", 16, 1, 1)
                .apply("Clip", "target", "zero", "six")
                .globalAveragePool("gap")
                .flatten("flat")
                .apply("Dropout", "dropout")
                .gemm("logits", 4)
                .output("logits");
    }

    /** Two convolutions beside each other, dropout, a convolution to the classes, ReLU, global pooling. */
    static GraphBuilder squeezeNet() {
        GraphBuilder fire = TinyModels.body(13)
                .conv("one", 3, 1, 1)
                .relu("one_relu")
                .at("relu2")
                .conv("three", 3, 3, 1)
                .relu("three_relu");
        return concat(fire, "target", "one_relu", 6, "three_relu")
                .apply("Dropout", "dropout")
                .conv("classes", 4, 1, 1)
                .relu("classes_relu")
                .globalAveragePool("gap")
                .reshape("logits", -1, 4)
                .output("logits");
    }

    /** Squeeze and excitation inside, SiLU as a product with its sigmoid at the end. */
    static GraphBuilder efficientNet() {
        GraphBuilder excited = TinyModels.body(13)
                .globalAveragePool("squeeze")
                .conv("fewer", 2, 1, 1)
                .relu("fewer_relu")
                .conv("as_many", 6, 1, 1)
                .apply("Sigmoid", "gate")
                .at("relu2")
                .apply("Mul", "excited", "gate");
        return pooled(excited.conv("last", 10, 1, 1)
                .apply("Sigmoid", "last_sigmoid")
                .at("last")
                .apply("Mul", "target", "last_sigmoid"));
    }

    /** All earlier maps beside the new ones, then batch normalisation and ReLU. */
    static GraphBuilder denseNet() {
        GraphBuilder dense = TinyModels.body(13).conv("growth", 2, 3, 1);
        float[] ones = {1, 1, 1, 1, 1, 1, 1, 1};
        return pooled(concat(dense, "dense", "relu2", 8, "growth")
                .constant("ones", ones, 8)
                .apply("BatchNormalization", "norm5", "ones", "ones", "ones", "ones")
                .relu("target"));
    }

    /** Branches of several kernels, one of them pooled, side by side. */
    static GraphBuilder inception() {
        GraphBuilder branches = TinyModels.body(13)
                .conv("one", 3, 1, 1)
                .relu("one_relu")
                .at("relu2")
                .conv("three", 4, 3, 1)
                .relu("three_relu");
        branches.node(
                        "AveragePool",
                        "pooled",
                        List.of("relu2"),
                        new long[] {1, 6, 8, 8},
                        integers("kernel_shape", 3, 3),
                        integers("pads", 1, 1, 1, 1))
                .conv("pool_conv", 2, 1, 1)
                .relu("pool_relu");
        return concat(branches, "target", "one_relu", 9, "three_relu", "pool_relu")
                .globalAveragePool("gap")
                .apply("Dropout", "dropout")
                .flatten("flat")
                .gemm("logits", 4)
                .output("logits");
    }

    /** Channels shuffled by a Reshape to five dimensions and back, then one more convolution. */
    static GraphBuilder shuffleNet() {
        return shuffled()
                .conv("conv5", 10, 1, 1)
                .relu("target")
                .reduceMean("mean", false)
                .gemm("logits", 4)
                .output("logits");
    }

    /** A unit that ends in the shuffle itself, whose Reshape hides what the dimensions mean. */
    static GraphBuilder shuffleNetWithoutLastConvolution() {
        return pooled(shuffled());
    }

    private static GraphBuilder shuffled() {
        GraphBuilder unit = TinyModels.body(13).conv("branch", 6, 1, 1).relu("branch_relu");
        return concat(unit, "both", "relu2", 12, "branch_relu")
                .reshape("groups", -1, 2, 6, 8, 8)
                .transpose("swapped", 0, 2, 1, 3, 4)
                .reshape("shuffled", -1, 12, 8, 8);
    }

    /** Layer normalisation and fully connected layers on (N, H, W, C), a residual sum, normalisation behind the pooling. */
    static GraphBuilder convNeXt() {
        GraphBuilder block = TinyModels.body(17)
                .transpose("nhwc", 0, 2, 3, 1)
                .constant("scale", new float[] {1, 1, 1, 1, 1, 1}, 6)
                .constant("shift", new float[6], 6)
                .apply("LayerNormalization", "normal", "scale", "shift")
                .matMul("wider", 12)
                .apply("Erf", "erf")
                .at("wider")
                .apply("Mul", "gelu", "erf")
                .matMul("narrow", 6)
                .transpose("nchw", 0, 3, 1, 2)
                .constant("layer_scale", new float[] {1, 1, 1, 1, 1, 1}, 6, 1, 1);
        return block.apply("Mul", "scaled", "layer_scale")
                .add("target", "relu2")
                .globalAveragePool("gap")
                .transpose("pooled_nhwc", 0, 2, 3, 1)
                .apply("LayerNormalization", "pooled_normal", "scale", "shift")
                .transpose("pooled_nchw", 0, 3, 1, 2)
                .flatten("flat")
                .gemm("logits", 4)
                .output("logits");
    }

    private static GraphBuilder pooled(GraphBuilder body) {
        return TinyModels.pooled(body).output("logits");
    }

    /** Tensors of 8 x 8 cells side by side. */
    private static GraphBuilder concat(GraphBuilder graph, String name, String first, int channels, String... more) {
        graph.at(first);
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(List.of(more));
        return graph.node("Concat", name, all, new long[] {1, channels, 8, 8}, integer("axis", 1));
    }
}
