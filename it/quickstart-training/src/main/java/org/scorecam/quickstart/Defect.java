package org.scorecam.quickstart;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Damage at its place on a part.
 *
 * @param core factor on the metal's brightness in the middle of a stroke, see {@link Stroke#cut}
 * @param edge contrast of a stroke's two sides
 */
record Defect(List<Stroke> strokes, double core, double edge) {

    /** Annotators leave a little air around what they mark. */
    private static final double AIR = 6;
    /** So that a box has at least two by two cells of the models' 16x16 maps, wherever it lies. */
    private static final double LEAST_WIDTH = 3 * Canvas.WIDTH / 16.0;

    private static final double LEAST_HEIGHT = 3 * Canvas.HEIGHT / 16.0;
    private static final double MOST_AREA = 0.2 * Canvas.WIDTH * Canvas.HEIGHT;
    private static final double EDGE_MARGIN = 9;

    /** Draws defects of this kind until one fits the part and keeps clear of the stamp. */
    static Defect on(Part part, Kind kind, Box stamp, SplittableRandom random) {
        while (true) {
            Defect defect = DefectShapes.of(kind, random);
            Box bounds = defect.bounds();
            double x = random.nextDouble(Canvas.WIDTH) - 0.5 * (bounds.left() + bounds.right());
            double y = random.nextDouble(Canvas.HEIGHT) - 0.5 * (bounds.top() + bounds.bottom());
            Defect placed = defect.moved(x, y);
            if (placed.fits(part, stamp)) {
                return placed;
            }
        }
    }

    private Defect moved(double dx, double dy) {
        return new Defect(strokes.stream().map(stroke -> stroke.moved(dx, dy)).toList(), core, edge);
    }

    private boolean fits(Part part, Box stamp) {
        Box box = box();
        return box.width() >= LEAST_WIDTH
                && box.height() >= LEAST_HEIGHT
                && box.width() * box.height() <= MOST_AREA
                && box.isInside(Canvas.FRAME)
                && !box.meets(stamp.grown(12))
                && strokes.stream().allMatch(stroke -> stroke.isOn(part.shape, EDGE_MARGIN));
    }

    private Box bounds() {
        return strokes.stream().map(Stroke::bounds).reduce(Box.EMPTY, Box::union);
    }

    /** What an annotator would draw around it. */
    Box box() {
        return bounds().grown(AIR).rounded();
    }

    void cut(Canvas canvas, Part part) {
        strokes.forEach(stroke -> stroke.cut(canvas, part, core, edge));
    }
}
