package org.scorecam.json;

import java.io.IOException;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.rule.Check;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Scope;
import org.scorecam.rule.Violation;

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

    private void limit(Limit limit) throws IOException {
        values.object(() -> {
            values.constant("metric", limit.metric());
            values.constant("statistic", limit.statistic());
            values.decimal("minimum", limit.minimum());
            values.decimal("maximum", limit.maximum());
            values.decimal("share", limit.share());
        });
    }

    void violation(Violation violation) throws IOException {
        ClassLabel explained = violation.scope().explained();
        values.object(() -> {
            scope(violation.scope());
            values.index("class", explained);
            values.text("classLabel", explained == null ? null : explained.label());
            values.constant("metric", violation.metric());
            values.constant("statistic", violation.statistic());
            values.number("value", violation.value());
            values.decimal("minimum", violation.minimum());
            values.decimal("maximum", violation.maximum());
            values.decimal("share", violation.share());
            values.flag("bounded", violation.bounded());
            values.text("message", violation.message());
        });
    }

    void check(Check check) throws IOException {
        values.object(() -> {
            scope(check.scope());
            values.constant("metric", check.metric());
            values.constant("statistic", check.statistic());
            values.number("value", check.value());
            values.decimal("minimum", check.minimum());
            values.decimal("maximum", check.maximum());
            values.decimal("share", check.share());
            values.flag("bounded", check.bounded());
            values.whole("explanations", check.explanations());
            values.flag("kept", check.kept());
        });
    }

    private void scope(Scope scope) throws IOException {
        values.text("suite", scope.suite());
        values.constant("element", scope.element());
        values.text("subject", scope.subject());
    }
}
