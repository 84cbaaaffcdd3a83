package org.scorecam.proposal;

import java.util.List;
import org.scorecam.image.InputSettings;
import org.scorecam.interval.ClopperPearson;
import org.scorecam.interval.PairedAnswers;

/**
 * How one way from a photo to the model's input did, photo by photo.
 *
 * @param input the way, resolved
 * @param isPresetsOwn whether it resizes as the preset does by itself
 * @param answers to the photos, in the same order for each way
 */
public record InputTrial(InputSettings input, boolean isPresetsOwn, List<Answer> answers) {
    private static final double CONFIDENCE = 0.95;

    /**
     * What the model says of one photo.
     *
     * @param right whether its first class is annotated
     * @param probability of the annotated class, of several the largest, in [0, 1]
     * @param predicted the first class; -1 where the model failed on the photo
     */
    public record Answer(boolean right, double probability, int predicted) {
        /** Of a model that failed. */
        public static final Answer NONE = new Answer(false, 0, -1);
    }

    public InputTrial {
        answers = List.copyOf(answers);
    }

    /** How many photos' first class is annotated. */
    public int right() {
        return (int) answers.stream().filter(Answer::right).count();
    }

    /** The mean probability of annotated classes, [0, 1]; 0 where there is no photo. */
    public double probability() {
        return answers.stream().mapToDouble(Answer::probability).average().orElse(0);
    }

    /**
     * Whether more photos are right than by another way, by more than chance: the lower bound of Newcombe's 95 % interval of the paired
     * difference is above 0.
     */
    public boolean isRightMoreOftenThan(InputTrial other) {
        PairedAnswers pairs = PairedAnswers.NONE;
        for (int i = 0; i < answers.size(); i++) {
            pairs = pairs.and(answers.get(i).right(), other.answers.get(i).right());
        }
        return !answers.isEmpty() && pairs.interval(CONFIDENCE).low() > 0;
    }

    /**
     * Whether the annotated class has the larger probability on more than half of the photos that tell the two ways apart, by more than
     * chance: the lower bound of Clopper and Pearson's 95 % interval is above a half. A sign test: how much larger does not count, as a
     * wrong input makes models far too sure.
     */
    public boolean isSurerThan(InputTrial other) {
        int larger = 0;
        int different = 0;
        for (int i = 0; i < answers.size(); i++) {
            int sign = Double.compare(
                    answers.get(i).probability(), other.answers.get(i).probability());
            larger += sign > 0 ? 1 : 0;
            different += sign != 0 ? 1 : 0;
        }
        return different > 0 && ClopperPearson.of(larger, different, CONFIDENCE).low() > 0.5;
    }
}
