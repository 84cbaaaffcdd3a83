package org.scorecam.quickstart;

import java.util.SplittableRandom;

/** Smooth value noise about 0, spread about 1: the grain of metal, rubber and light. It repeats after {@value #SIZE} units. */
final class Noise {

    private static final int SIZE = 512;
    private static final float[] LATTICE = lattice();

    private final double shiftX;
    private final double shiftY;

    /** Every noise is another window on the same lattice, so that a photo costs no new lattice. */
    Noise(SplittableRandom random) {
        shiftX = random.nextDouble(SIZE);
        shiftY = random.nextDouble(SIZE);
    }

    double at(double x, double y) {
        double u = x + shiftX;
        double v = y + shiftY;
        int column = (int) Math.floor(u);
        int row = (int) Math.floor(v);
        double right = u - column;
        double down = v - row;
        double top = lattice(column, row) * (1 - right) + lattice(column + 1, row) * right;
        double bottom = lattice(column, row + 1) * (1 - right) + lattice(column + 1, row + 1) * right;
        return top * (1 - down) + bottom * down;
    }

    /** Octaves from the wavelength {@code coarsest} down, each half as long and {@code persistence} as strong as the one before. */
    double fractal(double x, double y, double coarsest, int octaves, double persistence) {
        double sum = 0;
        double strength = 1;
        double frequency = 1 / coarsest;
        for (int octave = 0; octave < octaves; octave++) {
            // the shift keeps the octaves' lattice lines from falling on one another
            sum += strength * at(x * frequency + 37.3 * octave, y * frequency + 91.7 * octave);
            strength *= persistence;
            frequency *= 2;
        }
        return sum;
    }

    private static float lattice(int column, int row) {
        return LATTICE[(row & (SIZE - 1)) * SIZE + (column & (SIZE - 1))];
    }

    private static float[] lattice() {
        SplittableRandom random = new SplittableRandom(20_190_901);
        float[] values = new float[SIZE * SIZE];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) Math.max(-2.5, Math.min(2.5, random.nextGaussian()));
        }
        return values;
    }
}
