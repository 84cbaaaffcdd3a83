package org.scorecam.cam;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.TailMethod.TailSum;
import org.scorecam.outcome.ExplanationException;

/** Passes of the part behind the layer, with the layer changed: each scores all classes of the photo. */
public final class TailForwards implements ClassForwards {
    private final ScoreCam scoreCam;
    private final UnmaskedForward unmasked;
    private final @Nullable KnownScores earlier;
    private final int[] classes;
    private final TailMethod method;
    /** For each class its logit in each pass, then on the photo as it is; NaN where it is not known. */
    private final Map<Integer, double[]> logits = new HashMap<>();

    private @Nullable LayerTail tail;

    /** @param earlier what an earlier run knew of masks: kept as it is */
    TailForwards(ScoreCam scoreCam, UnmaskedForward unmasked, @Nullable KnownScores earlier, int[] classes) {
        this.scoreCam = scoreCam;
        this.unmasked = unmasked;
        this.earlier = earlier;
        this.classes = classes.clone();
        method = TailMethod.of(scoreCam.method().variant(), layer());
        tail = unmasked.tail();
        for (int of : classes) {
            double[] none = new double[numbers()];
            Arrays.fill(none, Double.NaN);
            logits.put(of, none);
        }
    }

    private LayerShape layer() {
        return scoreCam.facts().layer();
    }

    @Override
    public int[] classes() {
        return classes.clone();
    }

    @Override
    public String formula() {
        return "tail 1";
    }

    /** The logits of all passes, then that of the photo as it is. */
    @Override
    public int numbers() {
        return method.passes() + 1;
    }

    @Override
    public synchronized Optional<double[]> known(int classIndex) {
        return Optional.ofNullable(logits.get(classIndex))
                .filter(all -> Arrays.stream(all).noneMatch(Double::isNaN))
                .map(double[]::clone);
    }

    @Override
    public synchronized void know(int classIndex, double[] known) {
        logits.put(classIndex, known.clone());
    }

    /** Passes; before them, where an earlier run made the photo's forward, that forward once more, by the number behind the last pass. */
    @Override
    public synchronized int[] missing() {
        int[] passes = IntStream.range(0, method.passes())
                .filter(pass -> Arrays.stream(classes).anyMatch(of -> Double.isNaN(logits(of)[pass])))
                .toArray();
        return passes.length == 0 || tail != null
                ? passes
                : IntStream.concat(IntStream.of(method.passes()), Arrays.stream(passes))
                        .toArray();
    }

    private double[] logits(int classIndex) {
        double[] known = logits.get(classIndex);
        if (known == null) {
            throw new IllegalArgumentException("class " + classIndex + " was not asked for");
        }
        return known;
    }

    @Override
    public void run(float[] x, int[] some, int from, int to, IntConsumer after) {
        LayerTail started = started(x);
        int first = from;
        if (from < to && some[from] == method.passes()) {
            after.accept(1);
            first++;
        }
        int size = scoreCam.batch().most();
        for (int i = first, n; i < to; i += n) {
            n = Math.min(size, to - i);
            int[] passes = Arrays.copyOfRange(some, i, i + n);
            List<float[]> layers = Arrays.stream(passes)
                    .mapToObj(pass -> method.changed(started.layer(), started.isOfTokens(), pass))
                    .toList();
            float[][] found = scoreCam.behind(started, layers);
            for (int j = 0; j < n; j++) {
                add(passes[j], found[j], started.logits());
            }
            after.accept(n);
        }
    }

    private synchronized LayerTail started(float[] x) {
        LayerTail known = tail;
        if (known == null) {
            known = scoreCam.tail(x);
            tail = known;
        }
        return known;
    }

    private synchronized void add(int pass, float[] found, float[] whole) {
        for (int of : classes) {
            logits(of)[pass] = finite(found[of], of);
            logits(of)[method.passes()] = finite(whole[of], of);
        }
    }

    private static double finite(float logit, int of) {
        if (!Float.isFinite(logit)) {
            throw new ExplanationException("the score of class " + of + " is " + logit
                    + " where the part behind the layer is run on changed activations: name another <layer>, or choose"
                    + " another <variant>");
        }
        return logit;
    }

    @Override
    public KnownScores known() {
        return new ChannelScores(layer().channels(), scoreCam.facts().classes(), new int[0], earlier).known();
    }

    /** Weights are of the largest one, with their signs. */
    @Override
    public ClassMap mapSoFar(int classIndex) {
        Optional<double[]> known = known(classIndex);
        TailSum sum = known.isPresent()
                ? sum(known.get())
                : new TailSum(new double[layer().channels()], new double[layer().cells()]);
        return new ClassMap(
                ClassMap.ofLargest(sum.weights()),
                sum.cells(),
                scoreCam.method().summing(),
                scoreCam.facts());
    }

    private TailSum sum(double[] known) {
        return method.sum(
                known[method.passes()],
                Arrays.copyOf(known, method.passes()),
                unmasked.features().activations());
    }

    @Override
    public String doubt(int classIndex) {
        return known(classIndex)
                .map(known -> method.doubt(known[method.passes()]))
                .orElse("");
    }

    /** Where channels have no weights, none is shown. */
    @Override
    public Channels channels(ClassMap map, int count, int[] shown) {
        int all = layer().channels();
        return IntStream.range(0, all).allMatch(k -> map.weight(k) == 0)
                ? new Channels(all, 0, 0, all, List.of(), List.of(), List.of())
                : Channels.unmasked(unmasked.masks(), map, count);
    }
}
