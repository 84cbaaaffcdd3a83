package org.scorecam.json;

import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.metric.Metric;
import org.scorecam.rule.Check;
import org.scorecam.rule.Element;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Statistic;
import org.scorecam.rule.Violation;

/** Rules, and what came of them. */
final class RuleReader {
    private RuleReader() {}

    static Rule rule(JsonValue rule) {
        return new Rule(
                rule.field("element").constant(Element.class),
                rule.field("includes").list(JsonValue::text),
                rule.field("excludes").list(JsonValue::text),
                rule.field("limits").list(RuleReader::limit));
    }

    private static Limit limit(JsonValue limit) {
        return new Limit(
                limit.field("metric").constant(Metric.class),
                statistic(limit),
                limit.field("minimum").orNull(JsonValue::decimal),
                limit.field("maximum").orNull(JsonValue::decimal),
                limit.field("share").orNull(JsonValue::decimal));
    }

    static Violation violation(JsonValue violation) {
        return new Violation(
                violation.field("suite").text(),
                violation.field("element").constant(Element.class),
                violation.field("subject").text(),
                explained(violation),
                violation.field("metric").constant(Metric.class),
                statistic(violation),
                violation.field("value").number(),
                violation.field("minimum").orNull(JsonValue::decimal),
                violation.field("maximum").orNull(JsonValue::decimal),
                violation.field("share").orNull(JsonValue::decimal),
                violation.field("bounded").flag(),
                violation.field("message").text());
    }

    static Check check(JsonValue check) {
        return new Check(
                check.field("suite").text(),
                check.field("element").constant(Element.class),
                check.field("subject").text(),
                check.field("metric").constant(Metric.class),
                statistic(check),
                check.field("value").number(),
                check.field("minimum").orNull(JsonValue::decimal),
                check.field("maximum").orNull(JsonValue::decimal),
                check.field("share").orNull(JsonValue::decimal),
                check.field("bounded").flag(),
                check.field("explanations").whole(),
                check.field("kept").flag());
    }

    private static @Nullable Statistic statistic(JsonValue entry) {
        return entry.field("statistic").orNull(field -> field.constant(Statistic.class));
    }

    private static @Nullable ClassLabel explained(JsonValue violation) {
        String label = violation.field("classLabel").orNull(JsonValue::text);
        return label == null ? null : new ClassLabel(violation.field("class").orNull(index -> index.whole(0)), label);
    }
}
