package org.scorecam.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.Explanation;
import org.scorecam.result.RunResult;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.Element;
import org.scorecam.rule.Violation;

/** What a person hears when a run is over: what is wrong, worst first, then where the report is, then the cure. */
final class Conclusion {
    /** Lines of one kind before the rest is only counted. */
    private static final int NAMED = 20;

    private final Log log;
    private final RunResult result;
    private final String report;
    private final String approve;

    /**
     * What is to be said.
     *
     * @param report its place, as people are to read it
     * @param approve how a person accepts new explanations
     */
    Conclusion(Log log, RunResult result, String report, String approve) {
        this.log = log;
        this.result = result;
        this.report = report;
        this.approve = approve;
    }

    void log() {
        capped(lines(explanation -> explanation.notes().stream()).toList(), log::warn);
        List<String> wrong = new ArrayList<>();
        lines(explanation -> Stream.ofNullable(explanation.problem())).forEach(wrong::add);
        wrong.addAll(result.problems());
        result.violations().stream().map(Violation::message).forEach(wrong::add);
        capped(wrong, log::warn);
        if (result.verdict() == Outcome.PASSED) {
            log.info("Score-CAM: " + kept() + ". Report: " + report);
        }
    }

    /** Ends the build, or says what would have ended it. */
    void fail(boolean halt) throws MojoFailureException {
        String message = summary() + " Report: " + report + "\n" + cure();
        if (halt) {
            throw new MojoFailureException(message);
        }
        message.lines().forEach(log::warn);
        log.warn("The build goes on: haltOnFailure is false.");
    }

    /** A photo below a limit whose share is kept has passed, and is named all the same. */
    private String kept() {
        int explanations = result.summary().explanations();
        List<String> below = lines(explanation -> explanation.below().isEmpty() ? Stream.empty() : Stream.of(""))
                .map(line -> line.substring(0, line.length() - 2))
                .toList();
        if (!below.isEmpty()) {
            return "the rules are kept; " + below.size() + " of " + explanations + " explanations "
                    + (below.size() == 1 ? "is" : "are") + " below a limit whose share is kept: "
                    + String.join(", ", below.subList(0, Math.min(NAMED, below.size())))
                    + (below.size() > NAMED ? ", ... and " + (below.size() - NAMED) + " more" : "");
        }
        return explanations == 1
                ? "the explanation keeps the rules"
                : "all " + explanations + " explanations keep the rules";
    }

    private Stream<String> lines(java.util.function.Function<Explanation, Stream<String>> sentences) {
        return result.suites().stream()
                .flatMap(suite -> suite.explanations().stream()
                        .flatMap(explanation -> sentences
                                .apply(explanation)
                                .map(sentence -> subject(suite, explanation) + ": " + sentence)));
    }

    private static String subject(SuiteResult suite, Explanation explanation) {
        return suite.name() + "/" + explanation.image() + " (class " + explanation.explained() + ")";
    }

    private static void capped(List<String> lines, Consumer<String> log) {
        lines.stream().limit(NAMED).forEach(log);
        if (lines.size() > NAMED) {
            log.accept("... and " + (lines.size() - NAMED) + " more");
        }
    }

    /** {@code Score-CAM: 3 of 40 explanations violate the rules.} */
    private String summary() {
        RunResult.Summary counts = result.summary();
        List<String> parts = new ArrayList<>();
        if (counts.failed() > 0) {
            parts.add(counts.failed() + " of " + counts.explanations() + " explanations violate the rules");
        }
        if (counts.errors() > 0) {
            parts.add(counts.errors() + " of " + counts.explanations() + " could not be explained");
        }
        long together = together();
        if (together > 0) {
            parts.add(
                    together == 1
                            ? "1 limit on a class, suite or share is violated"
                            : together + " limits on classes, suites or shares are violated");
        }
        if (!result.problems().isEmpty()) {
            parts.add("the run differs from its baseline");
        }
        return "Score-CAM: " + String.join(", ", parts) + ".";
    }

    private boolean isDrift() {
        return !result.problems().isEmpty()
                || result.violations().stream()
                        .anyMatch(violation -> violation.metric().needsBaseline());
    }

    private long together() {
        return result.violations().stream()
                .filter(violation -> violation.element() != Element.IMAGE)
                .count();
    }

    private String cure() {
        List<String> cures = new ArrayList<>();
        if (isDrift()) {
            cures.add("If the new explanations are right, accept them with: " + approve);
        }
        if (result.violations().stream()
                .anyMatch(violation -> !violation.metric().needsBaseline())) {
            cures.add(
                    "Look at the photos named above in the report: where the heat lies beside the box, the model reads"
                            + " something else than the object. Mend the training data or the model; if a box is wrong, mend the"
                            + " annotation; if the limit is, mend the rule.");
        }
        if (result.summary().errors() > 0) {
            cures.add("What could not be explained says why in its line above, and how to mend it.");
        }
        return String.join("\n", cures);
    }
}
