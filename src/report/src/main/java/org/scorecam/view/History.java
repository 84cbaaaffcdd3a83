package org.scorecam.view;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.baseline.CentreShift;
import org.scorecam.baseline.Direction;
import org.scorecam.metric.Metric;
import org.scorecam.result.Before;
import org.scorecam.result.Explanation;
import org.scorecam.result.Prediction;

/**
 * An explanation beside the approved one.
 *
 * @param moves the values that it has then and now
 * @param thenPredicted the class that the model said then
 * @param nowPredicted the class that it says now
 * @param prediction whether that is another one, judged; null where it was not measured
 * @param likeness how alike the two maps are
 * @param direction which way the map's centre has moved: null where no two decimals show it, or
 *     one of the two maps has no centre
 * @param photoChanged whether the photo's file is another one
 */
public record History(
        List<Move> moves,
        ClassLabel thenPredicted,
        ClassLabel nowPredicted,
        @Nullable Measure prediction,
        List<Measure> likeness,
        @Nullable Direction direction,
        boolean photoChanged) {
    private static final double LEAST_SHIFT = 0.005;

    /** The history of an explanation; null where nothing was compared. */
    static @Nullable History of(Explanation explanation, List<Measure> measures) {
        Before before = explanation.baseline();
        Prediction predicted = explanation.predicted();
        if (before == null || predicted == null) {
            return null;
        }
        Move mass = Move.of(
                Metric.MASS_IN_BOX,
                before.massInBox(),
                explanation.metrics().get(Metric.MASS_IN_BOX),
                measure(measures, Metric.MASS_CHANGE));
        Move probability = Move.of(
                Metric.PROBABILITY,
                before.probability(),
                explanation.probability(),
                measure(measures, Metric.PROBABILITY_CHANGE));
        return new History(
                Stream.of(mass, probability).filter(Objects::nonNull).toList(),
                before.predicted(),
                predicted.label(),
                measure(measures, Metric.CLASS_CHANGED),
                measures.stream().filter(History::isOfTheMaps).toList(),
                direction(before.shift()),
                before.photoChanged());
    }

    private static boolean isOfTheMaps(Measure measure) {
        return switch (measure.metric()) {
            case MAP_CORRELATION, MAP_RANK_CORRELATION, MAP_SSIM, MAP_DISTANCE, CENTRE_SHIFT -> true;
            default -> false;
        };
    }

    private static @Nullable Measure measure(List<Measure> measures, Metric metric) {
        return measures.stream()
                .filter(measure -> measure.metric() == metric)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Direction direction(Before.@Nullable Shift shift) {
        CentreShift moved = shift == null ? null : new CentreShift(shift.x(), shift.y());
        return moved == null || moved.length() < LEAST_SHIFT ? null : moved.direction();
    }
}
