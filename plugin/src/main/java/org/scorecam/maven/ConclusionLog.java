package org.scorecam.maven;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;
import org.scorecam.baseline.Comparison;
import org.scorecam.baseline.Gate;
import org.scorecam.cam.WeightScope;
import org.scorecam.effort.Effort;
import org.scorecam.result.Explanation;
import org.scorecam.result.Partial;
import org.scorecam.result.RandomisedMap;
import org.scorecam.result.RunResult;
import org.scorecam.result.SuiteResult;
import org.scorecam.run.Concluded;

/** What is said once all is explained, before the verdict. */
final class ConclusionLog {
    private final Log log;
    private final Effort effort;
    private final Gate gate;

    /**
     * Nothing is said yet.
     *
     * @param effort that was asked for
     */
    ConclusionLog(Log log, Effort effort, Gate gate) {
        this.log = log;
        this.effort = effort;
        this.gate = gate;
    }

    /** Says what an earlier run has saved this one, and what the run has found out; gives what it came to. */
    RunResult said(Concluded concluded) {
        RunResult result = concluded.result();
        RunResult.Summary summary = result.summary();
        if (summary.reused() > 0) {
            log.info(String.format(
                    Locale.ROOT,
                    "%d of %d explanations were known from earlier runs; %d forwards made",
                    summary.reused(),
                    summary.explanations(),
                    summary.forwards()));
        }
        long whole =
                result.explanations().filter(ConclusionLog::isWholeFromStore).count();
        if (effort.kind() != Effort.Kind.FULL && gate.baseline() == null && whole > 0) {
            log.info(whole + " of " + summary.explanations()
                    + " explanations are whole, whatever <effort> says: the store knew all of their forwards");
        }
        long settled =
                result.explanations().filter(ConclusionLog::isSettledByOthers).count();
        if (settled > 0) {
            log.info("The limits on classes and suites were proven before " + settled + " of " + summary.explanations()
                    + " explanations were computed: these photos were only looked at");
        }
        result.suites().forEach(this::sayRandomised);
        compared(concluded.comparison());
        return result;
    }

    /** Says how far maps stayed as they were where weights were drawn anew, and why they could not be told. */
    private void sayRandomised(SuiteResult suite) {
        Map<WeightScope, Double> means = RandomisedMap.means(suite.measures().randomised());
        if (!means.isEmpty()) {
            log.info(suite.name() + ": with weights drawn anew, the rank correlation of maps with the model's is "
                    + means.entrySet().stream()
                            .map(each -> String.format(Locale.ROOT, "%.2f", each.getValue())
                                    + (each.getKey() == WeightScope.HEAD
                                            ? " for those behind the layer"
                                            : " for all of them"))
                            .collect(Collectors.joining(", "))
                    + (means.containsKey(WeightScope.HEAD) ? "" : " (none lie behind the layer)"));
        }
        suite.measures().randomised().stream()
                .filter(map -> map.note() != null)
                .forEach(map -> log.warn(suite.name() + "/" + map.image() + ", weights "
                        + (map.scope() == WeightScope.HEAD ? "behind the layer" : "all") + " drawn anew: "
                        + map.note()));
    }

    private static boolean isWholeFromStore(Explanation explanation) {
        return explanation.cost().reused() && explanation.map().partial() == null;
    }

    private static boolean isSettledByOthers(Explanation explanation) {
        Partial partial = explanation.map().partial();
        return partial != null
                && explanation.map().heatmap() == null
                && !partial.bounds().isEmpty();
    }

    /** Says what was compared, or how there would be something to compare with. */
    private void compared(@Nullable Comparison comparison) {
        if (comparison == null) {
            log.info("No baseline " + gate.name() + ": drift is not checked. Approve these explanations with: "
                    + gate.approve());
            return;
        }
        if (comparison.difference() == null) {
            log.info(
                    "Compared " + comparison.changes().size() + " explanations with the baseline " + gate.name() + ".");
        }
        gate.journey(comparison).ifPresent(log::info);
        gate.warnings(comparison).forEach(log::warn);
    }
}
