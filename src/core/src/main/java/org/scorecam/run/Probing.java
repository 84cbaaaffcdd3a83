package org.scorecam.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.scorecam.cam.ClassMap;
import org.scorecam.cam.Look;
import org.scorecam.cam.MaskedScores;
import org.scorecam.cam.ScoreCam;
import org.scorecam.metric.Metric;
import org.scorecam.metric.Probe;
import org.scorecam.store.PhotoStore;
import org.scorecam.suite.Target;

/**
 * The forwards of one photo that tell how faithful its maps are, after the maps are known. What an earlier run told is taken
 * from the store: it holds for this very map alone.
 */
final class Probing {
    private final ScoreCam scoreCam;
    private final PhotoStore store;
    private final List<Probed> probed = new ArrayList<>();
    private final List<Trial> missing = new ArrayList<>();

    /** One probe of one class's map, and its scores: NaN where they are not known. */
    @SuppressWarnings("ArrayRecordComponent") // written by the workers, never compared
    private record Probed(
            Target target, double whole, Probe probe, PhotoStore.Trials kept, double[] p, boolean known) {}

    /** One forward. */
    private record Trial(Probed of, int index) {}

    private Probing(ScoreCam scoreCam, PhotoStore store) {
        this.scoreCam = scoreCam;
        this.store = store;
    }

    /** Asks nothing. */
    static Probing none(Explainer explainer) {
        return new Probing(explainer.scoreCam(), explainer.store());
    }

    /**
     * What is asked of the maps of some classes.
     *
     * @param sha256 of the photo's file
     * @param orientation that is applied
     */
    static Probing of(
            Explainer explainer,
            String sha256,
            int orientation,
            Look look,
            MaskedScores scores,
            Map<Target, Set<Metric>> asked) {
        Probing probing = none(explainer);
        asked.forEach((target, metrics) -> {
            ClassMap found = scores.explain(Explainer.index(target));
            // such a map is an ERROR, whatever else could be measured on it
            boolean explained = target.background() || !found.isZero();
            if (explained && !metrics.isEmpty()) {
                explainer
                        .faithfulness()
                        .probes(metrics, found.onInput())
                        .forEach(probe -> probing.add(
                                target,
                                look.probability(Explainer.index(target)),
                                probe,
                                new PhotoStore.Trials(
                                        sha256, orientation, Explainer.index(target), found.onInput(), probe.name())));
            }
        });
        return probing;
    }

    private void add(Target target, double whole, Probe probe, PhotoStore.Trials kept) {
        double[] p = new double[probe.inputs()];
        Arrays.fill(p, Double.NaN);
        Optional<double[]> known = store.readTrials(kept, p.length);
        known.ifPresent(scores -> System.arraycopy(scores, 0, p, 0, p.length));
        Probed each = new Probed(target, whole, probe, kept, p, known.isPresent());
        probed.add(each);
        for (int i = 0; known.isEmpty() && i < p.length; i++) {
            missing.add(new Trial(each, i));
        }
    }

    /** How many forwards are to be made. */
    int missing() {
        return missing.size();
    }

    /**
     * Makes some of them, in batches of one size, so that what comes out does not depend on the threads.
     *
     * @param after hears of each batch how many forwards it held
     * @throws org.scorecam.outcome.ExplanationException if a score is no finite number
     */
    void run(float[] x, int from, int to, IntConsumer after) {
        int size = scoreCam.batch().chosen();
        for (int i = from; i < to; i += size) {
            List<Trial> batch = missing.subList(i, Math.min(i + size, to));
            List<double[]> found = scoreCam.probabilities(batch.stream()
                    .map(trial -> trial.of().probe().input(x, trial.index()))
                    .toList());
            for (int j = 0; j < batch.size(); j++) {
                Trial trial = batch.get(j);
                trial.of().p()[trial.index()] =
                        found.get(j)[Explainer.index(trial.of().target())];
            }
            after.accept(batch.size());
        }
    }

    /** Keeps for later runs what was found. */
    void keep() {
        probed.stream().filter(each -> !each.known()).forEach(each -> store.writeTrials(each.kept(), each.p()));
    }

    /** What was found of one class's map. */
    Map<Metric, Double> measured(Target target) {
        Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
        probed.stream()
                .filter(each -> each.target().equals(target))
                .forEach(each -> metrics.putAll(each.probe().measure(each.whole(), each.p())));
        return metrics;
    }
}
