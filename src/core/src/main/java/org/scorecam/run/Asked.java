package org.scorecam.run;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.scorecam.cam.ClassMap;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.LayerShape;
import org.scorecam.cam.MaskedScores;
import org.scorecam.effort.Answer;
import org.scorecam.effort.Effort;
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
import org.scorecam.suite.Target;

/** What the limits ask of one class's map, and what the forwards have answered by now. */
final class Asked {
    private final Target target;
    private final double share;
    private final List<Bound> bounds;
    private final Inquiry inquiry;
    private final boolean[] heard;

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
     * @param limits on mass in box and lift, at least one
     * @param sha256 of the photo's file
     */
    Asked(Target target, List<Limit> limits, MassWeights weights, Terms terms, Effort effort, String sha256) {
        this.target = target;
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
        inquiry = effort.ask(
                new Question(
                        terms, weights, bounds.stream().map(Bound::threshold).toList()),
                sha256);
        heard = new boolean[terms.size()];
    }

    Target target() {
        return target;
    }

    /** Hears every weight that is known by now. */
    void hear(MaskedScores scores) {
        for (int term = 0; term < heard.length; term++) {
            if (!heard[term] && scores.isKnown(term)) {
                heard[term] = true;
                inquiry.add(term, scores.weight(term, Explainer.index(target)));
            }
        }
    }

    /** The terms to run next; none where all is answered, or known. */
    int[] next() {
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

    /** The map for people to look at: an estimate, or what the weights that are known make of it. */
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
