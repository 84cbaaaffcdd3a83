package org.scorecam.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.ClassMap;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.Method.Variant;
import org.scorecam.cam.ScoreCam;
import org.scorecam.metric.Metric;
import org.scorecam.metric.Perturbation;
import org.scorecam.store.PhotoStore;
import org.scorecam.suite.SuitePhoto;

/**
 * The forwards of one photo that tell how faithful its maps are, in one round after the maps are known. What an earlier run told
 * is taken from the store: it holds for this very map alone.
 */
final class FaithfulnessForwards implements Rounds {
    private final ScoreCam scoreCam;
    private final PhotoStore store;
    private final List<Perturbed> perturbed = new ArrayList<>();
    private final List<Forward> missing = new ArrayList<>();
    private boolean isPlanned;

    /** One perturbation of one class's map, by another method where that is not null, and its scores: NaN where they are not known. */
    @SuppressWarnings("ArrayRecordComponent") // written by the workers, never compared
    private record Perturbed(
            PhotoClass of,
            @Nullable Variant method,
            double whole,
            Perturbation perturbation,
            PhotoStore.Trials kept,
            double[] p,
            boolean known) {}

    /** One forward. */
    private record Forward(Perturbed of, int index) {}

    private FaithfulnessForwards(RunContext context) {
        scoreCam = context.scoreCam();
        store = context.store();
    }

    /** What is asked of the maps of a photo; nothing where they are not whole. */
    static FaithfulnessForwards of(
            SuitePhoto photo,
            PreparedPhoto prepared,
            boolean isPartial,
            ComparedForwards compared,
            RunContext context) {
        FaithfulnessForwards forwards = new FaithfulnessForwards(context);
        if (!isPartial) {
            for (PhotoClass each : prepared.explained()) {
                Set<Metric> asked = context.forwardMetrics(photo, each.target());
                if (!asked.isEmpty()) {
                    ClassMap map = context.scoreCam().map(prepared.forwards(), each.index());
                    // a map of zeros is an ERROR, whatever else could be measured on it; one by another method is none
                    if (each.target().background() || !map.isZero()) {
                        forwards.add(each, null, map, asked, prepared, context);
                    }
                    compared.maps(each.index())
                            .forEach(made ->
                                    forwards.add(each, made.method().variant(), made.map(), asked, prepared, context));
                }
            }
        }
        return forwards;
    }

    private void add(
            PhotoClass of,
            @Nullable Variant method,
            ClassMap map,
            Set<Metric> asked,
            PreparedPhoto photo,
            RunContext context) {
        Heatmap onInput = map.onInput();
        context.faithfulness()
                .perturbations(asked, onInput)
                .forEach(perturbation -> add(of, method, perturbation, onInput, photo));
    }

    private void add(
            PhotoClass of, @Nullable Variant method, Perturbation perturbation, Heatmap map, PreparedPhoto photo) {
        PhotoStore.Trials kept =
                PhotoStore.Trials.of(photo.sha256(), photo.orientation(), of.index(), map, perturbation.name());
        double[] p = new double[perturbation.inputs()];
        Arrays.fill(p, Double.NaN);
        Optional<double[]> known = store.readTrials(kept, p.length);
        known.ifPresent(scores -> System.arraycopy(scores, 0, p, 0, p.length));
        Perturbed each = new Perturbed(
                of, method, photo.unmasked().probability(of.index()), perturbation, kept, p, known.isPresent());
        perturbed.add(each);
        for (int i = 0; known.isEmpty() && i < p.length; i++) {
            missing.add(new Forward(each, i));
        }
    }

    @Override
    public int next() {
        int planned = isPlanned ? 0 : missing.size();
        isPlanned = true;
        return planned;
    }

    @Override
    public void run(float[] x, int from, int to, IntConsumer after) {
        scoreCam.probabilities(
                missing.subList(from, to),
                forward -> forward.of().perturbation().input(x, forward.index()),
                (forward, found) -> forward.of().p()[forward.index()] =
                        found[forward.of().of().index()],
                after);
    }

    @Override
    public int order(int i) {
        return i;
    }

    /** Keeps for later runs what was found. */
    void keep() {
        perturbed.stream().filter(each -> !each.known()).forEach(each -> store.writeTrials(each.kept(), each.p()));
    }

    /**
     * What was found of one class's map.
     *
     * @param method null for the judged map
     */
    Map<Metric, Double> measured(PhotoClass of, @Nullable Variant method) {
        Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
        perturbed.stream()
                .filter(each -> each.of().equals(of) && each.method() == method)
                .forEach(each -> metrics.putAll(each.perturbation().measure(each.whole(), each.p())));
        return metrics;
    }
}
