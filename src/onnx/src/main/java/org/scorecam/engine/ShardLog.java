package org.scorecam.engine;

import java.util.List;
import java.util.Objects;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.Explanation;
import org.scorecam.run.MeasuredExplanation;
import org.scorecam.run.RunPlan;
import org.scorecam.shard.Shard;
import org.scorecam.shard.ShardPart;

/** What is said of one part of a run. */
public final class ShardLog {
    private static final int NAMED = 20;

    private final Voice voice;

    public ShardLog(Voice voice) {
        this.voice = voice;
    }

    /** @param plan of the whole */
    void begin(Shard shard, int photos, RunPlan plan) {
        voice.info("Shard " + shard + ": " + photos + " of " + plan.photos()
                + (plan.photos() == 1 ? " photo" : " photos")
                + ". Nothing is judged here: no verdict, no report, no comparison with a baseline.");
        if (photos == 0) {
            voice.warn("Shard " + shard + " has no photo: there are more shards than photos to share out.");
        }
    }

    /**
     * Says what a part has come to.
     *
     * @param file where it was written, as people are to read it
     */
    public void end(ShardPart part, String file) {
        List<Explanation> all = part.measured().suites().stream()
                .flatMap(suite -> suite.explanations().stream())
                .map(MeasuredExplanation::explanation)
                .toList();
        List<Explanation> errors =
                all.stream().filter(each -> each.outcome() == Outcome.ERROR).toList();
        errors.stream()
                .limit(NAMED)
                .forEach(each -> voice.warn(each.id()
                        .message(Objects.requireNonNullElse(each.assessment().problem(), "ERROR"))));
        if (errors.size() > NAMED) {
            voice.warn("... and " + (errors.size() - NAMED) + " more");
        }
        long reused = all.stream().filter(each -> each.cost().reused()).count();
        Shard shard = part.header().shard();
        voice.info("Score-CAM: shard " + shard + ", " + all.size()
                + (all.size() == 1 ? " explanation" : " explanations")
                + (reused > 0 ? ", " + reused + " known from earlier runs" : "")
                + (errors.isEmpty() ? "" : ", " + errors.size() + " of them an ERROR") + ", not judged: " + file
                + ". With all " + shard.total() + " in one place: mvn scorecam:merge");
    }
}
