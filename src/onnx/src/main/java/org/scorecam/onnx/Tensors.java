package org.scorecam.onnx;

import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.scorecam.cam.InputShape;
import org.scorecam.cam.InputShape.Layout;
import org.scorecam.cam.LayerShape;

/** Values and shapes as ONNX Runtime takes and gives them. */
final class Tensors {
    private Tensors() {}

    /** A direct buffer in native order, so that ONNX Runtime reads it in place. */
    static FloatBuffer zeros(int size) {
        return ByteBuffer.allocateDirect(Math.multiplyExact(size, Float.BYTES))
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    static Shape shape(int batch, InputShape input) {
        return input.layout() == Layout.NCHW
                ? new Shape(batch, input.channels(), input.height(), input.width())
                : new Shape(batch, input.height(), input.width(), input.channels());
    }

    /** {@code (1, 10, 8, 8)}. */
    static String text(long[] shape) {
        return Arrays.stream(shape).mapToObj(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    /**
     * The values of one input's activations, (K, h, w) row by row.
     *
     * @param order of the tensor's dimensions, such as {@code NHWC}, N first
     */
    static float[] channelsFirst(float[] values, String order, LayerShape shape) {
        if (order.equals(Layouts.NCHW)) {
            return values;
        }
        int channelStep = step('C', order, shape);
        int rowStep = step('H', order, shape);
        int cellStep = step('W', order, shape);
        float[] result = new float[values.length];
        int i = 0;
        for (int k = 0; k < shape.channels(); k++) {
            for (int y = 0; y < shape.height(); y++) {
                for (int x = 0; x < shape.width(); x++) {
                    result[i++] = values[k * channelStep + y * rowStep + x * cellStep];
                }
            }
        }
        return result;
    }

    /**
     * The other way: what {@link #channelsFirst} gave, as the tensor has it.
     *
     * @param order of the tensor's dimensions, such as {@code NHWC}, N first
     */
    static float[] inOrder(float[] channelsFirst, String order, LayerShape shape) {
        if (order.equals(Layouts.NCHW)) {
            return channelsFirst;
        }
        int channelStep = step('C', order, shape);
        int rowStep = step('H', order, shape);
        int cellStep = step('W', order, shape);
        float[] result = new float[channelsFirst.length];
        int i = 0;
        for (int k = 0; k < shape.channels(); k++) {
            for (int y = 0; y < shape.height(); y++) {
                for (int x = 0; x < shape.width(); x++) {
                    result[k * channelStep + y * rowStep + x * cellStep] = channelsFirst[i++];
                }
            }
        }
        return result;
    }

    /** Rows as columns, of a matrix with that many columns. */
    static float[] turned(float[] values, int columns) {
        int rows = values.length / columns;
        float[] turned = new float[values.length];
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                turned[column * rows + row] = values[row * columns + column];
            }
        }
        return turned;
    }

    /**
     * The values of the patches among one input's tokens, (K, h, w) row by row.
     *
     * @param values (T, K); the patches are the last h w tokens
     */
    static float[] patches(float[] values, LayerShape shape) {
        int cells = shape.cells();
        int channels = shape.channels();
        int first = values.length - cells * channels;
        float[] result = new float[cells * channels];
        for (int k = 0; k < channels; k++) {
            for (int i = 0; i < cells; i++) {
                result[k * cells + i] = values[first + i * channels + k];
            }
        }
        return result;
    }

    /** How far apart two neighbours in a dimension are: the product of the dimensions behind it. */
    private static int step(char dimension, String order, LayerShape shape) {
        return order.substring(order.indexOf(dimension) + 1)
                .chars()
                .map(behind -> switch (behind) {
                    case 'C' -> shape.channels();
                    case 'H' -> shape.height();
                    default -> shape.width();
                })
                .reduce(1, (a, b) -> a * b);
    }
}
