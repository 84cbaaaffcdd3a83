package org.scorecam.cam;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What a map was summed from, to be shown.
 *
 * @param total K
 * @param constant channels whose map is constant: they contribute nothing and were not run
 * @param equal channels whose map is that of another channel, value by value: they share its forward
 * @param evaluated channels whose weight was computed by a forward of this run or an earlier one
 * @param heaviest the channels of the largest weights, heaviest first
 * @param weights of all channels that are known, largest first, to four decimals; those that round to 0 are left out
 * @param masked of each of the heaviest, up to the first that was not run, the probabilities of some classes under its mask, to
 *     four decimals; empty where the model is so large that the scores of all classes are not kept
 */
public record Channels(
        int total,
        int constant,
        int equal,
        int evaluated,
        List<WeightedMask> heaviest,
        List<Double> weights,
        List<List<Double>> masked) {
    /**
     * Of a map that masked forwards weigh.
     *
     * @param count how many of the heaviest are kept at most
     * @param classes that {@code masked} has
     */
    public static Channels of(MaskedForwards forwards, ClassMap map, int count, int[] classes) {
        Masks masks = forwards.channelMasks();
        int terms = forwards.terms().length;
        int varying =
                Arrays.stream(forwards.terms()).mapToInt(term -> term.length).sum();
        int evaluated = terms - forwards.missing().length;
        List<WeightedMask> heaviest = evaluated == 0 ? List.of() : heaviest(masks, map, count);
        return new Channels(
                masks.channels(),
                masks.channels() - varying,
                varying - terms,
                evaluated,
                heaviest,
                weights(masks, map),
                masked(forwards, heaviest, classes));
    }

    /**
     * Of a map that is made without masks: those of the heaviest channels are made to be shown.
     *
     * @param count how many of the heaviest are kept at most
     */
    static Channels unmasked(Masks masks, ClassMap map, int count) {
        int all = masks.channels();
        return new Channels(all, 0, 0, all, heaviest(masks, map, count), weights(masks, map), List.of());
    }

    /** With their masks in steps of 1/255. */
    static List<WeightedMask> heaviest(Masks masks, ClassMap map, int count) {
        return Arrays.stream(masks.varying())
                .boxed()
                .sorted(Comparator.comparingDouble((Integer k) -> -map.weight(k)))
                .limit(count)
                .map(k -> new WeightedMask(k, map.weight(k), masks.rounded(k)))
                .toList();
    }

    static List<Double> weights(Masks masks, ClassMap map) {
        return Arrays.stream(masks.varying())
                .mapToObj(k -> rounded(map.weight(k)))
                .filter(weight -> weight != 0)
                .sorted(Comparator.reverseOrder())
                .toList();
    }

    static List<List<Double>> masked(MaskedForwards forwards, List<WeightedMask> heaviest, int[] classes) {
        ChannelScores scores = forwards.channelScores();
        return scores.isWhole()
                ? heaviest.stream()
                        .map(WeightedMask::channel)
                        .takeWhile(k -> scores.knows(k, classes))
                        .map(k -> Arrays.stream(classes)
                                .mapToObj(c -> rounded(forwards.probability(k, c)))
                                .toList())
                        .toList()
                : List.of();
    }

    private static double rounded(double value) {
        return Math.rint(1e4 * value) / 1e4;
    }

    /** Whether the map is summed from a part of the channels. */
    public boolean isPartial() {
        return constant + equal + evaluated < total;
    }
}
