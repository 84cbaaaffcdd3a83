package org.scorecam.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.scorecam.challenge.Challenge;
import org.scorecam.challenge.Challenges;
import org.scorecam.challenge.InputChange;
import org.scorecam.challenge.PhotoAreas;
import org.scorecam.challenge.Stamp;
import org.scorecam.challenge.StampedInput;
import org.scorecam.file.Sha256;
import org.scorecam.metric.Metric;
import org.scorecam.suite.SuitePhoto;
import org.scorecam.suite.SuiteSettings;

/**
 * How one class of a photo is challenged: by what metrics ask for, and by the shortcuts and stamps that its suite names.
 *
 * @param changes of the photo, in the order of {@link Challenge}
 * @param notes what the photo does not allow, whole sentences
 */
record ChallengePlan(List<InputChange> changes, List<String> notes) {
    static ChallengePlan of(PhotoClass of, SuitePhoto photo, PreparedPhoto prepared, RunContext context) {
        ChallengePlan plan = new ChallengePlan(new ArrayList<>(), new ArrayList<>());
        Set<Metric> metrics = context.forwardMetrics(photo, of.target());
        ClassRegions regions = of.regions();
        boolean hasRegions = regions != null && regions.any();
        List<Challenge> asked = Arrays.stream(Challenge.values())
                .filter(challenge -> switch (challenge) {
                    case STAMP -> !context.stamps(photo.suite()).isEmpty();
                    case WITHOUT_SHORTCUT -> !photo.shortcuts().isEmpty();
                    default -> hasRegions && !Collections.disjoint(metrics, challenge.metrics());
                })
                .toList();
        if (!asked.isEmpty()) {
            PhotoAreas areas = prepared.areas(hasRegions ? regions : null, photo);
            asked.forEach(challenge -> plan.add(challenge, areas, photo, prepared, of, context));
        }
        return plan;
    }

    /** How many forwards an explanation may cost, at most. */
    static int forwards(Set<Metric> asked, SuiteSettings suite) {
        int forwards = suite.stamps().size() + (suite.shortcuts().isEmpty() ? 0 : 1);
        for (Challenge challenge : Challenge.values()) {
            boolean isAsked = challenge.needsRegions() && !Collections.disjoint(asked, challenge.metrics());
            forwards += isAsked ? 1 : 0;
        }
        return forwards;
    }

    private void add(
            Challenge challenge,
            PhotoAreas areas,
            SuitePhoto photo,
            PreparedPhoto prepared,
            PhotoClass of,
            RunContext context) {
        long seed = Sha256.seed(prepared.sha256());
        switch (challenge) {
            case STAMP -> context.stamps(photo.suite()).forEach(stamp -> add(stamp, prepared));
            case MIXED_SAME, MIXED_RAND ->
                context.backgrounds()
                        .mixed(challenge, areas, photo, of.index(), seed, context, notes::add)
                        .ifPresent(changes::add);
            default -> Challenges.change(challenge, areas, seed, notes::add).ifPresent(changes::add);
        }
    }

    private void add(Stamp stamp, PreparedPhoto prepared) {
        Optional<InputChange> stamped = stamp.place(prepared.content()).map(placed -> new StampedInput(stamp, placed));
        stamped.ifPresentOrElse(
                changes::add,
                () -> notes.add(Challenges.notMeasured(
                        Challenge.STAMP, stamp.name() + " is larger than what the model sees of the photo")));
    }
}
