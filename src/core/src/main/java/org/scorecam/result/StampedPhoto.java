package org.scorecam.result;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scorecam.challenge.Challenge;
import org.scorecam.interval.PairedAnswers;
import org.scorecam.metric.Metric;

/**
 * What the model answers to a photo without a stamp and with it.
 *
 * @param before without it
 * @param wasRight whether that is one of the photo's classes
 * @param after with it
 */
public record StampedPhoto(Prediction before, boolean wasRight, Challenged after) {
    /**
     * All of a suite, each photo once, however many of its classes are explained.
     *
     * @param stamp the stamp's file, as {@link StampEffect#image} has it
     */
    public static List<StampedPhoto> of(String stamp, List<Explanation> explanations) {
        Map<String, StampedPhoto> byPhoto = new LinkedHashMap<>();
        for (Explanation each : explanations) {
            of(stamp, each).ifPresent(photo -> byPhoto.putIfAbsent(each.id().image(), photo));
        }
        return List.copyOf(byPhoto.values());
    }

    private static Optional<StampedPhoto> of(String stamp, Explanation explanation) {
        Prediction before = explanation.predicted();
        Double right = explanation.metrics().get(Metric.TOP1);
        return before == null || right == null
                ? Optional.empty()
                : explanation.challenges().stream()
                        .filter(each -> each.challenge() == Challenge.STAMP && stamp.equals(each.with()))
                        .findFirst()
                        .map(after -> new StampedPhoto(before, right == 1, after));
    }

    /** Right with the stamp, and right without. */
    public static PairedAnswers right(List<StampedPhoto> photos) {
        PairedAnswers answers = PairedAnswers.NONE;
        for (StampedPhoto each : photos) {
            answers = answers.and(each.after.right(), each.wasRight);
        }
        return answers;
    }
}
