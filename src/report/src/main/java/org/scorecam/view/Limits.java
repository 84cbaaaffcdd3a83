package org.scorecam.view;

import java.util.List;
import java.util.regex.Pattern;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.result.Explanation;
import org.scorecam.result.RunResult;
import org.scorecam.rule.Element;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;

/** Which limits apply to an explanation. */
record Limits(RunResult run) {
    List<Limit> of(String suite, Explanation explanation) {
        ClassLabel explained = explanation.explained();
        List<String> names =
                List.of(explained.label(), String.valueOf(explained.index()), suite + "/" + explanation.image());
        return run.rules().stream()
                .filter(rule -> rule.element() == Element.IMAGE && selects(rule, names))
                .flatMap(rule -> rule.limits().stream())
                .toList();
    }

    private static boolean selects(Rule rule, List<String> names) {
        return (rule.includes().isEmpty() || matches(rule.includes(), names)) && !matches(rule.excludes(), names);
    }

    private static boolean matches(List<String> wildcards, List<String> names) {
        return wildcards.stream()
                .map(wildcard -> "\\Q" + wildcard.replace("*", "\\E.*\\Q").replace("?", "\\E.\\Q") + "\\E")
                .map(regex -> Pattern.compile(regex, Pattern.DOTALL))
                .anyMatch(pattern ->
                        names.stream().anyMatch(name -> pattern.matcher(name).matches()));
    }
}
