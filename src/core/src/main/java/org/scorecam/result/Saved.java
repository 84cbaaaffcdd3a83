package org.scorecam.result;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.scorecam.cam.Channels;

/**
 * Forwards that Score-CAM as it is written would make, and that were not needed; what an earlier run knew is not among
 * them.
 *
 * @param constant channels of constant maps, which contribute nothing
 * @param equal channels whose map equals another one's, value by value
 * @param classes what the further classes of a photo would cost, if they did not share the first one's forwards
 */
public record Saved(long constant, long equal, long classes) {
    /** Counts. */
    public static Saved of(List<SuiteResult> suites) {
        return suites.stream().flatMap(Saved::ofEach).reduce(new Saved(0, 0, 0), Saved::plus);
    }

    private static Stream<Saved> ofEach(SuiteResult suite) {
        Set<String> seen = new HashSet<>();
        return suite.explanations().stream().map(explanation -> {
            Channels channels = explanation.map().channels();
            return channels == null
                    ? new Saved(0, 0, 0)
                    : seen.add(explanation.id().image())
                            ? new Saved(channels.constant(), channels.equal(), 0)
                            : new Saved(0, 0, channels.evaluated() + 1L);
        });
    }

    private Saved plus(Saved other) {
        return new Saved(constant + other.constant, equal + other.equal, classes + other.classes);
    }
}
