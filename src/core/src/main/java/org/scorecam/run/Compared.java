package org.scorecam.run;

import java.util.List;
import org.scorecam.cam.Choices;
import org.scorecam.cam.Method.Variant;
import org.scorecam.outcome.SetupException;
import org.scorecam.rule.Limit;
import org.scorecam.rule.PlacedLimit;
import org.scorecam.rule.Rule;

/** Limits on maps by other methods: each must be of one that maps are compared with. */
record Compared(RunSettings settings) {
    /** @throws SetupException naming the first limit that has nothing to judge */
    void require(List<Rule> rules) {
        PlacedLimit.of(rules).forEach(this::require);
    }

    private void require(PlacedLimit placed) {
        Limit limit = placed.limit();
        Variant method = limit.method();
        List<Variant> compared = settings.compare();
        if (method != null && !compared.contains(method)) {
            throw new SetupException(placed.place() + ", <method> is " + Choices.text(method) + ", "
                    + (method == settings.method().variant()
                            ? "by which the judged maps are made anyway: remove it"
                            : "but maps are not compared with those of it: write <compare>" + Choices.text(method)
                                    + "</compare> in <method>, or remove the limit"));
        }
        if (limit.metric().needsComparison() && compared.isEmpty()) {
            throw new SetupException(placed.place() + ": " + limit.metric()
                    + " compares with maps by other methods, but there are none: name one in <method>, such as"
                    + " <compare>grad-cam</compare>, or remove the limit");
        }
    }
}
