package org.scorecam.quickstart;

import java.util.SplittableRandom;

/** One metal part on its table, lit from one side: everything that is in a photo but defect and stamp. */
final class Part {

    private enum Finish {
        BRUSHED,
        TURNED,
        CAST
    }

    final Shape shape;
    /** Where the light comes from, as a unit vector in the picture. */
    final double lightX;

    final double lightY;

    private final Finish finish;
    private final Noise noise;
    private final double grain;
    private final double cos;
    private final double sin;
    private final double brightness;
    private final double gradient;
    private final double shine;
    private final double shineX;
    private final double shineY;
    private final double[] tint;
    private final double[] table;

    Part(SplittableRandom random) {
        shape = new Shape(random);
        finish = shape.isRound() && random.nextInt(3) > 0
                ? Finish.TURNED
                : random.nextBoolean() ? Finish.BRUSHED : Finish.CAST;
        noise = new Noise(random);
        double light = random.nextDouble(2 * Math.PI);
        lightX = Math.cos(light);
        lightY = Math.sin(light);
        double brushing = random.nextDouble(Math.PI);
        cos = Math.cos(brushing);
        sin = Math.sin(brushing);
        grain = random.nextDouble(0.7, 1.3);
        brightness = random.nextDouble(0.40, 0.62);
        gradient = random.nextDouble(0.05, 0.22);
        shine = random.nextDouble(0.05, 0.28);
        shineX = shape.x + random.nextDouble(-110, 110);
        shineY = shape.y + random.nextDouble(-80, 80);
        double warm = random.nextDouble(-0.045, 0.06);
        tint = new double[] {1 + warm, 1 + 0.15 * warm, 1 - warm};
        table = table(random);
    }

    private static double[] table(SplittableRandom random) {
        double dark = random.nextDouble(0.06, 0.30);
        return switch (random.nextInt(3)) {
            case 0 -> new double[] {dark, dark, dark * 1.04};
            case 1 -> new double[] {dark * 0.75, dark * 0.95, dark * 1.15};
            default -> new double[] {dark * 1.15, dark, dark * 0.82};
        };
    }

    void draw(Canvas canvas) {
        for (int y = 0; y < Canvas.HEIGHT; y++) {
            for (int x = 0; x < Canvas.WIDTH; x++) {
                double distance = shape.distance(x, y);
                double metal = Math.max(0, Math.min(1, 0.5 - distance));
                if (metal < 1) {
                    double rubber = table(x, y);
                    canvas.set(x, y, table[0] * rubber, table[1] * rubber, table[2] * rubber);
                }
                if (metal > 0) {
                    double grey = metal(x, y, distance);
                    canvas.blend(x, y, grey * tint[0], grey * tint[1], grey * tint[2], metal);
                }
            }
        }
    }

    /** A rubber mat; the part's shadow falls away from the light, and deepest into its holes. */
    private double table(int x, int y) {
        double shadow = shape.distance(x + 9 * lightX, y + 9 * lightY);
        double contact = 0.30 + 0.70 / (1 + Math.exp(-(shadow - 3) / 4));
        return contact * (1 + 0.10 * noise.fractal(x, y, 90, 3, 0.6) + 0.09 * noise.at(x * 0.9, y * 0.9));
    }

    private double metal(int x, int y, double distance) {
        double dx = x - shape.x;
        double dy = y - shape.y;
        double lit = 1 + gradient * (dx * lightX + dy * lightY) / 150;
        double stain = 0.05 * noise.fractal(x, y, 120, 3, 0.55);
        double grey = brightness * (lit + stain + grain * texture(x, y, dx, dy)) + shine(x, y, dx, dy);
        return grey * (1 + rim(x, y, distance));
    }

    private double texture(int x, int y, double dx, double dy) {
        return switch (finish) {
            case BRUSHED -> streaks(x * cos + y * sin, y * cos - x * sin);
            case TURNED -> {
                double radius = Math.hypot(dx, dy);
                // the absolute value closes the circle: noise has no seam where the angle jumps from pi to -pi
                double angle = Math.abs(Math.atan2(dy * cos - dx * sin, dx * cos + dy * sin));
                yield streaks(angle * 90, radius) + 0.02 * Math.sin(radius * 1.3);
            }
            case CAST -> 0.9 * (pebbles(x, y) - pebbles(x - 1.5 * lightX, y - 1.5 * lightY)) + 0.02 * noise.at(x, y);
        };
    }

    /** Long in the direction of the brush, fine across it. */
    private double streaks(double along, double across) {
        return 0.050 * noise.at(along / 70, across / 1.1)
                + 0.040 * noise.at(along / 28 + 200, across / 0.7)
                + 0.030 * noise.at(along / 150 + 300, across / 5)
                + 0.015 * noise.at(along / 2.5, across);
    }

    /** The height of sand-cast skin; its slope towards the light is what one sees. */
    private double pebbles(double x, double y) {
        return 0.11 * noise.fractal(x, y, 9, 3, 0.5);
    }

    /** A brushed or turned face mirrors a lamp as a band across the brush marks, a cast one as a soft spot. */
    private double shine(int x, int y, double dx, double dy) {
        double u = (x - shineX) * cos + (y - shineY) * sin;
        double v = (y - shineY) * cos - (x - shineX) * sin;
        return switch (finish) {
            case BRUSHED -> shine * Math.exp(-u * u / 2600 - v * v / 60_000);
            case CAST -> 0.6 * shine * Math.exp(-(u * u + v * v) / 6500);
            case TURNED -> {
                double fan = (dx * lightX + dy * lightY) / Math.max(12, Math.hypot(dx, dy));
                yield shine * Math.pow(Math.abs(fan), 10);
            }
        };
    }

    /** The bevel: bright where its slope faces the light, dark on the other side. */
    private double rim(int x, int y, double distance) {
        if (distance < -6) {
            return 0;
        }
        double slopeX = shape.distance(x + 1, y) - distance;
        double slopeY = shape.distance(x, y + 1) - distance;
        return 0.55 * (slopeX * lightX + slopeY * lightY) * Math.exp(-distance * distance / 9);
    }
}
