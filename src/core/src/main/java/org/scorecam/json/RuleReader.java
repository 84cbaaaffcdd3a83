package org.scorecam.json;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.effort.Interval;
import org.scorecam.metric.Metric;
import org.scorecam.rule.Check;
import org.scorecam.rule.Element;
import org.scorecam.rule.ExplanationId;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Sampling;
import org.scorecam.rule.Scope;
import org.scorecam.rule.SinceApproved;
import org.scorecam.rule.Statistic;
import org.scorecam.rule.Violation;
import org.scorecam.rule.Waived;

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
                added(limit, "method", Shapes::method),
                statistic(limit),
                limit.field("minimum").orNull(JsonValue::decimal),
                limit.field("maximum").orNull(JsonValue::decimal),
                limit.field("share").orNull(JsonValue::decimal),
                added(limit, "confidence", JsonValue::decimal),
                added(limit, "fall", JsonValue::decimal),
                added(limit, "rise", JsonValue::decimal));
    }

    static Violation violation(JsonValue violation) {
        Scope scope = scope(violation, RuleReader::explained);
        return new Violation(
                scope,
                violation.field("metric").constant(Metric.class),
                added(violation, "method", Shapes::method),
                statistic(violation),
                violation.field("value").number(),
                violation.field("minimum").orNull(JsonValue::decimal),
                violation.field("maximum").orNull(JsonValue::decimal),
                violation.field("share").orNull(JsonValue::decimal),
                violation.field("bounded").flag(),
                since(violation),
                sampling(violation),
                sentence(violation.field("message"), scope));
    }

    static Waived waived(JsonValue waived) {
        return new Waived(
                violation(waived),
                day(waived.field("until")),
                waived.field("reason").text());
    }

    private static LocalDate day(JsonValue until) {
        try {
            return LocalDate.parse(until.text());
        } catch (DateTimeException e) {
            throw until.unexpected("a day, such as 2027-03-31");
        }
    }

    static Check check(JsonValue check) {
        return new Check(
                scope(check, each -> new ClassLabel(null, each.field("subject").text())),
                check.field("metric").constant(Metric.class),
                added(check, "method", Shapes::method),
                statistic(check),
                check.field("value").number(),
                check.field("minimum").orNull(JsonValue::decimal),
                check.field("maximum").orNull(JsonValue::decimal),
                check.field("share").orNull(JsonValue::decimal),
                check.field("bounded").flag(),
                since(check),
                sampling(check),
                check.field("explanations").whole(),
                check.field("kept").flag());
    }

    /** What the first results did not have. */
    private static <T> @Nullable T added(JsonValue object, String name, Function<JsonValue, T> reader) {
        return object.has(name) ? object.field(name).orNull(reader) : null;
    }

    private static @Nullable SinceApproved since(JsonValue judged) {
        BigDecimal fall = added(judged, "fall", JsonValue::decimal);
        BigDecimal rise = added(judged, "rise", JsonValue::decimal);
        return fall == null && rise == null
                ? null
                : new SinceApproved(added(judged, "approved", JsonValue::number), fall, rise);
    }

    private static @Nullable Sampling sampling(JsonValue judged) {
        Double estimate = added(judged, "estimate", JsonValue::number);
        if (estimate == null) {
            return null;
        }
        double low = judged.field("low").number();
        return new Sampling(
                estimate,
                new Interval(low, judged.field("high").number(low, Double.MAX_VALUE)),
                added(judged, "confidence", JsonValue::decimal));
    }

    private static Scope scope(JsonValue judged, Function<JsonValue, ClassLabel> explained) {
        String suite = judged.field("suite").text();
        return switch (judged.field("element").constant(Element.class)) {
            case IMAGE -> new ExplanationId(suite, judged.field("subject").text(), explained.apply(judged));
            case CLASS -> new Scope.OfClass(suite, explained.apply(judged));
            case SUITE -> new Scope.OfSuite(suite);
        };
    }

    private static ClassLabel explained(JsonValue violation) {
        return new ClassLabel(
                violation.field("class").orNull(index -> index.whole(0)),
                violation.field("classLabel").text());
    }

    /** What a message says after its scope. */
    private static String sentence(JsonValue message, Scope scope) {
        String start = scope.message("");
        if (!message.text().startsWith(start)) {
            throw message.unexpected("a message that begins with " + scope);
        }
        return message.text().substring(start.length());
    }

    private static @Nullable Statistic statistic(JsonValue entry) {
        return entry.field("statistic").orNull(field -> field.constant(Statistic.class));
    }
}
