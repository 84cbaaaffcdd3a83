package org.scorecam.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.scorecam.rule.ExplanationId;

/** What a person is told of a run that failed: the same in the log and in what is written. */
public final class FailureMessage {
    private FailureMessage() {}

    /** {@code 3 of 40 explanations violate the rules, 1 of 40 could not be explained}: without an end. */
    public static String failure(RunResult result) {
        RunResult.Summary counts = result.summary();
        List<String> parts = new ArrayList<>();
        if (counts.failed() > 0) {
            parts.add(counts.failed() + " of " + counts.explanations() + " explanations violate the rules");
        }
        if (counts.errors() > 0) {
            parts.add(counts.errors() + " of " + counts.explanations() + " could not be explained");
        }
        long together = together(result);
        if (together > 0) {
            parts.add(
                    together == 1
                            ? "1 limit on a class, suite or share is violated"
                            : together + " limits on classes, suites or shares are violated");
        }
        if (!result.problems().isEmpty()) {
            parts.add(problem(result));
        }
        return String.join(", ", parts);
    }

    private static String problem(RunResult result) {
        if (result.rules().isEmpty()) {
            return "nothing was judged";
        }
        return result.differsFromBaseline()
                ? "the run differs from its baseline"
                : "a limit or a waiver stands for nothing";
    }

    /**
     * What to do, in whole sentences.
     *
     * @param approve the command by which a person accepts new explanations
     */
    public static List<String> cures(RunResult result, String approve) {
        return Cure.of(result).stream()
                .flatMap(cure -> sentence(cure, approve).stream())
                .toList();
    }

    /**
     * One of them; empty for what the log says before the run.
     *
     * @param approve the command by which a person accepts new explanations
     */
    public static Optional<String> sentence(Cure cure, String approve) {
        return switch (cure) {
            case CHECK_READING ->
                Optional.of(
                        "Fewer than half of the answers are right. Before you look at maps, check whether photos are read as in"
                                + " training (<preset>, <resize>, <colors>), and whether the classes are the model's (<labels>, <classes>,"
                                + " <classOffset>).");
            case APPROVE_FIRST -> Optional.empty();
            case APPROVE -> Optional.of("If the new explanations are right, accept them with: " + approve);
            case LOOK ->
                Optional.of(
                        "Look at the photos named above in the report: where the heat lies beside the box, the model reads"
                                + " something else than the object. Mend the training data or the model; if a box is wrong, mend the"
                                + " annotation; if the limit is, mend the rule.");
            case READ_ERRORS ->
                Optional.of("What could not be explained says why in its line above, and how to mend it.");
        };
    }

    private static long together(RunResult result) {
        return result.violations().stream()
                .filter(violation -> !(violation.scope() instanceof ExplanationId))
                .count();
    }
}
