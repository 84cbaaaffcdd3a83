package org.scorecam.effort;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Answers that no weight which is still unknown can change: they are those of the full run, always. Nearer to the
 * threshold than rounding could matter ({@link org.scorecam.metric.MassWeights#rounding} and {@link SideProof}), it gives none;
 * nor for a map that may be zero everywhere.
 *
 * <p>Terms are ordered by falling {@code n_j max_t |d_j|}: those that could change an answer most come first.
 */
public final class Proven implements Inquiry {
    /** Any map that is not zero everywhere has more mass in its boxes than that, and less than {@link #ENOUGH}. */
    private static final double NOTHING = -1;

    private static final double ENOUGH = 2;

    /** The interval is found by halving [0, 1] so often: to 0.0001. */
    private static final int HALVINGS = 14;

    private static final int BLOCK = 16;

    private final Question question;
    private final double[] w;
    private final List<BothSides> proofs;
    private final int[] order;

    public Proven(Question question) {
        this.question = question;
        w = new double[question.terms().size()];
        Arrays.fill(w, Double.NaN);
        proofs = question.thresholds().stream()
                .map(threshold -> new BothSides(question, threshold))
                .toList();
        order = order();
    }

    @Override
    public Question question() {
        return question;
    }

    @Override
    public int[] next() {
        return Arrays.stream(order).filter(j -> Double.isNaN(w[j])).limit(BLOCK).toArray();
    }

    private int[] order() {
        double[] reach = new double[w.length];
        for (int j = 0; j < reach.length; j++) {
            for (Threshold threshold : question.thresholds()) {
                reach[j] = Math.max(reach[j], question.terms().count(j) * Math.abs(question.d(j, threshold.mass())));
            }
        }
        return IntStream.range(0, reach.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer j) -> -reach[j]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Override
    public void add(int term, double weight) {
        requireWeight(question.terms().channel(term), weight);
        if (Double.isNaN(w[term])) {
            w[term] = weight;
            proofs.forEach(each -> each.add(term, weight));
        }
    }

    static void requireWeight(int channel, double weight) {
        if (!(weight >= 0 && weight <= 1)) {
            throw new IllegalArgumentException("the weight of channel " + channel + " (" + weight
                    + ") is no probability: nothing follows from some weights for the others");
        }
    }

    @Override
    public Answer answer(int threshold) {
        return proofs.get(threshold).answer();
    }

    /** Rigorous, to 0.0001; {@code O(K h w)}. What the answers say of the mass, it says too. */
    @Override
    public Interval mass() {
        double low = halved(answered(true), true);
        return new Interval(low, Math.max(low, halved(answered(false), false)));
    }

    /** The outermost threshold that the mass is known to be above, or below; the end of [0, 1] where there is none. */
    private double answered(boolean above) {
        double outermost = above ? 0 : 1;
        for (int i = 0; i < proofs.size(); i++) {
            Threshold threshold = question.thresholds().get(i);
            if (answer(i) == threshold.answer(above)) {
                double t = Math.min(Math.max(threshold.mass(), 0), 1);
                outermost = above ? Math.max(outermost, t) : Math.min(outermost, t);
            }
        }
        return outermost;
    }

    /** The outermost value that is proven on one side, by halving what is between it and the other end. */
    private double halved(double from, boolean above) {
        double proven = from;
        double open = above ? 1 : 0;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (proven + open) / 2;
            if (SideProof.at(question, outside(question, middle, above), above, w)
                    .isProven()) {
                proven = middle;
            } else {
                open = middle;
            }
        }
        return proven;
    }

    /** {@code t}, and the full run's rounding. */
    private static double outside(Question question, double t, boolean above) {
        double rounding = question.weights().rounding();
        return above ? t + rounding : t - rounding;
    }

    /** Both sides of one threshold. Once one is proven, the other cannot be, and neither can change. */
    private static final class BothSides {
        private final Threshold threshold;
        private final SideProof above;
        private final SideProof below;
        private @Nullable Answer answer;

        BothSides(Question question, Threshold threshold) {
            this.threshold = threshold;
            double t = threshold.mass();
            double over = threshold.minimum() && t <= 0 ? NOTHING : outside(question, t, true);
            double under = !threshold.minimum() && t >= 1 ? ENOUGH : outside(question, t, false);
            above = SideProof.at(question, over, true);
            below = SideProof.at(question, under, false);
        }

        void add(int term, double weight) {
            if (answer == null) {
                above.add(term, weight);
                below.add(term, weight);
                answer = above.isProven() ? threshold.answer(true) : below.isProven() ? threshold.answer(false) : null;
            }
        }

        Answer answer() {
            return answer == null ? Answer.OPEN : answer;
        }
    }
}
