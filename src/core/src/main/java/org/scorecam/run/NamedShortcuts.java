package org.scorecam.run;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.SetupException;
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
        for (int i = 0; i < rules.size(); i++) {
            Rule rule = rules.get(i);
            Set<String> on = planned.stream()
                    .filter(rule::has)
                    .map(subject -> subject.id().suite())
                    .collect(Collectors.toCollection(TreeSet::new));
            for (int j = 0; j < rule.limits().size(); j++) {
                Metric metric = rule.limits().get(j).metric();
                if (!isNamed(metric, on)) {
                    String element = OF_STAMPS.contains(metric) ? "<stamps>" : "<shortcuts>";
                    throw new SetupException("<rules>, rule " + (i + 1) + ", limit " + (j + 1) + ": " + metric
                            + " needs "
                            + element + ", but there are none in " + (on.size() == 1 ? "the suite " : "the suites ")
                            + String.join(", ", on) + ". Add them, or remove the limit");
                }
            }
        }
    }

    private boolean isNamed(Metric metric, Set<String> on) {
        return !(OF_STAMPS.contains(metric) || OF_SHORTCUTS.contains(metric))
                || suites.stream()
                        .map(Suite::settings)
                        .filter(suite -> on.contains(suite.name()))
                        .anyMatch(suite -> isNamed(metric, suite));
    }

    private static boolean isNamed(Metric metric, SuiteSettings suite) {
        return OF_STAMPS.contains(metric)
                ? !suite.stamps().isEmpty()
                : !suite.shortcuts().isEmpty();
    }
}
