package org.scorecam.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.scorecam.image.Box;
import org.scorecam.image.Size;

/**
 * How much of each pixel of the model's input the union of boxes covers: exact areas, so that a pixel that is covered
 * in part counts in part, and one that two boxes cover counts once.
 *
 * <p>The union is cut into strips at every upper and lower edge; within a strip it is a row of disjoint rectangles. Only the
 * boxes that reach into a strip are visited, so that the many boxes of a mask's rows cost little.
 */
public final class Coverage {
    /**
     * In pixels. Mapping a box from the photo leaves rounding in its edges; an edge nearer to a pixel's edge than this is
     * on it, so that a box over the whole photo covers whole pixels.
     */
    private static final double ROUNDING = 1e-6;

    /** Parts of a pixel that are the whole of it may add up to a little less than 1, or more. */
    private static final double WHOLE = 1 - 1e-12;

    private final Size input;
    private final double[] shares;
    private final double area;

    /**
     * @param input the model's input
     * @param boxes in pixels of the input; what lies outside is left out
     */
    public Coverage(Size input, List<Box> boxes) {
        this.input = input;
        this.shares = new double[input.height() * input.width()];
        Box all = new Box(0, 0, input.width(), input.height());
        addUnion(boxes.stream()
                .map(box -> snapped(box).intersect(all))
                .filter(box -> box.area() > 0)
                .sorted(Comparator.comparingDouble(Box::yMin))
                .toList());
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = shares[i] > WHOLE ? 1 : shares[i];
            sum += shares[i];
        }
        area = sum;
    }

    /** The covered share of the pixel, [0, 1]. */
    public double at(int y, int x) {
        return shares[y * input.width() + x];
    }

    /** The same by the pixel's index, row by row. */
    double at(int pixel) {
        return shares[pixel];
    }

    /** How many pixels there are. */
    int pixels() {
        return shares.length;
    }

    /** The union's area in square pixels of the input. */
    public double area() {
        return area;
    }

    /** The union's share of the input's area, [0, 1]. */
    public double share() {
        return area / shares.length;
    }

    private void addUnion(List<Box> fromTheTop) {
        double[] edges = fromTheTop.stream()
                .flatMap(box -> Stream.of(box.yMin(), box.yMax()))
                .mapToDouble(Double::doubleValue)
                .sorted()
                .distinct()
                .toArray();
        List<Box> fromTheLeft = new ArrayList<>();
        int next = 0;
        for (int i = 1; i < edges.length; i++) {
            double top = edges[i - 1];
            fromTheLeft.removeIf(box -> box.yMax() <= top);
            int first = next;
            while (next < fromTheTop.size() && fromTheTop.get(next).yMin() == top) {
                fromTheLeft.add(fromTheTop.get(next++));
            }
            if (next > first) {
                fromTheLeft.sort(Comparator.comparingDouble(Box::xMin));
            }
            addStrip(fromTheLeft, top, edges[i]);
        }
    }

    private void addStrip(List<Box> fromTheLeft, double top, double bottom) {
        double covered = 0;
        for (Box box : fromTheLeft) {
            if (box.xMax() > covered) {
                addRectangle(new Box(Math.max(box.xMin(), covered), top, box.xMax(), bottom));
                covered = box.xMax();
            }
        }
    }

    private void addRectangle(Box part) {
        for (int y = (int) part.yMin(); y < part.yMax(); y++) {
            double height = Math.min(part.yMax(), y + 1) - Math.max(part.yMin(), y);
            for (int x = (int) part.xMin(); x < part.xMax(); x++) {
                double width = Math.min(part.xMax(), x + 1) - Math.max(part.xMin(), x);
                shares[y * input.width() + x] += height * width;
            }
        }
    }

    private static Box snapped(Box box) {
        return new Box(snapped(box.xMin()), snapped(box.yMin()), snapped(box.xMax()), snapped(box.yMax()));
    }

    private static double snapped(double edge) {
        return Math.abs(edge - Math.rint(edge)) < ROUNDING ? Math.rint(edge) : edge;
    }
}
