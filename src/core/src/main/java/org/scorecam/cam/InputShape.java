package org.scorecam.cam;

/**
 * What one input of a model looks like.
 *
 * @param channels 1 or 3
 * @param height in pixels
 * @param width in pixels
 * @param layout the order of the values
 */
public record InputShape(int channels, int height, int width, Layout layout) {
    /** The order of the values of one input. */
    public enum Layout {
        /** Channel by channel, each row by row. */
        NCHW,
        /** Row by row, the channels of a pixel beside each other. */
        NHWC
    }

    /** How many values one input has. */
    public int size() {
        return channels * height * width;
    }
}
