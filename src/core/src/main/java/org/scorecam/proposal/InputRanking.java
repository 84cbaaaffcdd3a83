package org.scorecam.proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scorecam.setting.Setting;

/**
 * Ways from a photo to the model's input, best first: by how many photos are right, then by the mean probability of the annotated class.
 *
 * @param trials best first, at least one
 */
public record InputRanking(List<InputTrial> trials) {
    public InputRanking {
        trials = trials.stream()
                .sorted(Comparator.comparingInt(InputTrial::right)
                        .thenComparingDouble(InputTrial::probability)
                        .reversed())
                .toList();
    }

    /**
     * The best preset's own way of resizing, unless by another more photos are right than chance would make it: what a model was trained with
     * few photos tell, and how sure it is tells nothing, as a closer crop makes most models surer.
     */
    public InputTrial best() {
        InputTrial first = trials.get(0);
        return trials.stream()
                .filter(own -> own.isPresetsOwn()
                        && own.input().preset().equals(first.input().preset())
                        && !first.isRightMoreOftenThan(own))
                .findFirst()
                .orElse(first);
    }

    /**
     * The first of another preset that the best preset is not clearly better than; empty where the preset is clear. It is where more photos are
     * right than chance would make it, or no fewer are and it is surer of the annotated class.
     */
    public Optional<InputTrial> rival() {
        InputTrial first = trials.get(0);
        return trials.stream()
                .filter(trial -> !trial.input().preset().equals(first.input().preset()))
                .filter(trial -> !first.isRightMoreOftenThan(trial) && !first.isSurerThan(trial))
                .findFirst();
    }

    /** Whether there was no other preset to choose. */
    public boolean isOfOnePreset() {
        return trials.stream().map(trial -> trial.input().preset()).distinct().count() == 1;
    }

    /** How many photos were tried. */
    public int photos() {
        return trials.get(0).answers().size();
    }

    /** A row a way, aligned, the best marked with a star. */
    public List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add(row(" ", "preset", "resize", "right", "probability of the annotated class, mean"));
        InputTrial best = best();
        for (InputTrial trial : trials) {
            lines.add(row(
                    trial.equals(best) ? "*" : " ",
                    trial.input().preset(),
                    Setting.written(trial.input().resize()),
                    trial.right() + " of " + photos(),
                    String.format(Locale.ROOT, "%.3f", trial.probability())));
        }
        return lines;
    }

    private static String row(String mark, String preset, String resize, String right, String probability) {
        return String.format(Locale.ROOT, "%s %-12s %-10s %-11s %s", mark, preset, resize, right, probability);
    }
}
