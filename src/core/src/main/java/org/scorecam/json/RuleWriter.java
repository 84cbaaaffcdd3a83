package org.scorecam.json;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.cam.Choices;
import org.scorecam.cam.Method.Variant;
import org.scorecam.rule.Check;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Sampling;
import org.scorecam.rule.Scope;
import org.scorecam.rule.SinceApproved;
import org.scorecam.rule.Violation;
import org.scorecam.rule.Waived;

/** Rules, and what came of them. */
record RuleWriter(Values values) {
    void rule(Rule rule) throws IOException {
        values.object(() -> {
            values.constant("element", rule.element());
            values.texts("includes", rule.includes());
            values.texts("excludes", rule.excludes());
            values.list("limits", rule.limits(), this::limit);
        });
    }

    /** Only where it is not the judged map that is limited. */
    private void method(@Nullable Variant method) throws IOException {
        if (method != null) {
            values.text("method", Choices.text(method));
        }
    }

    private void limit(Limit limit) throws IOException {
        values.object(() -> {
            values.constant("metric", limit.metric());
            method(limit.method());
            values.constant("statistic", limit.statistic());
            values.decimal("minimum", limit.minimum());
            values.decimal("maximum", limit.maximum());
            values.decimal("share", limit.share());
            values.decimal("confidence", limit.confidence());
            values.decimal("fall", limit.fall());
            values.decimal("rise", limit.rise());
        });
    }

    void violation(Violation violation) throws IOException {
        values.object(() -> fields(violation));
    }

    void waived(Waived waived) throws IOException {
        values.object(() -> {
            fields(waived.violation());
            values.text("until", waived.until().toString());
            values.text("reason", waived.reason());
        });
    }

    private void fields(Violation violation) throws IOException {
        ClassLabel explained = violation.scope().explained();
        scope(violation.scope());
        values.index("class", explained);
        values.text("classLabel", explained == null ? null : explained.label());
        values.constant("metric", violation.metric());
        method(violation.method());
        values.constant("statistic", violation.statistic());
        values.number("value", violation.value());
        values.decimal("minimum", violation.minimum());
        values.decimal("maximum", violation.maximum());
        values.decimal("share", violation.share());
        values.flag("bounded", violation.bounded());
        since(violation.since());
        sampling(violation.sampling());
        values.text("message", violation.message());
    }

    void check(Check check) throws IOException {
        values.object(() -> {
            scope(check.scope());
            values.constant("metric", check.metric());
            method(check.method());
            values.constant("statistic", check.statistic());
            values.number("value", check.value());
            values.decimal("minimum", check.minimum());
            values.decimal("maximum", check.maximum());
            values.decimal("share", check.share());
            values.flag("bounded", check.bounded());
            since(check.since());
            sampling(check.sampling());
            values.whole("explanations", check.explanations());
            values.flag("kept", check.kept());
        });
    }

    private void since(@Nullable SinceApproved since) throws IOException {
        values.number("approved", since == null ? null : since.approved());
        values.decimal("fall", since == null ? null : since.fall());
        values.decimal("rise", since == null ? null : since.rise());
    }

    private void sampling(@Nullable Sampling sampling) throws IOException {
        values.number("estimate", sampling == null ? null : sampling.estimate());
        values.number("low", sampling == null ? null : sampling.interval().low());
        values.number("high", sampling == null ? null : sampling.interval().high());
        values.decimal("confidence", sampling == null ? null : sampling.confidence());
    }

    private void scope(Scope scope) throws IOException {
        values.text("suite", scope.suite());
        values.constant("element", scope.element());
        values.text("subject", scope.subject());
    }
}
