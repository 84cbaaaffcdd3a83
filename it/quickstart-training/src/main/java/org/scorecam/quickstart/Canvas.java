package org.scorecam.quickstart;

/** A colour picture in linear floats, 0 is black and 1 is white; values outside are clipped only when the photo is taken. */
final class Canvas {

    static final int WIDTH = 384;
    static final int HEIGHT = 288;
    static final Box FRAME = new Box(0, 0, WIDTH, HEIGHT);

    /** {@code [channel][y * WIDTH + x]}, red first. */
    final float[][] planes = new float[3][WIDTH * HEIGHT];

    static boolean holds(int x, int y) {
        return x >= 0 && y >= 0 && x < WIDTH && y < HEIGHT;
    }

    void set(int x, int y, double red, double green, double blue) {
        int i = y * WIDTH + x;
        planes[0][i] = (float) red;
        planes[1][i] = (float) green;
        planes[2][i] = (float) blue;
    }

    /** Paints over what is there; {@code opacity} 1 hides it. */
    void blend(int x, int y, double red, double green, double blue, double opacity) {
        int i = y * WIDTH + x;
        planes[0][i] += (float) (opacity * (red - planes[0][i]));
        planes[1][i] += (float) (opacity * (green - planes[1][i]));
        planes[2][i] += (float) (opacity * (blue - planes[2][i]));
    }

    void multiply(int x, int y, double factor) {
        int i = y * WIDTH + x;
        for (float[] plane : planes) {
            plane[i] *= (float) factor;
        }
    }
}
