package org.scorecam.metric;

import org.scorecam.cam.InputShape;

/** Where the values of a model's input are. */
public record InputIndex(InputShape shape) {
    public int count() {
        return shape.height() * shape.width();
    }

    /** The index of channel {@code c} of pixel {@code i}, row by row. */
    public int at(int c, int i) {
        return shape.layout() == InputShape.Layout.NCHW ? c * count() + i : i * shape.channels() + c;
    }

    /** Copies all channels of one pixel. */
    public void copy(float[] from, float[] to, int i) {
        for (int c = 0; c < shape.channels(); c++) {
            to[at(c, i)] = from[at(c, i)];
        }
    }
}
