package org.scorecam.metric;

import java.util.Arrays;
import org.scorecam.image.Box;
import org.scorecam.image.Size;

/**
 * The box around the largest connected component of {@code L > tau max L}, for falling {@code tau}. Pixels that touch at a
 * corner are connected; the largest component is the one of the most pixels, of equal ones the one whose first pixel in
 * reading order comes first. The box's edges are those of its outermost pixels: half open, whole numbers.
 *
 * <p>Choe et al., Evaluating Weakly Supervised Object Localization Methods Right, CVPR 2020, arXiv:2001.07437. Their code
 * (clovaai/wsolevaluation) rounds the map to bytes, takes the component of the largest <em>contour area</em>, and puts the
 * right and the lower edge one pixel further out where there is room: in 48 of 870 cases that is another box than this.
 *
 * <p>Pixels are added from the hottest on, and components joined as they meet (union-find, by size). So all thresholds cost one pass.
 */
final class HotRegion {
    private static final int NONE = -1;

    private final Size size;
    private final Ranking ranking;
    /** 1 for a pixel that is added; with a frame, so that each pixel has eight around it. */
    private final byte[] added;

    private final int[] offsets;
    private final int[] framedOffsets;
    private final int[] parent;
    private final int[] pixels;
    private final int[] first;
    private final int[] left;
    private final int[] right;
    private final int[] bottom;
    private int count;
    private int largest = NONE;

    /**
     * None is added yet.
     *
     * @param size the map's
     * @param room for as long as boxes are asked for
     */
    HotRegion(Size size, Ranking ranking, PixelRoom room) {
        this.size = size;
        this.ranking = ranking;
        added = room.framed;
        Arrays.fill(added, (byte) 0);
        offsets = Ring.offsets(size.width());
        framedOffsets = Ring.offsets(size.width() + 2);
        parent = room.parent;
        pixels = room.count;
        first = room.first;
        left = room.left;
        right = room.right;
        bottom = room.bottom;
    }

    /**
     * The box at {@code tau}; without area where no pixel is above it.
     *
     * @param tau [0, 1), not above that of an earlier call
     */
    Box at(double tau) {
        int end = ranking.hotterThan(tau * ranking.value(0));
        if (end < count) {
            throw new IllegalArgumentException("tau (" + tau + ") must not be above an earlier one");
        }
        for (; count < end; count++) {
            add(ranking.pixel(count));
        }
        if (largest == NONE) {
            return new Box(0, 0, 0, 0);
        }
        int top = first[largest] / size.width();
        return new Box(left[largest], top, right[largest] + 1.0, bottom[largest] + 1.0);
    }

    private void add(int pixel) {
        int y = pixel / size.width();
        int x = pixel - y * size.width();
        int framed = (y + 1) * (size.width() + 2) + x + 1;
        int[] groups = Ring.groups(around(framed));
        added[framed] = 1;
        int root = pixel;
        if (groups.length == 0) {
            begin(pixel, x, y);
        } else {
            root = root(pixel + offsets[groups[0]]);
            grow(root, pixel, x, y);
        }
        for (int i = 1; i < groups.length; i++) {
            root = join(root, root(pixel + offsets[groups[i]]));
        }
        compare(root);
    }

    /** The directions in which a pixel is added already, a bit each: without a branch, as none could be foretold. */
    private int around(int framed) {
        int bits = 0;
        for (int direction = 0; direction < Ring.SIZE; direction++) {
            bits |= added[framed + framedOffsets[direction]] << direction;
        }
        return bits;
    }

    private void begin(int pixel, int x, int y) {
        parent[pixel] = pixel;
        pixels[pixel] = 1;
        first[pixel] = pixel;
        left[pixel] = x;
        right[pixel] = x;
        bottom[pixel] = y;
    }

    private void grow(int root, int pixel, int x, int y) {
        parent[pixel] = root;
        pixels[root]++;
        first[root] = Math.min(first[root], pixel);
        left[root] = Math.min(left[root], x);
        right[root] = Math.max(right[root], x);
        bottom[root] = Math.max(bottom[root], y);
    }

    /** The smaller one becomes a part of the larger one, so that no way to a root is long. */
    private int join(int one, int other) {
        if (one == other) {
            return one;
        }
        int into = pixels[one] > pixels[other] ? one : other;
        int part = into == one ? other : one;
        parent[part] = into;
        pixels[into] += pixels[part];
        first[into] = Math.min(first[into], first[part]);
        left[into] = Math.min(left[into], left[part]);
        right[into] = Math.max(right[into], right[part]);
        bottom[into] = Math.max(bottom[into], bottom[part]);
        return into;
    }

    private int root(int pixel) {
        int each = pixel;
        while (parent[each] != each) {
            parent[each] = parent[parent[each]];
            each = parent[each];
        }
        return each;
    }

    /** Only {@code root} has grown since the last call: no other can have become the largest. */
    private void compare(int root) {
        int before = largest == NONE ? NONE : root(largest);
        boolean larger = before == NONE
                || pixels[root] > pixels[before]
                || (pixels[root] == pixels[before] && first[root] < first[before]);
        largest = larger ? root : before;
    }
}
