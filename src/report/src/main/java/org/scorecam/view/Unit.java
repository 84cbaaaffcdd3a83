package org.scorecam.view;

import org.jspecify.annotations.Nullable;
import org.scorecam.metric.Metric;
import org.scorecam.rule.Statistic;

/** How a metric's values are read. */
public enum Unit {
    /** A part of a whole, shown in percent. */
    SHARE,
    /** A multiple of something, shown with a times sign. */
    FACTOR,
    /** 1 is yes, 0 is no. */
    ANSWER,
    /** Anything else. */
    NUMBER;

    static Unit of(Metric metric, @Nullable Statistic statistic) {
        if (metric.isAnswer()) {
            return statistic == null ? ANSWER : SHARE;
        }
        return switch (metric) {
            case MASS_IN_BOX, SHORTCUT_MASS, PROBABILITY, RANK_ACCURACY, MAX_BOX_ACC, AVERAGE_DROP, AVERAGE_GAIN ->
                SHARE;
            case LIFT -> FACTOR;
            case IOU,
                    ENTROPY,
                    SPARSENESS,
                    INSERTION,
                    DELETION,
                    CLASS_SIMILARITY,
                    METHOD_AGREEMENT,
                    RANDOMISED_SIMILARITY,
                    MAP_CORRELATION,
                    MAP_RANK_CORRELATION,
                    MAP_SSIM,
                    MAP_DISTANCE,
                    CENTRE_SHIFT,
                    STAMP_GAP, // in points of a share: a percent sign would read as a part of what it was
                    BACKGROUND_GAP,
                    MASS_CHANGE, // likewise
                    PROBABILITY_CHANGE -> NUMBER;
            default -> throw new IllegalArgumentException(metric + " has no unit");
        };
    }
}
