package org.scorecam.maven;

import java.util.List;
import org.apache.maven.plugin.logging.Log;
import org.jspecify.annotations.Nullable;
import org.scorecam.baseline.Approved;
import org.scorecam.baseline.BaselineHeader;
import org.scorecam.baseline.Comparison;
import org.scorecam.result.Gone;
import org.scorecam.result.SuiteResult;
import org.scorecam.run.Findings;

/** One run's comparison with its baseline: measured before the rules are judged, told afterwards. */
final class Drifted {
    private final Gate gate;
    private final BaselineHeader header;
    private @Nullable Comparison comparison;

    Drifted(Gate gate, BaselineHeader header) {
        this.gate = gate;
        this.header = header;
    }

    /** The suites, with the drift of each explanation that was approved. */
    List<SuiteResult> measure(List<SuiteResult> suites) {
        Comparison compared = gate.compare(header, suites);
        comparison = compared;
        return compared == null ? suites : compared.measured(suites);
    }

    /** The findings, their violations with what moved in words. */
    Findings inWords(Findings findings) {
        Comparison compared = comparison;
        return compared == null
                ? findings
                : new Findings(
                        findings.suites(),
                        findings.violations().stream().map(compared::inWords).toList(),
                        findings.checks(),
                        findings.seconds(),
                        findings.batch());
    }

    List<String> problems() {
        return comparison == null ? List.of() : gate.problems(comparison);
    }

    /** What was approved, and is not explained any more. */
    List<Gone> gone() {
        return comparison == null
                ? List.of()
                : comparison.gone().stream().map(Approved::asGone).toList();
    }

    /** Says what was compared, or how there would be something to compare with. */
    void log(Log log, String approve) {
        if (comparison == null) {
            log.info("No baseline " + gate.name() + ": drift is not checked. Approve these explanations with: "
                    + approve);
            return;
        }
        if (comparison.difference() == null) {
            log.info(
                    "Compared " + comparison.changes().size() + " explanations with the baseline " + gate.name() + ".");
        }
        gate.warnings(comparison).forEach(log::warn);
    }
}
