package org.scorecam.cam;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.UnmaskedForward.ClassGradient;

/** One forward with its gradient for each class of one photo. */
public final class GradientForwards implements ClassForwards {
    private final ScoreCam scoreCam;
    private final UnmaskedForward unmasked;
    private final @Nullable KnownScores earlier;
    private final int[] classes;
    /** For each class the weights of all channels, then the sum's cells. */
    private final Map<Integer, double[]> sums = new ConcurrentHashMap<>();

    /** @param earlier what an earlier run knew of masks: kept as it is */
    GradientForwards(ScoreCam scoreCam, UnmaskedForward unmasked, @Nullable KnownScores earlier, int[] classes) {
        this.scoreCam = scoreCam;
        this.unmasked = unmasked;
        this.earlier = earlier;
        this.classes = classes.clone();
        ClassGradient told = unmasked.gradient();
        if (told != null) {
            sums.put(told.classIndex(), sum(told.values()));
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
        return "gradient 1";
    }

    /** The weights of all channels, then the sum's cells. */
    @Override
    public int numbers() {
        return layer().channels() + layer().cells();
    }

    @Override
    public Optional<double[]> known(int classIndex) {
        return Optional.ofNullable(sums.get(classIndex));
    }

    @Override
    public void know(int classIndex, double[] known) {
        sums.put(classIndex, known.clone());
    }

    /** Places among the classes. */
    @Override
    public int[] missing() {
        return IntStream.range(0, classes.length)
                .filter(i -> !sums.containsKey(classes[i]))
                .toArray();
    }

    @Override
    public void run(float[] x, int[] some, int from, int to, IntConsumer after) {
        for (int i = from; i < to; i++) {
            int of = classes[some[i]];
            sums.put(of, sum(scoreCam.gradient(x, of)));
            after.accept(1);
        }
    }

    private double[] sum(float[] gradient) {
        GradientMethod method = GradientMethod.of(scoreCam.method().variant());
        int cells = layer().cells();
        int channels = layer().channels();
        double[] all = new double[numbers()];
        double[] sum = new double[cells];
        for (int k = 0; k < channels; k++) {
            all[k] = method.add(unmasked.features().activations(), gradient, k * cells, sum);
        }
        System.arraycopy(sum, 0, all, channels, cells);
        return all;
    }

    @Override
    public KnownScores known() {
        return new ChannelScores(layer().channels(), scoreCam.facts().classes(), new int[0], earlier).known();
    }

    /** Weights are of the largest one, with their signs. */
    @Override
    public ClassMap mapSoFar(int classIndex) {
        int channels = layer().channels();
        double[] all = sums.getOrDefault(classIndex, new double[numbers()]);
        double[] weights = ClassMap.ofLargest(Arrays.copyOf(all, channels));
        double[] sum = Arrays.copyOfRange(all, channels, all.length);
        return new ClassMap(weights, sum, scoreCam.method().summing(), scoreCam.facts());
    }

    @Override
    public Channels channels(ClassMap map, int count, int[] shown) {
        return Channels.unmasked(unmasked.masks(), map, count);
    }
}
