package org.scorecam.result;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.cam.WeightScope;
import org.scorecam.metric.Statistics;

/**
 * How far a photo's map stays as it is where weights of the model are drawn anew: the model parameter randomisation test of Adebayo
 * et al. (Sanity Checks for Saliency Maps, NeurIPS 2018, arXiv:1810.03292). A map that stays does not depend on what the model has
 * learnt. The weights are drawn with a seed of the photo's digest, its first eight bytes.
 *
 * @param image the photo's name in its suite
 * @param explained the photo's first class that was explained
 * @param scope which weights were drawn
 * @param rankCorrelation Spearman's, of the maps at the layer's resolution, [-1, 1]; 0 where the map afterwards is zero everywhere; null
 *     where it could not be computed
 * @param ssim the structural similarity of the same, [-1, 1]; likewise
 * @param note what is to be said of it, null for nothing
 */
public record RandomisedMap(
        String image,
        ClassLabel explained,
        WeightScope scope,
        @Nullable Double rankCorrelation,
        @Nullable Double ssim,
        @Nullable String note) {
    /**
     * The mean rank correlation of each scope that some maps have a number of.
     *
     * @param maps of one suite
     */
    public static Map<WeightScope, Double> means(List<RandomisedMap> maps) {
        Map<WeightScope, Double> means = new EnumMap<>(WeightScope.class);
        for (WeightScope scope : WeightScope.values()) {
            List<Double> known = maps.stream()
                    .filter(map -> map.scope() == scope)
                    .flatMap(map -> Optional.ofNullable(map.rankCorrelation()).stream())
                    .toList();
            if (!known.isEmpty()) {
                means.put(scope, Statistics.mean(known));
            }
        }
        return means;
    }

    /**
     * {@link org.scorecam.metric.Metric#RANDOMISED_SIMILARITY} of a suite: the larger one of the scopes' means, so that a map has to
     * depend on both, the layer's activations and what is made of them. A correlation keeps its sign: a map that is turned over
     * has changed.
     *
     * @param maps of one suite; none of the weights behind the layer where there are none
     * @return empty where a scope that was tried has no number at all, or nothing was tried
     */
    public static Optional<Double> similarity(List<RandomisedMap> maps) {
        Map<WeightScope, Double> means = means(maps);
        boolean isWhole = maps.stream().allMatch(map -> means.containsKey(map.scope()));
        return means.values().stream().max(Double::compare).filter(found -> isWhole);
    }
}
