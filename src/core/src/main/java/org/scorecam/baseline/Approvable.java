package org.scorecam.baseline;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.scorecam.cam.Channels;
import org.scorecam.outcome.Nearest;
import org.scorecam.outcome.Outcome;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.Explanation;
import org.scorecam.result.RunResult;

/**
 * Refuses what should not become a baseline.
 *
 * @param included says of a path whether it is to be approved
 */
record Approvable(RunResult run, Predicate<String> included) {
    private static final int NAMES = 5;

    /** A pattern that matches nothing is a mistake. */
    void requireMatch(List<String> includes, List<Approved> old) {
        SortedSet<String> paths = new TreeSet<>();
        run.explanations().forEach(each -> paths.add(each.id().path()));
        old.forEach(each -> paths.add(each.id().path()));
        if (paths.stream().noneMatch(included)) {
            String patterns = String.join(", ", includes);
            List<String> near = Nearest.ofPattern(patterns, paths, NAMES);
            throw new SetupException("scorecam.approve.includes (" + patterns + ") matches no explanation. "
                    + (near.isEmpty() ? "" : "Nearest names: " + String.join(", ", near) + ". ")
                    + "Write patterns over suite/image, such as animals/00*");
        }
    }

    /** Neither ERRORs nor maps that are summed from a part of the channels. */
    void requireComplete() {
        List<Explanation> all = run.explanations()
                .filter(each -> included.test(each.id().path()))
                .toList();
        requireNone(all, each -> each.outcome() == Outcome.ERROR, "are ERRORs and have no map");
        requireNone(all, Approvable::isPartial, "have maps of which not all channels were run");
    }

    private static void requireNone(List<Explanation> all, Predicate<Explanation> isIncomplete, String what) {
        List<String> incomplete = all.stream()
                .filter(isIncomplete)
                .map(each -> each.id().toString())
                .toList();
        if (!incomplete.isEmpty()) {
            throw new SetupException(incomplete.size() + " of " + all.size() + " explanations " + what + ": "
                    + incomplete.stream().limit(NAMES).collect(Collectors.joining(", "))
                    + (incomplete.size() > NAMES ? ", ... and " + (incomplete.size() - NAMES) + " more" : "")
                    + ". Mend them and run mvn scorecam:check again, or approve as it is with"
                    + " -Dscorecam.approve.incomplete=true");
        }
    }

    /** Whether an explanation has less than its whole map, and is no ERROR. */
    static boolean isPartial(Explanation explanation) {
        Channels channels = explanation.map().channels();
        boolean isOnlyLookedAt =
                explanation.outcome() != Outcome.ERROR && explanation.map().heatmap() == null;
        return isOnlyLookedAt || (channels != null && channels.isPartial());
    }
}
