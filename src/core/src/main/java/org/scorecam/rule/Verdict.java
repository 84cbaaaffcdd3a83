package org.scorecam.rule;

import java.util.List;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;

/**
 * What the rules say of one explanation.
 *
 * @param outcome ERROR for an explanation that ended so, else FAILED if it breaks a limit on {@link Element#IMAGE}
 * @param below metrics whose limit it does not keep, though the limit's share is kept; in the order of {@link Metric}
 */
public record Verdict(Outcome outcome, List<Metric> below) {
    public Verdict {
        below = List.copyOf(below);
    }
}
