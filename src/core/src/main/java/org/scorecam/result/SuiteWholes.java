package org.scorecam.result;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.scorecam.cam.WeightScope;
import org.scorecam.challenge.Challenge;
import org.scorecam.effort.Interval;
import org.scorecam.interval.ClopperPearson;
import org.scorecam.interval.PairedAnswers;
import org.scorecam.metric.BoxAccuracy;
import org.scorecam.metric.Metric;
import org.scorecam.metric.Statistics;
import org.scorecam.rule.Samples;
import org.scorecam.rule.SuiteValues;

/**
 * What a suite has as a whole, and in which intervals it lies. A value that is the mean, the least or the largest of {@code m} parts has
 * the mean, the least or the largest of their bounds, each part's taken with the confidence {@code 1 - (1 - c) / m}, so that all hold
 * at once with {@code c} (Bonferroni).
 *
 * @param iou from which a box fits, those of {@link Metric#MAX_BOX_ACC}
 */
public record SuiteWholes(SuiteResult suite, List<Double> iou) implements SuiteValues {
    public SuiteWholes {
        iou = List.copyOf(iou);
    }

    @Override
    public Map<Metric, Double> values() {
        return suite.measures().metrics();
    }

    @Override
    public Optional<Counted> interval(Metric metric, double confidence) {
        return switch (metric) {
            case MAX_BOX_ACC -> boxAccuracy(confidence);
            case STAMP_GAP -> stampGap(confidence);
            case BACKGROUND_GAP ->
                Optional.of(onBackgrounds(suite.explanations()))
                        .filter(answers -> answers.pairs() >= Samples.LEAST)
                        .map(answers -> new Counted(answers.interval(confidence), answers.pairs()));
            case RANDOMISED_SIMILARITY -> similarity(confidence);
            default -> throw new IllegalArgumentException(metric + " is of explanations");
        };
    }

    /** Pasted on a photo of its class, and on one of another: still the first class; of the explanations that have both. */
    public static PairedAnswers onBackgrounds(List<Explanation> explanations) {
        PairedAnswers answers = PairedAnswers.NONE;
        for (Explanation each : explanations) {
            Optional<Boolean> same = stays(each, Challenge.MIXED_SAME);
            Optional<Boolean> other = stays(each, Challenge.MIXED_RAND);
            if (same.isPresent() && other.isPresent()) {
                answers = answers.and(same.get(), other.get());
            }
        }
        return answers;
    }

    private static Optional<Boolean> stays(Explanation explanation, Challenge challenge) {
        return explanation.challenges().stream()
                .filter(each -> each.challenge() == challenge)
                .findFirst()
                .map(Challenged::predicted)
                .map(predicted -> predicted.label().equals(explanation.id().explained()));
    }

    private Optional<Counted> boxAccuracy(double confidence) {
        List<BoxAccuracy> parts = suite.measures().boxAccuracy().stream()
                .filter(accuracy -> iou.contains(accuracy.iou()) && accuracy.explanations() >= Samples.LEAST)
                .toList();
        List<Interval> intervals = parts.stream()
                .map(part -> ClopperPearson.of(
                        (int) Math.round(part.share() * part.explanations()),
                        part.explanations(),
                        ofEach(confidence, parts.size())))
                .toList();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(new Counted(
                        new Interval(
                                Statistics.mean(
                                        intervals.stream().map(Interval::low).toList()),
                                Statistics.mean(
                                        intervals.stream().map(Interval::high).toList())),
                        parts.get(0).explanations()));
    }

    private Optional<Counted> stampGap(double confidence) {
        List<PairedAnswers> parts = suite.measures().stamps().stream()
                .map(stamp -> StampedPhoto.right(StampedPhoto.of(stamp.image(), suite.explanations())))
                .filter(answers -> answers.pairs() > 0)
                .toList();
        int photos = parts.stream().mapToInt(PairedAnswers::pairs).min().orElse(0);
        List<Interval> intervals = parts.stream()
                .map(part -> part.interval(ofEach(confidence, parts.size())))
                .toList();
        return photos < Samples.LEAST ? Optional.empty() : Optional.of(new Counted(all(intervals, Math::min), photos));
    }

    private Optional<Counted> similarity(double confidence) {
        Map<WeightScope, List<Double>> parts = suite.measures().randomised().stream()
                .flatMap(map -> Stream.ofNullable(map.rankCorrelation()).map(value -> Map.entry(map.scope(), value)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        int photos = parts.values().stream().mapToInt(List::size).min().orElse(0);
        Samples samples = new Samples(SuiteIntervals.digest(suite), ofEach(confidence, parts.size()));
        List<Interval> intervals = photos < Samples.LEAST
                ? List.of()
                : parts.values().stream()
                        .map(values -> samples.means(
                                        List.of(Metric.RANDOMISED_SIMILARITY),
                                        List.of(values.stream()
                                                .mapToDouble(Double::doubleValue)
                                                .toArray()))
                                .get(0))
                        .toList();
        return intervals.isEmpty() ? Optional.empty() : Optional.of(new Counted(all(intervals, Math::max), photos));
    }

    private static Interval all(List<Interval> parts, DoubleBinaryOperator of) {
        return parts.stream()
                .reduce((a, b) ->
                        new Interval(of.applyAsDouble(a.low(), b.low()), of.applyAsDouble(a.high(), b.high())))
                .orElseThrow();
    }

    private static double ofEach(double confidence, int parts) {
        return 1 - (1 - confidence) / Math.max(1, parts);
    }
}
