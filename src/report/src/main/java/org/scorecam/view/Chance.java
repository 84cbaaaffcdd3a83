package org.scorecam.view;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.cam.Channels;
import org.scorecam.result.Explanation;
import org.scorecam.result.Prediction;

/**
 * What the model gives one class, before and after masking.
 *
 * @param label the class
 * @param explained whether it is the explained one
 * @param before its probability on the whole input, as people read it
 * @param bar the same as a bar that the likeliest class fills
 * @param after under each of the heaviest masks; empty where that is not known
 */
public record Chance(ClassLabel label, boolean explained, String before, Bar bar, List<String> after) {
    /** The first classes, and behind them the explained one if it is none of them. */
    static List<Chance> of(Explanation explanation) {
        Explanation.Scores scores = explanation.scores();
        List<Prediction> classes = new ArrayList<>(scores == null ? List.of() : scores.top());
        Double probability = explanation.probability();
        if (probability != null && classes.stream().noneMatch(one -> is(explanation, one.label()))) {
            classes.add(new Prediction(explanation.id().explained(), probability));
        }
        return IntStream.range(0, classes.size())
                .mapToObj(i -> of(explanation, classes.get(i), classes.get(0).probability(), i))
                .toList();
    }

    private static Chance of(Explanation explanation, Prediction one, double largest, int column) {
        return new Chance(
                one.label(),
                is(explanation, one.label()),
                Digits.finePercent(one.probability()),
                Bar.ofShare(largest > 0 ? one.probability() / largest : 0, null),
                after(explanation, column));
    }

    private static boolean is(Explanation explanation, ClassLabel label) {
        return label.equals(explanation.id().explained());
    }

    private static List<String> after(Explanation explanation, int column) {
        Channels channels = explanation.map().channels();
        return channels == null
                ? List.of()
                : channels.masked().stream()
                        .filter(row -> column < row.size())
                        .map(row -> Digits.finePercent(row.get(column)))
                        .toList();
    }
}
