package org.scorecam.view;

import java.util.List;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.RunResult;

/**
 * The first page over the results of several modules.
 *
 * @param title what they belong to
 * @param modules one row each
 */
public record Overview(String title, List<Part> modules) {
    /**
     * A module's result.
     *
     * @param name as people know it
     * @param page its report's first page, from the overview
     * @param run its result
     */
    public record Part(String name, String page, RunResult run) {
        /** Whether its rules are kept. */
        public boolean passed() {
            return run.verdict() == Outcome.PASSED;
        }
    }

    /** Modules whose rules are not kept. */
    public long failedModules() {
        return modules.stream().filter(module -> !module.passed()).count();
    }

    /** Explanations of all modules. */
    public long explanations() {
        return modules.stream()
                .mapToLong(each -> each.run().summary().explanations())
                .sum();
    }

    /** Passed explanations of all modules. */
    public long passed() {
        return modules.stream().mapToLong(each -> each.run().summary().passed()).sum();
    }

    /** Failed explanations of all modules. */
    public long failed() {
        return modules.stream().mapToLong(each -> each.run().summary().failed()).sum();
    }

    /** Explanations of all modules that could not be made. */
    public long errors() {
        return modules.stream().mapToLong(each -> each.run().summary().errors()).sum();
    }
}
