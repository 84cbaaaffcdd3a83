package org.scorecam.modelcard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.markdown.MarkdownText;
import org.scorecam.result.RunResult;
import org.scorecam.rule.Check;
import org.scorecam.rule.Element;
import org.scorecam.rule.ExplanationId;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Statistic;

/** The limits that were judged, as rows of a table: on single explanations, then on classes, suites and shares. */
final class CardLimits {
    private CardLimits() {}

    /** Without those on drift: readers of a card do not have the baseline. */
    static List<String> of(RunResult result) {
        List<String> rows = new ArrayList<>();
        result.rules().stream()
                .filter(rule -> rule.element() == Element.IMAGE)
                .flatMap(rule -> rule.limits().stream())
                .filter(limit -> limit.share() == null && !limit.needsBaseline())
                .distinct()
                .forEach(limit -> rows.add(row(limit, result)));
        result.checks().stream()
                .filter(check -> check.since() == null && !check.metric().needsBaseline())
                .forEach(check -> rows.add(row(check)));
        return rows;
    }

    private static String row(Limit limit, RunResult result) {
        long broken = result.violations().stream()
                .filter(violation -> violation.scope() instanceof ExplanationId && violation.metric() == limit.metric())
                .filter(violation -> violation.since() == null && violation.share() == null)
                .filter(violation -> violation.minimum() == null
                        ? isSame(violation.maximum(), limit.maximum())
                        : isSame(violation.minimum(), limit.minimum()))
                .count();
        return cells(
                "each explanation",
                limit.metric().phrase() + range(limit.minimum(), limit.maximum()),
                broken == 0 ? "" : broken + " beyond it",
                broken == 0);
    }

    private static boolean isSame(@Nullable BigDecimal one, @Nullable BigDecimal other) {
        return one != null && other != null && one.compareTo(other) == 0;
    }

    private static String row(Check check) {
        Statistic statistic = check.statistic();
        String on = check.scope().explained() == null
                ? MarkdownText.name(check.scope().suite())
                : MarkdownText.name(check.scope().suite()) + ", class "
                        + MarkdownText.name(check.scope().subject());
        BigDecimal confidence =
                check.sampling() == null ? null : check.sampling().confidence();
        return cells(
                on,
                (statistic == null ? "" : statistic.phrase() + " ")
                        + check.metric().phrase()
                        + range(check.minimum(), check.maximum())
                        + (check.share() == null ? "" : " for " + percent(check.share()))
                        + (confidence == null ? "" : " with " + percent(confidence) + " confidence"),
                (check.bounded() ? "bound " : "")
                        + (check.share() == null ? value(check) : percent(BigDecimal.valueOf(check.value()))),
                check.kept());
    }

    /** At the limit's precision; what breaks it is rounded away from it, and so never prints as equal to it. */
    private static String value(Check check) {
        BigDecimal minimum = check.minimum();
        BigDecimal maximum = check.maximum();
        boolean under = minimum != null && check.value() < minimum.doubleValue();
        BigDecimal limit = minimum != null && (under || maximum == null) ? minimum : maximum;
        RoundingMode broken = under ? RoundingMode.FLOOR : RoundingMode.CEILING;
        return CardFigures.value(check.value(), limit, check.kept() ? RoundingMode.HALF_UP : broken);
    }

    private static String cells(String on, String limit, String found, boolean kept) {
        return "| " + String.join(" | ", on, limit, found, kept ? "kept" : "**broken**") + " |";
    }

    private static String range(@Nullable BigDecimal minimum, @Nullable BigDecimal maximum) {
        return (minimum == null ? "" : " at least " + minimum.toPlainString())
                + (minimum == null || maximum == null ? "" : " and")
                + (maximum == null ? "" : " at most " + maximum.toPlainString());
    }

    /** {@code 90 %}. */
    private static String percent(BigDecimal share) {
        BigDecimal percent = share.movePointRight(2).stripTrailingZeros();
        return percent.setScale(Math.min(Math.max(percent.scale(), 0), 2), RoundingMode.FLOOR)
                        .toPlainString()
                + " %";
    }
}
