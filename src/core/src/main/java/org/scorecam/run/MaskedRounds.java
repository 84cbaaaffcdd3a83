package org.scorecam.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.MapForwards;
import org.scorecam.cam.MaskedForwards;
import org.scorecam.effort.Effort;
import org.scorecam.effort.Terms;
import org.scorecam.metric.Metric;
import org.scorecam.rule.Demand;
import org.scorecam.rule.Settled;
import org.scorecam.suite.SuitePhoto;

/** The forwards that a photo's maps are made of: all that are missing at once, or as many as answer what the limits ask of its classes. */
final class MaskedRounds implements Rounds {
    private final MapForwards forwards;
    private final @Nullable List<ClassInquiry> inquiries;
    private int[] round = {};

    /** @param inquiries one a class that has limits on its map, a class without is not run for; null to run all */
    private MaskedRounds(MapForwards forwards, @Nullable List<ClassInquiry> inquiries) {
        this.forwards = forwards;
        this.inquiries = inquiries;
    }

    /** @param settled what other photos have settled need not be asked of this one */
    static MaskedRounds of(SuitePhoto photo, PreparedPhoto prepared, Settled settled, RunContext context) {
        MapForwards forwards = prepared.forwards();
        List<ClassInquiry> inquiries = new ArrayList<>();
        if (prepared.explained().isEmpty()) {
            return new MaskedRounds(forwards, inquiries);
        }
        if (!(forwards instanceof MaskedForwards masked)
                || context.effort().kind() == Effort.Kind.FULL
                || context.metrics().include().stream().anyMatch(Metric::needsMap)) {
            return new MaskedRounds(forwards, null);
        }
        Terms terms = new Terms(masked.masks(), context.classifier().layer().cells(), masked.terms());
        for (PhotoClass each : prepared.explained()) {
            Demand demand = context.demand(photo, each.target(), settled);
            if (demand.isFull()) {
                return new MaskedRounds(masked, null);
            }
            ClassRegions regions = each.regions();
            // nothing is asked of regions that are wrong: the explanation will be an ERROR, and say why
            if (!demand.limits().isEmpty() && regions != null && regions.any()) {
                inquiries.add(new ClassInquiry(each, demand.limits(), terms, prepared.sha256(), context));
            }
        }
        return new MaskedRounds(masked, inquiries);
    }

    @Override
    public int next() {
        round = inquiries == null || !(forwards instanceof MaskedForwards masked)
                ? forwards.missing()
                : asked(inquiries, masked);
        return round.length;
    }

    /** One class after another: each forward tells of all of them. */
    private static int[] asked(List<ClassInquiry> some, MaskedForwards masked) {
        for (ClassInquiry inquiry : some) {
            int[] terms = inquiry.next(masked);
            if (terms.length > 0) {
                return terms;
            }
        }
        return new int[0];
    }

    @Override
    public void run(float[] x, int from, int to, IntConsumer after) {
        forwards.run(x, round, from, to, after);
    }

    @Override
    public int order(int i) {
        return round[i];
    }

    /** Whether some forwards are left out at the end. */
    boolean isPartial() {
        return inquiries != null && forwards.missing().length > 0;
    }

    /** What the limits ask of a class; null where they ask nothing of its map. */
    @Nullable
    ClassInquiry inquiry(PhotoClass of) {
        return inquiries == null
                ? null
                : inquiries.stream().filter(each -> each.isOf(of)).findFirst().orElse(null);
    }
}
