package org.scorecam.view;

import java.util.BitSet;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.region.PixelMask;

/**
 * The edge of a mask as SVG draws it: closed lines between pixels, with the mask at their right. Where a photo has more
 * pixels than are worth drawing, squares of them are taken for one, which is in the mask where any pixel of it is.
 */
final class Outline {
    /** Ways from a corner, turning right from one to the next. */
    private static final int RIGHT = 0;

    private static final int DOWN = 1;
    private static final int LEFT = 2;
    private static final int WAYS = 4;

    private final Size photo;
    private final int step;
    private final int width;
    private final int height;
    private final BitSet cells = new BitSet();
    private final BitSet drawn = new BitSet();
    private final StringBuilder path = new StringBuilder();

    private Outline(Size photo, int step) {
        this.photo = photo;
        this.step = step;
        this.width = cells(photo.width());
        this.height = cells(photo.height());
    }

    private Outline(PixelMask mask, int step) {
        this(mask.size(), step);
        for (Box box : mask.boxes()) {
            for (int y = (int) box.yMin() / step; y < cells((int) box.yMax()); y++) {
                cells.set(y * width + (int) box.xMin() / step, y * width + cells((int) box.xMax()));
            }
        }
    }

    private int cells(int pixels) {
        return (pixels + step - 1) / step;
    }

    /**
     * SVG's path data, in the photo's pixels.
     *
     * @param longest how many cells the photo's longer side has at most
     */
    static String of(PixelMask mask, int longest) {
        int longer = Math.max(mask.size().width(), mask.size().height());
        return new Outline(mask, (longer + longest - 1) / longest).draw();
    }

    /** That of cells, in cells, which are in it by {@code y * width + x}. */
    static String of(BitSet in, int width, int height) {
        Outline outline = new Outline(new Size(width, height), 1);
        outline.cells.or(in);
        return outline.draw();
    }

    private String draw() {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (goes(x, y, RIGHT) && !drawn.get(y * width + x)) {
                    draw(x, y);
                }
            }
        }
        return path.toString();
    }

    /** One closed line, from its first upper edge on. */
    private void draw(int startX, int startY) {
        path.append('M').append(x(startX)).append(' ').append(y(startY));
        int x = startX;
        int y = startY;
        int way = RIGHT;
        do {
            int fromX = x;
            int fromY = y;
            do {
                if (way == RIGHT) {
                    drawn.set(y * width + x);
                }
                x += way == RIGHT ? 1 : way == LEFT ? -1 : 0;
                y += way == DOWN ? 1 : way == RIGHT || way == LEFT ? 0 : -1;
            } while (next(x, y, way) == way && !(x == startX && y == startY && way == RIGHT));
            append(fromX, fromY, x, y);
            way = next(x, y, way);
        } while (!(x == startX && y == startY && way == RIGHT));
        path.append('z');
    }

    private void append(int fromX, int fromY, int x, int y) {
        if (fromY == y) {
            path.append('h').append(x(x) - x(fromX));
        } else {
            path.append('v').append(y(y) - y(fromY));
        }
    }

    /** Right where it can: cells that touch at a corner have lines of their own. */
    private int next(int x, int y, int way) {
        int right = (way + 1) % WAYS;
        return goes(x, y, right) ? right : goes(x, y, way) ? way : (way + WAYS - 1) % WAYS;
    }

    /** Whether an edge leaves the corner that way. */
    private boolean goes(int x, int y, int way) {
        return switch (way) {
            case RIGHT -> in(x, y) && !in(x, y - 1);
            case DOWN -> in(x - 1, y) && !in(x, y);
            case LEFT -> in(x - 1, y - 1) && !in(x - 1, y);
            default -> in(x, y - 1) && !in(x - 1, y - 1);
        };
    }

    private boolean in(int x, int y) {
        return x >= 0 && y >= 0 && x < width && y < height && cells.get(y * width + x);
    }

    private int x(int cell) {
        return Math.min(cell * step, photo.width());
    }

    private int y(int cell) {
        return Math.min(cell * step, photo.height());
    }
}
