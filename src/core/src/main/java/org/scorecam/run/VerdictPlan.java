package org.scorecam.run;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.MaskedScores;
import org.scorecam.suite.Target;

/** Runs a photo's forwards until what the limits ask of its classes is answered, one class after another. */
final class VerdictPlan implements Plan {
    private final MaskedScores scores;
    private final List<Asked> asked;

    /** @param asked one a class that has limits on its map; a class without is not run for */
    VerdictPlan(MaskedScores scores, List<Asked> asked) {
        this.scores = scores;
        this.asked = List.copyOf(asked);
    }

    @Override
    public int[] next() {
        for (Asked each : asked) {
            each.hear(scores);
            int[] terms = each.next();
            if (terms.length > 0) {
                return terms;
            }
        }
        return new int[0];
    }

    @Override
    public boolean isPartial() {
        return scores.missing().length > 0;
    }

    @Override
    public @Nullable Asked asked(Target target) {
        return asked.stream()
                .filter(each -> each.target().equals(target))
                .findFirst()
                .orElse(null);
    }
}
