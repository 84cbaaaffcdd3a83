package org.scorecam.view;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.Explanation;
import org.scorecam.result.RunResult;
import org.scorecam.rule.Element;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;

/**
 * What limits on one metric's single values would do. Where a rule has such limits, each of its sides; where none has, a limit on the side that is
 * better for all explanations, unless none is.
 *
 * @param run of which they are
 * @param axis of the metric's chart
 */
record LimitFits(RunResult run, Metric metric, Axis axis) {
    List<LimitFit> list() {
        List<LimitFit> fits = new ArrayList<>();
        for (Rule rule : run.rules()) {
            if (rule.element() == Element.IMAGE) {
                rule.limits().stream()
                        .filter(limit -> limit.isOn(metric))
                        .flatMap(limit -> of(rule, limit))
                        .forEach(fits::add);
            }
        }
        boolean isFree = fits.isEmpty() && metric.better() != Metric.Better.NEITHER;
        return isFree
                ? of(null, null, metric.better() == Metric.Better.LOW, null).toList()
                : List.copyOf(fits);
    }

    private Stream<LimitFit> of(Rule rule, Limit limit) {
        return Stream.concat(
                Stream.ofNullable(limit.minimum()).flatMap(minimum -> of(rule, limit, false, minimum)),
                Stream.ofNullable(limit.maximum()).flatMap(maximum -> of(rule, limit, true, maximum)));
    }

    private Stream<LimitFit> of(
            @Nullable Rule rule, @Nullable Limit limit, boolean upper, @Nullable BigDecimal present) {
        List<Explanation> judged = run.explanations()
                .filter(each -> each.outcome() != Outcome.ERROR)
                .filter(each -> rule == null || rule.has(each.subject()))
                .toList();
        List<Double> values = judged.stream()
                .map(each -> each.metrics().get(metric))
                .filter(Objects::nonNull)
                .toList();
        if (values.isEmpty()) {
            return Stream.empty();
        }
        FittedLimits fitted = FittedLimits.of(metric, values, upper, axis, present);
        LimitXml xml = LimitXml.of(metric, limit, upper, rule == null ? List.of() : rule.limits());
        BigDecimal share = limit == null ? null : limit.share();
        return Stream.of(new LimitFit(
                rule == null ? List.of() : rule.includes(),
                rule == null ? List.of() : rule.excludes(),
                upper,
                metric.needsBaseline(),
                values.size(),
                (int) judged.stream().filter(this::isBounded).count(),
                share == null ? null : Digits.of(share, Unit.SHARE),
                fitted.steps().stream()
                        .map(step -> step(step, fitted, share, xml))
                        .toList(),
                slide(fitted, xml)));
    }

    private boolean isBounded(Explanation explanation) {
        return !explanation.metrics().containsKey(metric)
                && explanation.map().partial() != null
                && explanation.map().partial().bounds().containsKey(metric);
    }

    private LimitFit.Step step(BigDecimal limit, FittedLimits fitted, @Nullable BigDecimal share, LimitXml xml) {
        Unit unit = Unit.of(metric, null);
        int fail = fitted.fail(limit);
        BigDecimal present = fitted.present();
        double kept = (double) (fitted.values().length - fail) / fitted.values().length;
        return new LimitFit.Step(
                Digits.of(limit, unit),
                fail,
                present != null && limit.compareTo(present) == 0,
                fitted.gap(limit, unit),
                share == null ? null : kept >= share.doubleValue(),
                xml.with(limit));
    }

    private LimitFit.Slide slide(FittedLimits fitted, LimitXml xml) {
        List<BigDecimal> limits = fitted.slide(axis);
        BigDecimal start = fitted.present() == null ? fitted.steps().get(0) : Objects.requireNonNull(fitted.present());
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < limits.size(); i++) {
            if (limits.get(i).compareTo(start) <= 0) {
                places.add(i);
            }
        }
        return new LimitFit.Slide(
                limits.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(" ")),
                limits.stream()
                        .map(limit -> Integer.toString(fitted.fail(limit)))
                        .collect(Collectors.joining(" ")),
                Math.max(0, places.size() - 1),
                axis.low(),
                axis.high(),
                xml.before(),
                xml.after());
    }
}
