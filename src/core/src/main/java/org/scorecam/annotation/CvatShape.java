package org.scorecam.annotation;

import java.util.BitSet;
import org.scorecam.annotation.Place.Unit;
import org.scorecam.image.Box;
import org.scorecam.image.PhotoFile;
import org.scorecam.image.Size;
import org.scorecam.region.PixelPatch;

/** A shape of CVAT, in pixels: a box and an ellipse may be turned about their centre, by degrees. */
record CvatShape(VocElement shape, boolean masks) {
    private static final String POINTS = "points";
    private static final String RLE = "rle";
    private static final String CURE = "draw the shape again, or remove it";

    /** Whether it encloses an area that is read. */
    boolean isRegion() {
        return switch (shape.tag()) {
            case "box", "polygon", "ellipse", "mask" -> true;
            default -> false;
        };
    }

    Place place() {
        return switch (shape.tag()) {
            case "box" -> box();
            case "ellipse" -> ellipse();
            case "mask" -> mask();
            default -> new DrawnShape(points()).place(Unit.PIXELS, masks);
        };
    }

    private Place box() {
        double xMin = shape.decimal("xtl");
        double yMin = shape.decimal("ytl");
        double xMax = shape.decimal("xbr");
        double yMax = shape.decimal("ybr");
        return DrawnShape.rectangle(xMin, yMin, xMax, yMax)
                .turned(degrees(), (xMin + xMax) / 2, (yMin + yMax) / 2)
                .place(Unit.PIXELS, masks);
    }

    private Place ellipse() {
        double x = shape.decimal("cx");
        double y = shape.decimal("cy");
        return DrawnShape.ellipse(x, y, shape.decimal("rx"), shape.decimal("ry"))
                .turned(degrees(), x, y)
                .place(Unit.PIXELS, masks);
    }

    private double degrees() {
        return shape.has("rotation") ? shape.decimal("rotation") : 0;
    }

    private double[] points() {
        String[] points = shape.attribute(POINTS).split(";", -1);
        if (points.length < 3) {
            throw shape.invalidAttribute(POINTS, "has " + points.length + ", but must be at least 3", CURE);
        }
        double[] corners = new double[2 * points.length];
        for (int i = 0; i < points.length; i++) {
            String[] point = points[i].split(",", -1);
            if (point.length != 2) {
                throw shape.invalidAttribute(POINTS, "has the entry " + points[i] + ", but each must be x,y", CURE);
            }
            corners[2 * i] = number(point[0]);
            corners[2 * i + 1] = number(point[1]);
        }
        return corners;
    }

    private double number(String text) {
        try {
            return DecimalText.parse(text.strip());
        } catch (NumberFormatException notANumber) {
            throw shape.invalidAttribute(POINTS, "has " + text + ", which is no number", CURE);
        }
    }

    /** How many pixels of its rectangle are out, in, out, …, row by row. */
    private Place mask() {
        int left = shape.whole("left");
        int top = shape.whole("top");
        Size size = new Size(shape.whole("width"), shape.whole("height"));
        long pixels = (long) size.width() * size.height();
        if (pixels == 0 || pixels > PhotoFile.MAX_PIXELS) {
            throw shape.invalidAttribute(RLE, "is of " + size + " pixels", CURE);
        }
        BitSet rows = rows(size, (int) pixels);
        Box box = new Box(left, top, (double) left + size.width(), (double) top + size.height());
        return Place.of(box).with(masks ? new PixelPatch(left, top, size, rows) : null);
    }

    private BitSet rows(Size size, int pixels) {
        BitSet rows = new BitSet();
        String[] counts = shape.attribute(RLE).split(",", -1);
        long at = 0;
        for (int i = 0; i < counts.length; i++) {
            String count = counts[i].strip();
            if (!count.matches("\\d{1,9}")) {
                throw shape.invalidAttribute(RLE, "has the count " + count + ", which is no whole number", CURE);
            }
            long end = at + Integer.parseInt(count);
            if (end > pixels) {
                throw shape.invalidAttribute(RLE, "is of more than the " + pixels + " pixels of " + size, CURE);
            }
            rows.set((int) at, (int) end, i % 2 > 0);
            at = end;
        }
        if (at < pixels) {
            throw shape.invalidAttribute(RLE, "is of " + at + " pixels, but " + size + " are " + pixels, CURE);
        }
        if (rows.isEmpty()) {
            throw shape.invalidAttribute(RLE, "has no pixel", CURE);
        }
        return rows;
    }
}
