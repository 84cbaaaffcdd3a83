package org.scorecam.run;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.interval.PairedAnswers;
import org.scorecam.result.Explanation;
import org.scorecam.result.Prediction;
import org.scorecam.result.StampEffect;
import org.scorecam.result.StampedPhoto;

/** What stamps do to a suite: each photo counts once, however many of its classes are explained. */
final class StampEffects {
    private StampEffects() {}

    /** The same stamps, with what they do to the photos of these explanations. */
    static List<StampEffect> of(List<StampEffect> stamps, List<Explanation> explanations) {
        return stamps.stream().map(stamp -> of(stamp, explanations)).toList();
    }

    private static StampEffect of(StampEffect stamp, List<Explanation> explanations) {
        List<StampedPhoto> photos = StampedPhoto.of(stamp.image(), explanations);
        PairedAnswers right = StampedPhoto.right(photos);
        Map<Integer, Integer> more = new TreeMap<>();
        Map<Integer, ClassLabel> labels = new TreeMap<>();
        for (StampedPhoto photo : photos) {
            count(photo.before(), -1, more, labels);
            count(photo.after().predicted(), 1, more, labels);
        }
        Optional<Map.Entry<Integer, Integer>> most = more.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .reduce((a, b) -> b.getValue() > a.getValue() ? b : a);
        return new StampEffect(
                stamp.image(),
                stamp.at(),
                stamp.share(),
                photos.size(),
                photos.isEmpty() ? 0 : right.secondShare(),
                photos.isEmpty() ? 0 : right.firstShare(),
                most.map(entry -> labels.get(entry.getKey())).orElse(null),
                most.map(Map.Entry::getValue).orElse(0));
    }

    private static void count(
            Prediction predicted, int by, Map<Integer, Integer> more, Map<Integer, ClassLabel> labels) {
        Integer index = Objects.requireNonNull(predicted.label().index());
        more.merge(index, by, Integer::sum);
        labels.putIfAbsent(index, predicted.label());
    }
}
