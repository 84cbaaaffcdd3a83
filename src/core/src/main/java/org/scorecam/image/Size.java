package org.scorecam.image;

/** Width and height in pixels. */
public record Size(int width, int height) {
    @Override
    public String toString() {
        return width + "x" + height;
    }
}
