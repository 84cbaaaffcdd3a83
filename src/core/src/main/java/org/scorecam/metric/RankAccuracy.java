package org.scorecam.metric;

import org.scorecam.image.Size;

/**
 * The share of the hottest pixels that lie in the boxes, as many pixels as the boxes have: relevance rank accuracy (Arras
 * et al., CLEVR-XAI, Information Fusion 81, 2022), {@code |hottest K pixels in the boxes| / K}.
 *
 * <p>A pixel is in the boxes if they cover at least half of it; where they cover half of none, if they touch it. Pixels
 * that tie at rank {@code K} count by the share of them that is in the boxes: the mean over every order they could have.
 */
final class RankAccuracy {
    private static final double HALF = 0.5;

    private final boolean[] inside;
    private final int count;

    /** @param coverage of the input by the boxes, not of nothing */
    RankAccuracy(Size input, Coverage coverage) {
        boolean[] half = inside(input, coverage, HALF);
        inside = count(half) > 0 ? half : inside(input, coverage, Double.MIN_VALUE);
        count = count(inside);
    }

    private static boolean[] inside(Size input, Coverage coverage, double least) {
        boolean[] inside = new boolean[input.height() * input.width()];
        for (int i = 0; i < inside.length; i++) {
            inside[i] = coverage.at(i / input.width(), i % input.width()) >= least;
        }
        return inside;
    }

    private static int count(boolean[] inside) {
        int count = 0;
        for (boolean each : inside) {
            count += each ? 1 : 0;
        }
        return count;
    }

    /** [0, 1]. */
    double of(Ranking ranking) {
        int last = ranking.hotterThan(ranking.value(count - 1));
        int end = ranking.endOfTies(count - 1);
        double tied = (double) inside(ranking, last, end) / (end - last);
        return (inside(ranking, 0, last) + tied * (count - last)) / count;
    }

    private int inside(Ranking ranking, int from, int to) {
        int found = 0;
        for (int rank = from; rank < to; rank++) {
            found += inside[ranking.pixel(rank)] ? 1 : 0;
        }
        return found;
    }
}
