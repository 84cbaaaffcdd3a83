package org.scorecam.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.effort.Interval;
import org.scorecam.metric.Metric;

/** Explanations and rules for tests. */
final class Subjects {
    static final ClassLabel TABBY = new ClassLabel(281, "tabby");
    static final ClassLabel KANGAROO = new ClassLabel(104, "kangaroo");
    static final ClassLabel CLEAN = new ClassLabel(7, "clean");

    private Subjects() {}

    /** A tabby in the suite {@code animals}. */
    static Subject tabby(String image, double massInBox) {
        return measured("animals", image, TABBY, massInBox);
    }

    static Subject measured(String suite, String image, ClassLabel explained, double massInBox) {
        return new Subject(
                new ExplanationId(suite, image, explained),
                false,
                false,
                Map.of(Metric.MASS_IN_BOX, massInBox, Metric.LIFT, 2 * massInBox, Metric.PROBABILITY, 0.9));
    }

    static Subject error(String image) {
        return new Subject(new ExplanationId("animals", image, TABBY), false, true, Map.of());
    }

    static Subject background(String image) {
        return new Subject(
                new ExplanationId("animals", image, CLEAN),
                true,
                false,
                Map.of(Metric.PROBABILITY, 0.8, Metric.TOP1, 1.0));
    }

    /** Tabbies {@code 0.jpg}, {@code 1.jpg}, ... */
    static List<Subject> tabbies(double... massesInBox) {
        List<Subject> subjects = new ArrayList<>();
        for (double mass : massesInBox) {
            subjects.add(tabby(subjects.size() + ".jpg", mass));
        }
        return subjects;
    }

    static Rule images(Limit... limits) {
        return new Rule(Element.IMAGE, List.of(), List.of(), List.of(limits));
    }

    static Rule on(Element element, Limit... limits) {
        return new Rule(element, List.of(), List.of(), List.of(limits));
    }

    static Limit minimum(Metric metric, String minimum) {
        return new Limit(metric, null, new BigDecimal(minimum), null, null);
    }

    static Limit maximum(Metric metric, String maximum) {
        return new Limit(metric, null, null, new BigDecimal(maximum), null);
    }

    static Limit minimum(Metric metric, Statistic statistic, String minimum) {
        return new Limit(metric, statistic, new BigDecimal(minimum), null, null);
    }

    /** MASS_IN_BOX at least {@code minimum} for a share of the explanations. */
    static Limit shared(String minimum, String share) {
        return new Limit(Metric.MASS_IN_BOX, null, new BigDecimal(minimum), null, new BigDecimal(share));
    }

    static Judgement judge(Rule rule, Subject... subjects) {
        return judge(rule, List.of(subjects));
    }

    static Judgement judge(Rule rule, List<Subject> subjects) {
        return new Judge(List.of(rule)).judge(subjects);
    }

    /** The checks without the intervals that are told beside them. */
    static List<Check> checks(Judgement judgement) {
        return judgement.checks().stream()
                .map(check -> new Check(
                        check.scope(),
                        check.metric(),
                        check.statistic(),
                        check.value(),
                        check.minimum(),
                        check.maximum(),
                        check.share(),
                        check.bounded(),
                        check.explanations(),
                        check.kept()))
                .toList();
    }

    static List<String> messages(Judgement judgement) {
        return judgement.violations().stream().map(Violation::message).toList();
    }

    /** What a suite has as a whole: one metric, of three photos where it has an interval. */
    static SuiteValues values(Metric metric, double value, @Nullable Interval interval) {
        return new SuiteValues() {
            @Override
            public Map<Metric, Double> values() {
                return Map.of(metric, value);
            }

            @Override
            public Optional<Counted> interval(Metric of, double confidence) {
                return Optional.ofNullable(interval).map(found -> new Counted(found, 3));
            }
        };
    }
}
