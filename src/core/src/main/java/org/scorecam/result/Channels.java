package org.scorecam.result;

import java.util.List;
import org.scorecam.cam.WeightedMask;

/**
 * What a map was summed from.
 *
 * @param total K
 * @param constant channels whose map is constant: they contribute nothing and were not run
 * @param equal channels whose map is that of another channel, value by value: they share its forward
 * @param evaluated channels whose weight was computed by a forward of this run or an earlier one
 * @param heaviest the channels of the largest weights, heaviest first
 * @param weights of all channels that are known, largest first, to four decimals; those that round to 0 are left out
 * @param masked of each of the heaviest, what {@link Explanation.Scores#top} have under its mask, and behind them the
 *     explained class where it is none of them, to four decimals; empty where the model is so large that the scores of all
 *     classes are not kept
 */
public record Channels(
        int total,
        int constant,
        int equal,
        int evaluated,
        List<WeightedMask> heaviest,
        List<Double> weights,
        List<List<Double>> masked) {
    /** Whether the map is summed from a part of the channels. */
    public boolean isPartial() {
        return constant + equal + evaluated < total;
    }
}
