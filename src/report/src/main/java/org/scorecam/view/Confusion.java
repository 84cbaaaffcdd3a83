package org.scorecam.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.metric.Metric;
import org.scorecam.result.Explanation;
import org.scorecam.result.Prediction;

/**
 * Explanations of one class whose photos the model takes for another class, which is none of theirs.
 *
 * @param explained the class
 * @param predicted what the model says
 * @param count how many explanations
 * @param rows those of them that have a page, as they are ordered in the table
 */
public record Confusion(ClassLabel explained, ClassLabel predicted, int count, List<Row> rows) {
    /** The most frequent first. */
    static List<Confusion> of(List<Row> rows) {
        Map<List<ClassLabel>, List<Row>> pairs = new LinkedHashMap<>();
        for (Row row : rows) {
            Explanation explanation = row.item().explanation();
            Prediction predicted = explanation.predicted();
            if (predicted != null && isWrong(explanation) && !row.item().predicted()) {
                pairs.computeIfAbsent(
                                List.of(explanation.id().explained(), predicted.label()), pair -> new ArrayList<>())
                        .add(row);
            }
        }
        return pairs.entrySet().stream()
                .map(pair -> new Confusion(
                        pair.getKey().get(0),
                        pair.getKey().get(1),
                        pair.getValue().size(),
                        pair.getValue().stream().filter(Row::hasPage).toList()))
                .sorted(Comparator.comparingInt(confusion -> -confusion.count()))
                .toList();
    }

    private static boolean isWrong(Explanation explanation) {
        Double top1 = explanation.metrics().get(Metric.TOP1);
        return top1 != null && top1 < 0.5;
    }
}
