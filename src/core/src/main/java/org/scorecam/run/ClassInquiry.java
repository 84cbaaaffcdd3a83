package org.scorecam.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.scorecam.cam.ClassMap;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.LayerShape;
import org.scorecam.cam.MaskedForwards;
import org.scorecam.effort.Answer;
import org.scorecam.effort.Inquiry;
import org.scorecam.effort.Interval;
import org.scorecam.effort.Question;
import org.scorecam.effort.Sampled;
import org.scorecam.effort.Terms;
import org.scorecam.effort.Threshold;
import org.scorecam.metric.MassWeights;
import org.scorecam.metric.Metric;
import org.scorecam.result.Partial;
import org.scorecam.rule.Limit;

/** What the limits ask of one class's map, and what the forwards have answered by now. */
final class ClassInquiry {
    private final PhotoClass of;
    private final double share;
    private final List<Bound> bounds;
    private final Inquiry inquiry;
    private final boolean[] added;

    /** One side of a limit, and the threshold of mass in box that it is. */
    private record Bound(Metric metric, double limit, boolean minimum, Threshold threshold) {
        static Bound of(Metric metric, double limit, boolean minimum, double share) {
            return new Bound(
                    metric,
                    limit,
                    minimum,
                    metric == Metric.LIFT ? Threshold.ofLift(limit, share, minimum) : new Threshold(limit, minimum));
        }

        /** What the answer says of the metric. */
        Interval narrow(Interval interval, Answer answer) {
            boolean kept = answer == Answer.KEPT;
            boolean above = kept == minimum;
            double end = kept ? limit : minimum ? Math.nextDown(limit) : Math.nextUp(limit);
            return above
                    ? new Interval(Math.max(interval.low(), end), Math.max(interval.high(), end))
                    : new Interval(Math.min(interval.low(), end), Math.min(interval.high(), end));
        }
    }

    /**
     * @param of its class, which has regions in sight
     * @param limits on mass in box and lift, at least one
     * @param terms of the photo
     * @param sha256 of the photo's file
     */
    ClassInquiry(PhotoClass of, List<Limit> limits, Terms terms, String sha256, RunContext context) {
        this.of = of;
        LayerShape layer = context.classifier().layer();
        MassWeights weights = Objects.requireNonNull(of.regions()).weights(layer.height(), layer.width());
        share = weights.share();
        bounds = new ArrayList<>();
        for (Limit limit : limits) {
            if (limit.minimum() != null) {
                bounds.add(Bound.of(limit.metric(), limit.minimum().doubleValue(), true, share));
            }
            if (limit.maximum() != null) {
                bounds.add(Bound.of(limit.metric(), limit.maximum().doubleValue(), false, share));
            }
        }
        inquiry = context.effort()
                .ask(
                        new Question(
                                terms,
                                weights,
                                bounds.stream().map(Bound::threshold).toList()),
                        sha256);
        added = new boolean[terms.size()];
    }

    boolean isOf(PhotoClass other) {
        return of.equals(other);
    }

    /** The terms to run next, after all that are known by now; none where all is answered, or known. */
    int[] next(MaskedForwards masked) {
        for (int term = 0; term < added.length; term++) {
            if (!added[term] && masked.isKnown(term)) {
                added[term] = true;
                inquiry.add(term, masked.weight(term, of.index()));
            }
        }
        return inquiry.isSettled() ? new int[0] : inquiry.next();
    }

    /** What is known, once every limit is answered. */
    Partial partial() {
        Map<Metric, Interval> found = new EnumMap<>(Metric.class);
        Interval mass = inquiry.mass();
        found.put(Metric.MASS_IN_BOX, mass);
        found.put(Metric.LIFT, new Interval(mass.low() / share, mass.high() / share));
        for (int i = 0; i < bounds.size(); i++) {
            Bound bound = bounds.get(i);
            Answer answer = inquiry.answer(i);
            found.computeIfPresent(bound.metric(), (metric, interval) -> bound.narrow(interval, answer));
        }
        return inquiry instanceof Sampled sampled && !isProven(sampled)
                ? new Partial(Partial.Basis.SAMPLED, found, sampled.estimate())
                : new Partial(Partial.Basis.PROVEN, found, null);
    }

    /** The map to be shown: an estimate, or what the weights that are known make of it. */
    Heatmap map(ClassMap soFar, LayerShape layer) {
        return inquiry instanceof Sampled sampled && !isProven(sampled)
                ? new Heatmap(layer.height(), layer.width(), sampled.map())
                : soFar.map();
    }

    private boolean isProven(Sampled sampled) {
        for (int i = 0; i < bounds.size(); i++) {
            if (!sampled.isProven(i)) {
                return false;
            }
        }
        return true;
    }
}
