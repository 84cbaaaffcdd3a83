package org.scorecam.metric;

import java.util.BitSet;

/**
 * The share of the hottest pixels that lie in the boxes, as many pixels as the boxes have: relevance rank accuracy (Arras
 * et al., CLEVR-XAI, Information Fusion 81, 2022), {@code |hottest K pixels in the boxes| / K}.
 *
 * <p>A pixel is in the boxes if they cover at least half of it; where they cover half of none, if they touch it. Pixels
 * that tie at rank {@code K} count by the share of them that is in the boxes: the mean over every order they could have.
 */
final class RankAccuracy {
    private static final double HALF = 0.5;

    private final BitSet inside;
    private final int count;

    /** @param coverage of the input by the boxes, not of nothing */
    RankAccuracy(Coverage coverage) {
        BitSet half = inside(coverage, HALF);
        inside = half.isEmpty() ? inside(coverage, Double.MIN_VALUE) : half;
        count = inside.cardinality();
    }

    private static BitSet inside(Coverage coverage, double least) {
        BitSet inside = new BitSet(coverage.pixels());
        for (int i = 0; i < coverage.pixels(); i++) {
            if (coverage.at(i) >= least) {
                inside.set(i);
            }
        }
        return inside;
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
            found += inside.get(ranking.pixel(rank)) ? 1 : 0;
        }
        return found;
    }
}
