package org.scorecam.metric;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * How many explanations of a suite have a box that fits, at the threshold that is best for the suite: MaxBoxAcc (Choe et
 * al., CVPR 2020, arXiv:2001.07437), {@code max_tau share of explanations with IoU(tau) >= iou}. Of thresholds that are
 * equally good the smallest is taken.
 *
 * @param iou the intersection over union from which on a box fits, (0, 1]
 * @param tau the best threshold, [0, 1), as a share of each map's maximum
 * @param share of the explanations, [0, 1]
 * @param explanations how many there are
 */
public record BoxAccuracy(double iou, double tau, double share, int explanations) {
    /** Those of the paper, which are always told. */
    private static final List<Double> PUBLISHED = List.of(0.3, 0.5, 0.7);

    /**
     * At each of the paper's three IoUs, and at those that are asked for, in ascending order.
     *
     * @param all of one suite, at least one
     */
    public static List<BoxAccuracy> of(Collection<Overlaps> all, List<Double> asked) {
        TreeSet<Double> ious = new TreeSet<>(PUBLISHED);
        ious.addAll(asked);
        return ious.stream().map(iou -> at(iou, all)).toList();
    }

    private static BoxAccuracy at(double iou, Collection<Overlaps> all) {
        int best = 0;
        long most = -1;
        for (int step = 0; step < Overlaps.steps(); step++) {
            int each = step;
            long fit = all.stream().filter(overlaps -> overlaps.at(each) >= iou).count();
            if (fit > most) {
                most = fit;
                best = step;
            }
        }
        return new BoxAccuracy(iou, Overlaps.tau(best), (double) most / all.size(), all.size());
    }

    /**
     * {@link Metric#MAX_BOX_ACC}: the mean share at some IoUs. Of one it is MaxBoxAcc, of 0.3, 0.5 and 0.7 MaxBoxAccV2.
     *
     * @param accuracies in which each of them is
     */
    public static double mean(List<BoxAccuracy> accuracies, List<Double> ious) {
        return Statistics.mean(accuracies.stream()
                .filter(accuracy -> ious.contains(accuracy.iou()))
                .map(BoxAccuracy::share)
                .toList());
    }
}
