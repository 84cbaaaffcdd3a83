package org.scorecam.result;

import java.util.ArrayList;
import java.util.List;
import org.scorecam.outcome.Outcome;
import org.scorecam.rule.Violation;

/** What a person can do about a run. */
public enum Cure {
    /** Most answers are wrong: photos or classes may be read otherwise than the model was trained on, and then maps say nothing. */
    CHECK_READING,
    /** Nothing is approved yet: approve what is right. */
    APPROVE_FIRST,
    /** Something has changed since it was approved: approve it if it is right. */
    APPROVE,
    /** A limit is broken: look at the photos, then mend the model, the annotation or the rule. */
    LOOK,
    /** Something could not be explained: it says why. */
    READ_ERRORS;

    /** What is to be done about {@code result}, the first first. */
    public static List<Cure> of(RunResult result) {
        List<Cure> cures = new ArrayList<>();
        if (result.answers().isMostlyWrong()) {
            cures.add(CHECK_READING);
        }
        if (isDrift(result)) {
            cures.add(APPROVE);
        }
        if (result.violations().stream()
                .anyMatch(violation -> !violation.metric().needsBaseline())) {
            cures.add(LOOK);
        }
        if (result.summary().errors() > 0) {
            cures.add(READ_ERRORS);
        }
        if (result.verdict() == Outcome.PASSED && isNotApproved(result)) {
            cures.add(APPROVE_FIRST);
        }
        return List.copyOf(cures);
    }

    private static boolean isDrift(RunResult result) {
        return result.differsFromBaseline() || result.violations().stream().anyMatch(Violation::needsBaseline);
    }

    private static boolean isNotApproved(RunResult result) {
        return result.problems().isEmpty()
                && result.gone().isEmpty()
                && result.explanations().allMatch(explanation -> explanation.baseline() == null);
    }
}
