package org.scorecam.modelcard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scorecam.effort.Interval;
import org.scorecam.gauges.SuiteFigure;
import org.scorecam.gauges.SuiteFigures;
import org.scorecam.metric.Metric;
import org.scorecam.result.SuiteResult;

/** What of a suite belongs on a card, and how it is written there. */
final class CardFigures {
    private static final int DECIMALS = 2;

    private CardFigures() {}

    /** Without what has no better end, and without drift: readers of a card do not have the baseline. */
    static List<SuiteFigure> of(SuiteResult suite) {
        return SuiteFigures.of(suite).stream()
                .filter(figure -> figure.metric().better() != Metric.Better.NEITHER
                        && !figure.metric().needsBaseline())
                .toList();
    }

    /** {@code Mass in box, mean of 40, 95 % interval 0.59 to 0.72}. */
    static String name(SuiteFigure figure) {
        String phrase = figure.metric().phrase();
        String over =
                figure.explanations() == 0 ? "" : (figure.isMean() ? ", mean of " : ", of ") + figure.explanations();
        return phrase.substring(0, 1).toUpperCase(Locale.ROOT)
                + phrase.substring(1)
                + over
                + (figure.interval() == null ? "" : ", 95 % interval " + interval(figure.interval()));
    }

    /** {@code 0.59 to 0.72}: rounded outward. */
    static String interval(Interval interval) {
        return rounded(interval.low(), DECIMALS, RoundingMode.FLOOR).toPlainString() + " to "
                + rounded(interval.high(), DECIMALS, RoundingMode.CEILING).toPlainString();
    }

    static String value(double value) {
        return value(value, null, RoundingMode.HALF_UP);
    }

    /** At the precision of a limit on it, at least. */
    static String value(double value, @Nullable BigDecimal limit, RoundingMode mode) {
        return rounded(value, Math.max(DECIMALS, limit == null ? 0 : limit.scale()), mode)
                .toPlainString();
    }

    static BigDecimal rounded(double value, int decimals, RoundingMode mode) {
        return BigDecimal.valueOf(value).setScale(decimals, mode);
    }
}
