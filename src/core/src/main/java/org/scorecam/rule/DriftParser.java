package org.scorecam.rule;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scorecam.metric.Metric;
import org.scorecam.setting.Setting;
import org.scorecam.setting.Settings;

/** Makes a rule of the limits that the user wrote in {@code <baseline>}: they are on drift, and on nothing else. */
public final class DriftParser {
    private DriftParser() {}

    /**
     * The rule, on {@link Element#IMAGE}: each explanation that was approved must keep the limits, or a share of them. Null where
     * no {@code limits} are written.
     *
     * @throws org.scorecam.outcome.SetupException if they are an empty list, or one is wrong; the message names its place and the
     *     cure
     */
    public static @Nullable Rule parse(Settings baseline) {
        List<Settings> limits = baseline.groups("limits");
        if (limits.isEmpty() && baseline.has("limits")) {
            throw baseline.group("limits")
                    .error("it is empty, so drift would be measured and never judged; write"
                            + " <limit><metric>MAP_CORRELATION</metric><minimum>0.85</minimum></limit> there, or remove it: then"
                            + " the defaults hold");
        }
        return limits.isEmpty()
                ? null
                : new Rule(
                        Element.IMAGE,
                        List.of(),
                        List.of(),
                        limits.stream().flatMap(limit -> limits(limit).stream()).toList());
    }

    private static List<Limit> limits(Settings limit) {
        Metric metric = limit.get("metric").constant(Metric.class);
        if (!metric.needsBaseline()) {
            throw limit.get("metric")
                    .wrong(
                            "that does not compare with the baseline; move the limit into a rule of <rules>, or write one of "
                                    + drifts());
        }
        Setting statistic = limit.get("statistic");
        if (statistic.isWritten()) {
            throw statistic.wrong(
                    "a limit that each explanation must keep has none; remove it, or move the limit into a rule of"
                            + " <rules> on CLASS or SUITE");
        }
        return new LimitParser(Element.IMAGE, limit).parse();
    }

    private static String drifts() {
        return Arrays.stream(Metric.values())
                .filter(Metric::needsBaseline)
                .map(Metric::name)
                .collect(Collectors.joining(", "));
    }
}
