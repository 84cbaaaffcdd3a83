package org.scorecam.review;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.scorecam.baseline.Approval;
import org.scorecam.result.RunResult;
import org.scorecam.setting.Setting;
import org.scorecam.view.ClassPage;
import org.scorecam.view.Figures;
import org.scorecam.view.Index;
import org.scorecam.view.Item;

/** Reviews without pictures, and their commands as the goal reads them. */
final class Reviews {
    static final String COMMAND = "mvn scorecam:approve";

    private static final Pattern ARGUMENT = Pattern.compile(" \"-Dscorecam\\.approve\\.([a-z]+)=([^\"]*)\"");

    private Reviews() {}

    static Review of(RunResult run) {
        List<Item> items = run.suites().stream()
                .flatMap(suite -> suite.explanations().stream()
                        .map(explanation ->
                                new Item(suite, explanation, explanation.id().toString())))
                .toList();
        Map<String, Figures> figures = items.stream()
                .collect(Collectors.toMap(Item::name, item -> Figures.without(Figures.State.UNREADABLE, List.of())));
        return Review.of(run, Index.of(run, items, figures, ClassPage.of(run).get(0)), figures, COMMAND);
    }

    /** What the goal is asked for; the command must have nothing else. */
    static Approval.Request request(String command) {
        Map<String, String> given = ARGUMENT.matcher(command)
                .results()
                .collect(Collectors.toMap(found -> found.group(1), (MatchResult found) -> found.group(2)));
        if (!ARGUMENT.matcher(command).replaceAll("").equals(COMMAND)) {
            throw new IllegalArgumentException(command);
        }
        return new Approval.Request(
                Approval.What.CHANGED,
                new Setting("scorecam.approve.includes", given.get("includes")).texts(),
                "true".equals(given.get("incomplete")));
    }
}
