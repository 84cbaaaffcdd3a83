package org.scorecam.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.result.Finding;
import org.scorecam.result.FramePlace;
import org.scorecam.result.RunResult;
import org.scorecam.rule.ExplanationId;

/**
 * What explanations that look elsewhere have in common.
 *
 * @param id {@code common-1}: what their rows in the table are marked with
 * @param kind what it is
 * @param count of how many explanations
 * @param of how many look elsewhere
 * @param place where most of it lies, null where it lies anywhere
 * @param classes that they explain
 * @param patches of some of them, the most typical first
 */
public record FindingRow(
        String id,
        Finding.Kind kind,
        int count,
        int of,
        @Nullable FramePlace place,
        List<ClassLabel> classes,
        List<Patch> patches) {
    /** Patches at most. */
    private static final int MOST = 12;

    /**
     * The hottest part of an explanation beside the class's regions.
     *
     * @param file its picture
     */
    public record Patch(Item item, Figure file) {}

    static List<FindingRow> of(RunResult run, List<Row> rows) {
        Map<ExplanationId, Row> byId = rows.stream()
                .collect(Collectors.toMap(row -> row.item().explanation().id(), row -> row));
        return IntStream.range(0, run.findings().size())
                .mapToObj(i -> of(i, run.findings().get(i), byId))
                .toList();
    }

    private static FindingRow of(int index, Finding finding, Map<ExplanationId, Row> byId) {
        return new FindingRow(
                id(index),
                finding.kind(),
                finding.spots().size(),
                finding.of(),
                finding.place(),
                finding.classes(),
                finding.spots().stream()
                        .flatMap(spot -> Stream.ofNullable(byId.get(spot.id())))
                        .flatMap(row -> Stream.ofNullable(row.patch()).map(patch -> new Patch(row.item(), patch)))
                        .limit(MOST)
                        .toList());
    }

    private static String id(int index) {
        return "common-" + (index + 1);
    }

    /** The explanations of which a patch is shown, with where it lies. */
    public static Stream<Finding.Spot> shown(RunResult run) {
        return run.findings().stream()
                .flatMap(finding -> finding.spots().stream().limit(MOST));
    }

    /** The ids of those that each explanation is of; without those that are of none. */
    static Map<ExplanationId, List<String>> ids(RunResult run) {
        Map<ExplanationId, List<String>> ids = new HashMap<>();
        for (int i = 0; i < run.findings().size(); i++) {
            String id = id(i);
            run.findings()
                    .get(i)
                    .spots()
                    .forEach(spot -> ids.computeIfAbsent(spot.id(), of -> new ArrayList<>())
                            .add(id));
        }
        return ids;
    }
}
