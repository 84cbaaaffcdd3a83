package org.scorecam.run;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.challenge.Challenge;
import org.scorecam.metric.Metric;
import org.scorecam.result.Challenged;
import org.scorecam.result.Explanation;
import org.scorecam.result.Prediction;
import org.scorecam.result.StampEffect;

/** What stamps do to a suite: each photo counts once, however many of its classes are explained. */
final class StampEffects {
    private StampEffects() {}

    /** One photo without a stamp and with it. */
    private record Pair(Prediction before, boolean wasRight, Challenged after) {}

    /** The same stamps, with what they do to the photos of these explanations. */
    static List<StampEffect> of(List<StampEffect> stamps, List<Explanation> explanations) {
        return stamps.stream().map(stamp -> of(stamp, explanations)).toList();
    }

    private static StampEffect of(StampEffect stamp, List<Explanation> explanations) {
        Map<String, Pair> byPhoto = new LinkedHashMap<>();
        for (Explanation each : explanations) {
            pair(stamp, each).ifPresent(pair -> byPhoto.putIfAbsent(each.id().image(), pair));
        }
        Collection<Pair> pairs = byPhoto.values();
        Map<Integer, Integer> more = new TreeMap<>();
        Map<Integer, ClassLabel> labels = new TreeMap<>();
        for (Pair pair : pairs) {
            count(pair.before(), -1, more, labels);
            count(pair.after().predicted(), 1, more, labels);
        }
        Optional<Map.Entry<Integer, Integer>> most = more.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a);
        return new StampEffect(
                stamp.image(),
                stamp.at(),
                stamp.share(),
                pairs.size(),
                share(pairs.stream().filter(Pair::wasRight), pairs.size()),
                share(pairs.stream().filter(pair -> pair.after().right()), pairs.size()),
                most.map(entry -> labels.get(entry.getKey())).orElse(null),
                most.map(Map.Entry::getValue).orElse(0));
    }

    private static void count(
            Prediction predicted, int by, Map<Integer, Integer> more, Map<Integer, ClassLabel> labels) {
        Integer index = Objects.requireNonNull(predicted.label().index());
        more.merge(index, by, Integer::sum);
        labels.putIfAbsent(index, predicted.label());
    }

    private static double share(Stream<Pair> some, int all) {
        return all == 0 ? 0 : (double) some.count() / all;
    }

    private static Optional<Pair> pair(StampEffect stamp, Explanation explanation) {
        Prediction before = explanation.predicted();
        Double right = explanation.metrics().get(Metric.TOP1);
        return before == null || right == null
                ? Optional.empty()
                : explanation.challenges().stream()
                        .filter(each -> each.challenge() == Challenge.STAMP
                                && stamp.image().equals(each.with()))
                        .findFirst()
                        .map(after -> new Pair(before, right == 1, after));
    }
}
