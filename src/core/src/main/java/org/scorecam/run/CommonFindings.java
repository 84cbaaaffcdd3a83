package org.scorecam.run;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.scorecam.finding.AverageLinkage;
import org.scorecam.finding.Hotspot;
import org.scorecam.image.Size;
import org.scorecam.result.Finding;
import org.scorecam.result.Finding.Kind;
import org.scorecam.result.Finding.Spot;
import org.scorecam.result.FramePlace;
import org.scorecam.rule.ExplanationId;

/** What the explanations of a run that look elsewhere have in common; nothing where they have nothing. */
final class CommonFindings {
    /**
     * Below this mean distance of what is seen, 1 less the cosine, spots look alike. On the 30 failures of the quickstart's other model, pairs of one
     * class are at most 0.003 apart, of two classes 0.99; of the 40 ImageNet photos that SqueezeNet looks elsewhere on, no pair is nearer than 0.43.
     */
    static final double ALIKE = 0.25;

    /** Fewer photos share nothing that could be told from chance. */
    private static final int LEAST = 3;

    private static final double LEAST_SHARE = 0.25;

    /** Comparing all with all takes memory and time of their square: of more, the first are compared. */
    private static final int MOST = 2_000;

    private CommonFindings() {}

    private record Elsewhere(ExplanationId id, Hotspot hotspot, FramePlace place) {
        Spot spot() {
            return new Spot(id, hotspot.box());
        }
    }

    /** Those of all suites: what most of them share first. */
    static List<Finding> of(List<MeasuredSuite> suites) {
        List<Elsewhere> all = suites.stream()
                .flatMap(suite -> suite.explanations().stream())
                .flatMap(CommonFindings::elsewhere)
                .sorted(Comparator.comparing(each -> each.id().toString()))
                .limit(MOST)
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (List<Elsewhere> group :
                AverageLinkage.groups(all, (one, other) -> Hotspot.distance(one.hotspot(), other.hotspot()), ALIKE)) {
            if (isEnough(group, all.size())) {
                findings.add(new Finding(
                        Kind.LOOKS_ALIKE,
                        group.stream().map(Elsewhere::spot).toList(),
                        all.size(),
                        FramePlace.most(group.stream().map(Elsewhere::place).toList())
                                .orElse(null)));
            }
        }
        FramePlace.most(all.stream().map(Elsewhere::place).toList())
                .map(place -> new Finding(
                        Kind.PLACE,
                        all.stream()
                                .filter(each -> place.has(each.place()))
                                .map(Elsewhere::spot)
                                .toList(),
                        all.size(),
                        place))
                .filter(finding -> finding.spots().size() >= LEAST)
                .ifPresent(findings::add);
        return List.copyOf(findings);
    }

    private static boolean isEnough(List<Elsewhere> group, int all) {
        long photos = group.stream().map(each -> each.id().path()).distinct().count();
        return photos >= LEAST && group.size() >= LEAST_SHARE * all;
    }

    private static Stream<Elsewhere> elsewhere(MeasuredExplanation measured) {
        Hotspot hotspot = measured.hotspot();
        Size photo = measured.explanation().photo().size();
        return hotspot == null || photo == null
                ? Stream.empty()
                : Stream.of(new Elsewhere(measured.explanation().id(), hotspot, FramePlace.of(hotspot.box(), photo)));
    }
}
