package org.scorecam.view;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.cam.WeightScope;
import org.scorecam.metric.Metric;
import org.scorecam.result.RandomisedMap;
import org.scorecam.result.StampEffect;
import org.scorecam.result.SuiteResult;

/**
 * A metric that a suite has as a whole.
 *
 * @param suite the suite's name
 * @param metric what was measured
 * @param value as people read it
 * @param range in which it lies; null where that is not known
 * @param stamps what it is made of; empty for other metrics
 * @param randomised what it is made of; null for other metrics
 */
public record SuiteRow(
        String suite,
        Metric metric,
        String value,
        @Nullable Range range,
        List<Stamp> stamps,
        @Nullable Randomised randomised) {
    /**
     * One stamp.
     *
     * @param at where it is put, as written in the pom
     * @param clean the accuracy without it
     * @param stamped the accuracy with it
     * @param gains the class that gains most, null where none does
     */
    public record Stamp(
            String image,
            String at,
            String share,
            int photos,
            String clean,
            String stamped,
            @Nullable ClassLabel gains,
            int gained) {
        static Stamp of(StampEffect effect) {
            return new Stamp(
                    effect.image(),
                    effect.at(),
                    Digits.percent(effect.share()),
                    effect.photos(),
                    Digits.percent(effect.clean()),
                    Digits.percent(effect.stamped()),
                    effect.gains(),
                    effect.gained());
        }
    }

    /**
     * Mean rank correlations.
     *
     * @param photos of how many photos
     * @param head where the weights behind the layer are drawn anew; null where there are none
     * @param all where all weights are; null where that could not be computed
     */
    public record Randomised(
            long photos, @Nullable String head, @Nullable String all) {
        static Randomised of(List<RandomisedMap> maps) {
            Map<WeightScope, Double> means = RandomisedMap.means(maps);
            return new Randomised(
                    maps.stream().map(RandomisedMap::image).distinct().count(),
                    text(means.get(WeightScope.HEAD)),
                    text(means.get(WeightScope.ALL)));
        }

        private static @Nullable String text(@Nullable Double mean) {
            return mean == null ? null : Digits.of(mean, Unit.NUMBER);
        }
    }

    private static @Nullable Range range(SuiteResult suite, Metric metric) {
        return suite.measures().intervals().stream()
                .filter(each -> each.explained() == null && each.metric() == metric)
                .findFirst()
                .map(each -> Range.of(each.interval(), Unit.of(metric, null)))
                .orElse(null);
    }

    /** Those of one suite, in the metrics' order. */
    static List<SuiteRow> of(SuiteResult suite) {
        List<SuiteRow> rows = new ArrayList<>();
        new TreeMap<>(suite.measures().metrics())
                .forEach((metric, value) -> rows.add(new SuiteRow(
                        suite.name(),
                        metric,
                        Digits.of(value, Unit.of(metric, null)),
                        range(suite, metric),
                        metric == Metric.STAMP_GAP
                                ? suite.measures().stamps().stream()
                                        .map(Stamp::of)
                                        .toList()
                                : List.of(),
                        metric == Metric.RANDOMISED_SIMILARITY
                                ? Randomised.of(suite.measures().randomised())
                                : null)));
        return rows;
    }
}
