package org.scorecam.run;

import java.util.List;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.Check;
import org.scorecam.rule.Violation;

/**
 * What a run found.
 *
 * @param suites judged, in the configuration's order
 * @param violations worst first
 * @param checks limits on many explanations at once
 * @param seconds wall time from the first photo's decoding to the last forward
 * @param batch masked inputs a forward
 */
public record Findings(
        List<SuiteResult> suites, List<Violation> violations, List<Check> checks, double seconds, int batch) {}
