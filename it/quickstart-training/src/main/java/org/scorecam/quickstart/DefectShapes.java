package org.scorecam.quickstart;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What the three kinds of damage look like, drawn about (0, 0). */
final class DefectShapes {

    private final SplittableRandom random;
    private final List<Stroke> strokes = new ArrayList<>();

    private DefectShapes(SplittableRandom random) {
        this.random = random;
    }

    static Defect of(Kind kind, SplittableRandom random) {
        DefectShapes shapes = new DefectShapes(random);
        return switch (kind) {
            case SCRATCH -> shapes.scratch();
            case PIT -> shapes.pit();
            case CRACK -> shapes.crack();
            case CLEAN -> throw new IllegalArgumentException("a clean part has no defect");
        };
    }

    /** A few nearly parallel, slightly bent lines of bared metal, as a slipping tool leaves them. */
    private Defect scratch() {
        double angle = random.nextDouble(Math.PI);
        int lines = 3 + random.nextInt(3);
        double length = random.nextDouble(85, 150);
        double bend = random.nextDouble(-0.0035, 0.0035);
        double apart = random.nextDouble(6, 11);
        for (int i = 0; i < lines; i++) {
            double aside = (i - 0.5 * (lines - 1)) * apart + random.nextDouble(-3, 3);
            line(angle + random.nextDouble(-0.09, 0.09), aside, length * random.nextDouble(0.55, 1), bend);
        }
        return new Defect(strokes, random.nextDouble(1.45, 1.8), random.nextDouble(0.35, 0.6));
    }

    private void line(double angle, double aside, double length, double bend) {
        Stroke line = new Stroke();
        double halfWidth = random.nextDouble(0.6, 1.2);
        double slip = random.nextDouble(-0.12, 0.12) * length;
        for (double s = -length / 2; s <= length / 2; s += 6) {
            double taper = Math.sqrt(Math.max(0.05, 1 - 4 * s * s / (length * length)));
            double off = aside + bend * s * s;
            line.add(
                    Math.cos(angle) * (s + slip) - Math.sin(angle) * off,
                    Math.sin(angle) * (s + slip) + Math.cos(angle) * off,
                    halfWidth * taper);
        }
        strokes.add(line);
    }

    /** A cluster of small dark craters. */
    private Defect pit() {
        int craters = 10 + random.nextInt(12);
        double spread = random.nextDouble(30, 44);
        for (int i = 0; i < craters; i++) {
            double away = spread * Math.sqrt(random.nextDouble());
            double angle = random.nextDouble(2 * Math.PI);
            double x = away * Math.cos(angle);
            double y = 0.8 * away * Math.sin(angle);
            double radius = random.nextDouble(1.8, 4.8);
            Stroke crater = new Stroke();
            crater.add(x, y, radius);
            crater.add(x + random.nextDouble(-2, 2), y + random.nextDouble(-2, 2), 0.8 * radius);
            strokes.add(crater);
        }
        return new Defect(strokes, random.nextDouble(0.25, 0.48), random.nextDouble(0.2, 0.38));
    }

    /** A dark jagged line that branches, wide where it began. */
    private Defect crack() {
        grow(0, 0, random.nextDouble(2 * Math.PI), random.nextDouble(85, 135), random.nextDouble(1.3, 2.0));
        return new Defect(strokes, random.nextDouble(0.14, 0.3), random.nextDouble(0.25, 0.45));
    }

    private void grow(double startX, double startY, double heading, double length, double halfWidth) {
        Stroke line = new Stroke();
        strokes.add(line);
        double x = startX;
        double y = startY;
        double angle = heading;
        double nextBranch = length * random.nextDouble(0.15, 0.35);
        for (double s = 0; s < length; s += 5) {
            line.add(x, y, halfWidth * (1 - 0.75 * s / length));
            angle += 0.25 * (heading - angle) + 0.45 * random.nextGaussian();
            x += 5 * Math.cos(angle);
            y += 5 * Math.sin(angle);
            if (s > nextBranch && length > 40) {
                double turn = (random.nextBoolean() ? 1 : -1) * random.nextDouble(0.5, 1.1);
                grow(x, y, heading + turn, length * random.nextDouble(0.35, 0.55), 0.7 * halfWidth);
                nextBranch = s + length * random.nextDouble(0.25, 0.4);
            }
        }
    }
}
