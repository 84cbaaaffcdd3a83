package org.scorecam.benchmarks;

import java.util.List;
import java.util.Random;
import org.scorecam.onnx.GraphBuilder;

/**
 * Graphs of well-known shapes with random weights, 224x224, a dynamic batch, 1,000 classes. Weights are scaled by their
 * fan-in, so that activations neither vanish nor overflow: forwards on denormal numbers would be slow for no reason.
 */
final class Networks {
    /** What a block adds to its input is kept small, or sums of many blocks would grow. */
    private static final double RESIDUAL = 0.3;

    private final GraphBuilder graph = GraphBuilder.opset(13).input("photo", -1, 3, 224, 224);
    private int channels = 3;
    private int side = 224;
    private String current = "photo";

    private Networks() {}

    /** He et al., arXiv:1512.03385, with the stride on the 3x3 convolution: 2,048 channels of 7x7, 25.5 million weights. */
    static GraphBuilder resNet50() {
        Networks net = new Networks();
        net.conv("stem", 64, 7, 2, 1, 1).relu("stem_relu");
        net.pool("pool");
        int[] blocks = {3, 4, 6, 3};
        for (int stage = 0; stage < blocks.length; stage++) {
            for (int block = 0; block < blocks[stage]; block++) {
                net.bottleneck("s" + stage + "b" + block, 64 << stage, stage > 0 && block == 0 ? 2 : 1, block == 0);
            }
        }
        return net.head();
    }

    /** Sandler et al., arXiv:1801.04381, table 2: 1,280 channels of 7x7, 3.5 million weights. */
    static GraphBuilder mobileNetV2() {
        Networks net = new Networks();
        net.graph.constant("zero", new float[] {0}).constant("six", new float[] {6});
        net.conv("stem", 32, 3, 2, 1, 1).relu6("stem_relu");
        int[][] rows = {
            {1, 16, 1, 1}, {6, 24, 2, 2}, {6, 32, 3, 2}, {6, 64, 4, 2}, {6, 96, 3, 1}, {6, 160, 3, 2}, {6, 320, 1, 1}
        };
        for (int row = 0; row < rows.length; row++) {
            for (int block = 0; block < rows[row][2]; block++) {
                net.inverted("r" + row + "b" + block, rows[row][0], rows[row][1], block == 0 ? rows[row][3] : 1);
            }
        }
        net.conv("last", 1280, 1, 1, 1, 1).relu6("last_relu");
        return net.head();
    }

    private void bottleneck(String name, int width, int stride, boolean first) {
        String in = current;
        int inChannels = channels;
        int inSide = side;
        String shortcut = in;
        if (first) {
            conv(name + "_shortcut", 4 * width, 1, stride, 1, 0.5);
            shortcut = current;
            back(in, inChannels, inSide);
        }
        conv(name + "_1", width, 1, 1, 1, 1).relu(name + "_1_relu");
        conv(name + "_2", width, 3, stride, 1, 1).relu(name + "_2_relu");
        conv(name + "_3", 4 * width, 1, 1, 1, RESIDUAL);
        graph.add(name + "_sum", shortcut);
        current = name + "_sum";
        relu(name);
    }

    private void inverted(String name, int expansion, int out, int stride) {
        String in = current;
        boolean residual = stride == 1 && channels == out;
        if (expansion > 1) {
            conv(name + "_1", expansion * channels, 1, 1, 1, 1).relu6(name + "_1_relu");
        }
        conv(name + "_2", channels, 3, stride, channels, 1).relu6(name + "_2_relu");
        conv(name, out, 1, 1, 1, residual ? RESIDUAL : 1);
        if (residual) {
            graph.add(name + "_sum", in);
            current = name + "_sum";
        }
    }

    private GraphBuilder head() {
        return graph.at(current)
                .globalAveragePool("gap")
                .flatten("flat")
                .gemm("logits", 1000)
                .output("logits");
    }

    private void back(String tensor, int itsChannels, int itsSide) {
        graph.at(tensor);
        current = tensor;
        channels = itsChannels;
        side = itsSide;
    }

    /** Padded by (kernel - 1) / 2. */
    private Networks conv(String name, int out, int kernel, int stride, int groups, double gain) {
        int fanIn = channels / groups * kernel * kernel;
        int pad = (kernel - 1) / 2;
        graph.constant(name + "_weights", weights(name, out, fanIn, gain), out, channels / groups, kernel, kernel);
        graph.constant(name + "_bias", new float[out], out);
        side = (side + 2 * pad - kernel) / stride + 1;
        channels = out;
        graph.node(
                "Conv",
                name,
                List.of(current, name + "_weights", name + "_bias"),
                new long[] {1, out, side, side},
                GraphBuilder.integers("kernel_shape", kernel, kernel),
                GraphBuilder.integers("strides", stride, stride),
                GraphBuilder.integers("pads", pad, pad, pad, pad),
                GraphBuilder.integer("group", groups));
        current = name;
        return this;
    }

    private void relu(String name) {
        graph.relu(name);
        current = name;
    }

    private void relu6(String name) {
        graph.apply("Clip", name, "zero", "six");
        current = name;
    }

    private void pool(String name) {
        side = (side + 2 - 3) / 2 + 1;
        graph.node(
                "MaxPool",
                name,
                List.of(current),
                new long[] {1, channels, side, side},
                GraphBuilder.integers("kernel_shape", 3, 3),
                GraphBuilder.integers("strides", 2, 2),
                GraphBuilder.integers("pads", 1, 1, 1, 1));
        current = name;
    }

    /** Uniform, of the variance 2 / fan-in that ReLU keeps. */
    private static float[] weights(String seed, int out, int fanIn, double gain) {
        Random random = new Random(seed.hashCode());
        double bound = gain * Math.sqrt(6.0 / fanIn);
        float[] weights = new float[out * fanIn];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) ((2 * random.nextDouble() - 1) * bound);
        }
        return weights;
    }
}
