package org.scorecam.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Whether tests that need a browser are run. */
final class BrowserCondition implements ExecutionCondition {
    private static final String REQUIRED = "SCORECAM_BROWSER_REQUIRED";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return evaluate(Executable.ofThisMachine(), "true".equals(System.getenv(REQUIRED)));
    }

    /**
     * Enabled where there is one.
     *
     * @throws IllegalStateException if there is none, but must be
     */
    static ConditionEvaluationResult evaluate(Executable executable, boolean required) {
        if (executable.file().isPresent()) {
            return ConditionEvaluationResult.enabled("with " + executable.file().get());
        }
        if (required) {
            throw new IllegalStateException(executable.missing() + ", but " + REQUIRED + " is true");
        }
        return ConditionEvaluationResult.disabled(executable.missing());
    }
}
