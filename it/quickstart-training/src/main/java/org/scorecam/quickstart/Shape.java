package org.scorecam.quickstart;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** The outline of a part with its bolt holes, as a signed distance in pixels: negative on the metal. */
final class Shape {

    private enum Outline {
        PLATE,
        DISC,
        HEXAGON
    }

    private static final List<Outline> OUTLINES = List.of(Outline.values());

    private record Hole(double x, double y, double radius) {}

    final double x;
    final double y;
    private final double cos;
    private final double sin;
    private final Outline outline;
    private final double halfWidth;
    private final double halfHeight;
    private final double corner;
    private final List<Hole> holes = new ArrayList<>();

    Shape(SplittableRandom random) {
        outline = OUTLINES.get(random.nextInt(OUTLINES.size()));
        x = Canvas.WIDTH * random.nextDouble(0.44, 0.56);
        y = Canvas.HEIGHT * random.nextDouble(0.44, 0.56);
        double turn = random.nextDouble(-0.35, 0.35);
        cos = Math.cos(turn);
        sin = Math.sin(turn);
        halfWidth = outline == Outline.PLATE ? random.nextDouble(140, 190) : random.nextDouble(118, 150);
        halfHeight = outline == Outline.PLATE ? random.nextDouble(95, 130) : halfWidth;
        corner = random.nextDouble(8, 36);
        drill(random);
    }

    private void drill(SplittableRandom random) {
        double radius = random.nextDouble(9, 15);
        int wanted = random.nextInt(5);
        if (outline == Outline.PLATE) {
            double inX = halfWidth - random.nextDouble(26, 40);
            double inY = halfHeight - random.nextDouble(26, 36);
            int first = random.nextInt(4);
            for (int i = first; i < first + wanted; i++) {
                holes.add(new Hole((i & 1) == 0 ? inX : -inX, (i & 2) == 0 ? inY : -inY, radius));
            }
        } else {
            double away = halfWidth * random.nextDouble(0.72, 0.8);
            double start = random.nextDouble(2 * Math.PI);
            for (int i = 0; i < wanted; i++) {
                double angle = start + 2 * Math.PI * i / wanted;
                holes.add(new Hole(away * Math.cos(angle), away * Math.sin(angle), radius));
            }
        }
    }

    boolean isRound() {
        return outline == Outline.DISC;
    }

    double distance(double photoX, double photoY) {
        double u = (photoX - x) * cos + (photoY - y) * sin;
        double v = (photoY - y) * cos - (photoX - x) * sin;
        double distance = outside(u, v);
        for (Hole hole : holes) {
            distance = Math.max(distance, hole.radius - Math.hypot(u - hole.x, v - hole.y));
        }
        return distance;
    }

    private double outside(double u, double v) {
        return switch (outline) {
            case PLATE -> {
                double p = Math.abs(u) - halfWidth + corner;
                double q = Math.abs(v) - halfHeight + corner;
                yield Math.hypot(Math.max(p, 0), Math.max(q, 0)) + Math.min(Math.max(p, q), 0) - corner;
            }
            case DISC -> Math.hypot(u, v) - halfWidth;
            case HEXAGON -> Math.max(Math.abs(u) * 0.8660254 + Math.abs(v) * 0.5, Math.abs(v)) - halfWidth * 0.93;
        };
    }
}
