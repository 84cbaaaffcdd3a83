package org.scorecam.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.Explanation;
import org.scorecam.result.RunResult;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.ExplanationId;

/**
 * SHA-256 digests of what a result says, in lower-case hex: equal ones say the same. What is made of a result alone is known by
 * them to be still true.
 */
public final class ResultDigests {
    private ResultDigests() {}

    /** Of the tool, the model, and every choice on the way to a map and its metrics. */
    public static String way(RunResult run) {
        return digest(values -> values.object(() -> {
            RunWriter writer = new RunWriter(values);
            values.object("tool", () -> writer.tool(run.tool()));
            writer.way(run.model(), run.input(), run.method(), run.metrics());
        }));
    }

    /** Of an explanation, but for what it cost and how it was judged; whether it was known from an earlier run is no part of it. */
    public static String measured(Explanation explanation) {
        return written(explanation.anew().judged(Outcome.PASSED, List.of()));
    }

    /** Of an explanation, but for what it cost, with what is asked of it. */
    public static String judged(RunResult run, Explanation explanation) {
        ExplanationId id = explanation.id();
        return digest(values -> values.object(() -> {
            RuleWriter rules = new RuleWriter(values);
            values.text("explanation", written(explanation.anew()));
            values.list("rules", run.rules(), rules::rule);
            values.list(
                    "violations",
                    run.violations().stream()
                            .filter(each -> each.scope().equals(id))
                            .toList(),
                    rules::violation);
            values.list("waived", run.waivedOn(explanation), rules::waived);
        }));
    }

    /** Of all that a result says, but for the time that drawing took; where nothing was made anew, but for all times. */
    public static String whole(RunResult run) {
        RunResult said = run.isKnown() ? run.timeless() : run.rendered(0);
        return digest(values -> new RunWriter(values).write(said));
    }

    /** Of what a suite is, but for what was found. */
    public static String suite(SuiteResult suite) {
        return digest(values -> new RunWriter(values).suite(suite.with(List.of())));
    }

    private static String written(Explanation explanation) {
        return digest(values -> new ExplanationWriter(values).write(explanation));
    }

    private static String digest(Values.Item<Values> root) {
        try {
            return Values.digest(root);
        } catch (IOException e) {
            throw new UncheckedIOException("a digest needs no file", e);
        }
    }
}
