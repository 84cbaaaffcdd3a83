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
 * <p>Pixels are added from the hottest on, and components joined as they meet (union-find); the root of each is its first
 * pixel. So all thresholds cost one pass.
 */
final class HotRegion {
    private static final int NONE = -1;

    private final Size size;
    private final Ranking ranking;
    private final int[] parent;
    private final int[] pixels;
    private final int[] left;
    private final int[] right;
    private final int[] bottom;
    private int added;
    private int largest = NONE;

    /** @param size the map's */
    HotRegion(Size size, Ranking ranking) {
        this.size = size;
        this.ranking = ranking;
        parent = new int[ranking.size()];
        Arrays.fill(parent, NONE);
        pixels = new int[parent.length];
        left = new int[parent.length];
        right = new int[parent.length];
        bottom = new int[parent.length];
    }

    /**
     * The box at {@code tau}; without area where no pixel is above it.
     *
     * @param tau [0, 1), not above that of an earlier call
     */
    Box at(double tau) {
        int end = ranking.hotterThan(tau * ranking.value(0));
        if (end < added) {
            throw new IllegalArgumentException("tau (" + tau + ") must not be above an earlier one");
        }
        for (; added < end; added++) {
            add(ranking.pixel(added));
        }
        if (largest == NONE) {
            return new Box(0, 0, 0, 0);
        }
        int top = largest / size.width();
        return new Box(left[largest], top, right[largest] + 1.0, bottom[largest] + 1.0);
    }

    private void add(int pixel) {
        int x = pixel % size.width();
        int y = pixel / size.width();
        parent[pixel] = pixel;
        pixels[pixel] = 1;
        left[pixel] = x;
        right[pixel] = x;
        bottom[pixel] = y;
        int root = pixel;
        for (int row = Math.max(y - 1, 0); row <= Math.min(y + 1, size.height() - 1); row++) {
            for (int column = Math.max(x - 1, 0); column <= Math.min(x + 1, size.width() - 1); column++) {
                int neighbour = row * size.width() + column;
                if (parent[neighbour] != NONE) {
                    root = join(root, root(neighbour));
                }
            }
        }
        compare(root);
    }

    private int join(int one, int other) {
        if (one == other) {
            return one;
        }
        int first = Math.min(one, other);
        int second = Math.max(one, other);
        parent[second] = first;
        pixels[first] += pixels[second];
        left[first] = Math.min(left[first], left[second]);
        right[first] = Math.max(right[first], right[second]);
        bottom[first] = Math.max(bottom[first], bottom[second]);
        return first;
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
        boolean larger =
                before == NONE || pixels[root] > pixels[before] || (pixels[root] == pixels[before] && root < before);
        largest = larger ? root : before;
    }
}
