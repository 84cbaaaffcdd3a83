package org.scorecam.cam;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;

/**
 * Builds batches of masked inputs {@code alpha X + (1 - alpha) X * U_k} into one reused direct buffer, and allocates nothing
 * for them. Row by row: each is made in the nearest cache and copied out whole. For one thread at a time.
 */
final class Masker {
    private final InputShape input;
    private final int cells;
    private final float alpha;
    private final Bilinear upsampling;
    private final float[][] wide;
    private final float[] mask;
    private final float[] product;
    private final FloatBuffer masked;

    /** @param batch the most inputs at once */
    Masker(InputShape input, LayerShape layer, Masking masking, int batch) {
        this.input = input;
        this.cells = layer.cells();
        this.alpha = (float) masking.alpha();
        upsampling = new Bilinear(layer.height(), layer.width(), input.height(), input.width(), masking.upsampling());
        wide = upsampling.widened();
        mask = new float[input.width()];
        product = new float[input.width() * (input.layout() == InputShape.Layout.NCHW ? 1 : input.channels())];
        masked = ByteBuffer.allocateDirect(Math.multiplyExact(Math.multiplyExact(batch, input.size()), Float.BYTES))
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
    }

    /**
     * {@code X} masked with each of some {@code U_k}; the buffer is valid until the next call.
     *
     * @param channels to mask with
     * @param from the first of them
     * @param n how many, at most the batch
     */
    FloatBuffer mask(float[] x, Masks masks, int[] channels, int from, int n) {
        masked.limit(n * input.size());
        for (int i = 0; i < n; i++) {
            upsampling.widen(masks.values(), channels[from + i] * cells, wide);
            for (int y = 0; y < input.height(); y++) {
                upsampling.row(wide, y, mask);
                blend();
                if (input.layout() == InputShape.Layout.NCHW) {
                    byChannel(x, y, i * input.size());
                } else {
                    byPixel(x, y, i * input.size());
                }
            }
        }
        return masked;
    }

    /** Inputs as they are, in the same buffer. */
    FloatBuffer plain(List<float[]> inputs) {
        masked.limit(inputs.size() * input.size());
        for (int i = 0; i < inputs.size(); i++) {
            masked.put(i * input.size(), inputs.get(i), 0, input.size());
        }
        return masked;
    }

    /** {@code alpha + (1 - alpha) U}, so that one product gives the blended input. */
    private void blend() {
        if (alpha != 0) {
            for (int i = 0; i < mask.length; i++) {
                mask[i] = alpha + (1 - alpha) * mask[i];
            }
        }
    }

    private void byChannel(float[] x, int y, int at) {
        for (int c = 0; c < input.channels(); c++) {
            int row = (c * input.height() + y) * mask.length;
            System.arraycopy(x, row, product, 0, product.length);
            scale(product, mask);
            masked.put(at + row, product, 0, product.length);
        }
    }

    /** In place, and each array from its start: only so does the Java machine do it by vectors. */
    private static void scale(float[] values, float[] by) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= by[i];
        }
    }

    private void byPixel(float[] x, int y, int at) {
        int row = y * product.length;
        System.arraycopy(x, row, product, 0, product.length);
        int i = 0;
        for (float share : mask) {
            for (int c = 0; c < input.channels(); c++) {
                product[i] *= share;
                i++;
            }
        }
        masked.put(at + row, product, 0, product.length);
    }
}
