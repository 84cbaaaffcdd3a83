package org.scorecam.quickstart;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.Blocks;
import ai.djl.nn.ParallelBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.ParameterStore;
import java.util.List;

/**
 * The architecture of both models: four convolutions, each with batch normalisation and ReLU, the mean over the last 16x16 map, and one
 * linear layer. The block's output is the logits, shape (N, 4), and the means they were made from, shape (N, 48).
 */
final class Network {

    /** Width and height of the input. */
    static final int SIZE = 128;

    static final float EPSILON = 1e-5f;

    /** A convolution without bias (the normalisation has one) and what follows it. */
    record Stage(Conv2d convolution, BatchNorm norm, int kernel, int stride) {}

    // Strides shift what a 3x3 kernel sees by half a pixel of its output; the third, where that is most, is 4x4 and has
    // a true middle.
    // The last one mixes channels only, so that a cell of its map answers for little more than its own place in the
    // photo.
    final List<Stage> stages = List.of(stage(16, 3, 2), stage(32, 3, 2), stage(48, 4, 2), lastStage(48));
    final Linear head = Linear.builder().setUnits(Kind.ALL.size()).build();
    final SequentialBlock block = new SequentialBlock();

    Network() {
        for (Stage stage : stages) {
            block.add(stage.convolution).add(stage.norm).add(Activation.reluBlock());
        }
        block.add(Pool.globalAvgPool2dBlock())
                .add(new ParallelBlock(
                        both -> new NDList(both.get(0).head(), both.get(1).head()),
                        List.of(head, Blocks.identityBlock())));
    }

    private static Stage stage(int filters, int kernel, int stride) {
        BatchNorm norm = BatchNorm.builder().optEpsilon(EPSILON).build();
        return new Stage(convolution(filters, kernel, stride), norm, kernel, stride);
    }

    /** Its normalisation has no scale: a map that could shrink as a whole would satisfy the training's wish for few lit cells by that. */
    private static Stage lastStage(int filters) {
        BatchNorm norm = BatchNorm.builder().optEpsilon(EPSILON).optScale(false).build();
        return new Stage(convolution(filters, 1, 1), norm, 1, 1);
    }

    private static Conv2d convolution(int filters, int kernel, int stride) {
        int pad = pad(kernel);
        return Conv2d.builder()
                .setKernelShape(new Shape(kernel, kernel))
                .optStride(new Shape(stride, stride))
                .optPadding(new Shape(pad, pad))
                .optBias(false)
                .setFilters(filters)
                .build();
    }

    static int pad(int kernel) {
        return (kernel - 1) / 2;
    }

    /** The logits of one photo, as the model gives them when it is used. */
    float[] logits(NDManager manager, float[] photo) {
        try (NDManager scope = manager.newSubManager()) {
            NDList input = new NDList(scope.create(photo, new Shape(1, 3, SIZE, SIZE)));
            return block.forward(new ParameterStore(scope, false), input, false)
                    .head()
                    .toFloatArray();
        }
    }

    static NDArray parameter(Block block, String name) {
        return block.getParameters().get(name).getArray();
    }
}
