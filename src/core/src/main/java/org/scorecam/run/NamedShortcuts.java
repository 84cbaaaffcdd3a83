package org.scorecam.run;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.SetupException;
import org.scorecam.rule.PlacedLimit;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Subject;
import org.scorecam.suite.Suite;
import org.scorecam.suite.SuiteSettings;

/** Refuses limits on shortcuts and stamps where no suite that they are on names any: nothing would be measured for them. */
record NamedShortcuts(List<Suite> suites) {
    private static final Set<Metric> OF_STAMPS = Set.of(Metric.STAMP_FLIP, Metric.STAMP_GAP);
    private static final Set<Metric> OF_SHORTCUTS = Set.of(Metric.SHORTCUT_MASS, Metric.FLIP_WITHOUT_SHORTCUT);

    /**
     * Call it before any forward.
     *
     * @param planned what will be explained
     * @throws SetupException naming the limit, its suites and the cure
     */
    void require(List<Rule> rules, List<Subject> planned) {
        for (PlacedLimit each : PlacedLimit.of(rules)) {
            Metric metric = each.limit().metric();
            if (OF_STAMPS.contains(metric) || OF_SHORTCUTS.contains(metric)) {
                requireNamed(each, suitesOf(each.rule(), planned));
            }
        }
    }

    private static Set<String> suitesOf(Rule rule, List<Subject> planned) {
        return planned.stream()
                .filter(rule::has)
                .map(subject -> subject.id().suite())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void requireNamed(PlacedLimit limit, Set<String> on) {
        Metric metric = limit.limit().metric();
        boolean isNamed = suites.stream()
                .map(Suite::settings)
                .filter(suite -> on.contains(suite.name()))
                .anyMatch(suite -> isNamed(metric, suite));
        if (!isNamed) {
            throw new SetupException(limit.place() + ": " + metric + " needs "
                    + (OF_STAMPS.contains(metric) ? "<stamps>" : "<shortcuts>") + ", but there are none in "
                    + (on.size() == 1 ? "the suite " : "the suites ") + String.join(", ", on)
                    + ". Add them, or remove the limit");
        }
    }

    private static boolean isNamed(Metric metric, SuiteSettings suite) {
        return OF_STAMPS.contains(metric)
                ? !suite.stamps().isEmpty()
                : !suite.shortcuts().isEmpty();
    }
}
