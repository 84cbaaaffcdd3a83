package org.scorecam.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.scorecam.metric.Metric;

/** Makes a rule of the limits that the user wrote in {@code <baseline>}: they are on drift, and on nothing else. */
public final class DriftParser {
    private static final Place LIMITS = new Place("<baseline><limits>");

    private DriftParser() {}

    /**
     * The rule, on {@link Element#IMAGE}: each explanation that was approved must keep the limits, or a share of them.
     *
     * @param limits as written, at least one
     * @throws org.scorecam.outcome.SetupException if there is none, or one is wrong; the message names its place in the pom
     *     and the cure
     */
    public static Rule parse(List<LimitText> limits) {
        if (limits.isEmpty()) {
            throw LIMITS.error("it is empty, so drift would be measured and never judged; write"
                    + " <limit><metric>MAP_CORRELATION</metric><minimum>0.85</minimum></limit> there, or remove it: then"
                    + " the defaults hold");
        }
        List<Limit> parsed = new ArrayList<>();
        for (LimitText limit : limits) {
            parsed.add(parse(limit, LIMITS.limit(parsed.size())));
        }
        return new Rule(Element.IMAGE, List.of(), List.of(), parsed);
    }

    private static Limit parse(LimitText limit, Place place) {
        Metric metric = Constants.find(Metric.class, "metric", LimitParser.present(limit.metric()), place);
        if (!metric.needsBaseline()) {
            throw place.error(
                    "metric",
                    metric.name(),
                    "does not compare with the baseline; move the limit into a rule of <rules>, or write one of "
                            + drifts());
        }
        String statistic = LimitParser.present(limit.statistic());
        if (statistic != null) {
            throw place.error(
                    "statistic",
                    statistic,
                    "does not go with a limit that each explanation must keep; remove it, or move the limit into a rule"
                            + " of <rules> on CLASS or SUITE");
        }
        return new LimitParser(Element.IMAGE, place).parse(limit);
    }

    private static String drifts() {
        return Arrays.stream(Metric.values())
                .filter(Metric::needsBaseline)
                .map(Metric::name)
                .collect(Collectors.joining(", "));
    }
}
