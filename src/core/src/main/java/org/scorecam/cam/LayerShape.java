package org.scorecam.cam;

/**
 * The shape of a target layer's activations {@code A}.
 *
 * @param channels K
 * @param height h, in cells
 * @param width w, in cells
 */
public record LayerShape(int channels, int height, int width) {
    /** How many cells one channel has. */
    public int cells() {
        return height * width;
    }
}
