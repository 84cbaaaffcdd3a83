package org.scorecam.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.scorecam.cam.Choices;
import org.scorecam.cam.Classifier;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.Method;
import org.scorecam.cam.ScoreCam;
import org.scorecam.cam.UnmaskedForward;
import org.scorecam.setting.Settings;

/**
 * What a map of the gradient costs: the forward with the way back, and the map at the size of the layer and of the input, against the
 * plain forward of the same photo, by turns photo by photo, on one thread. Prints for each round {@code seconds of all maps / seconds of
 * all plain forwards}, and the median.
 */
final class GradientMaps {
    private GradientMaps() {}

    /** Prints the rounds and their median; the arguments are {@link Arguments}. */
    public static void main(String[] args) throws Exception {
        Arguments arguments = Arguments.of(args);
        try (Job job = Job.open(arguments)) {
            List<float[]> inputs = job.inputs();
            for (String variant : List.of("grad-cam", "grad-cam-plus-plus", "layer-cam")) {
                measure(job.classifier(), variant, inputs, arguments.rounds());
            }
        }
    }

    private static void measure(Classifier classifier, String variant, List<float[]> inputs, int rounds) {
        Method method = Choices.resolve(Settings.elements("<method>", Map.of("variant", variant)));
        ScoreCam scoreCam = new ScoreCam(classifier, method);
        double[] ratios = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            long plain = 0;
            long maps = 0;
            for (float[] x : inputs) {
                long start = System.nanoTime();
                int top = scoreCam.unmasked(x).predicted();
                long between = System.nanoTime();
                map(scoreCam, x, top);
                maps += System.nanoTime() - between;
                plain += between - start;
            }
            ratios[round] = (double) maps / plain;
            System.out.printf(
                    "%s, round %d: %d plain forwards %.3f s, as many maps %.3f s, ratio %.2f%n",
                    variant, round + 1, inputs.size(), plain / 1e9, maps / 1e9, ratios[round]);
        }
        Arrays.sort(ratios);
        System.out.printf(
                "%s: median %.2f, from %.2f to %.2f%n", variant, ratios[rounds / 2], ratios[0], ratios[rounds - 1]);
    }

    private static Heatmap map(ScoreCam scoreCam, float[] x, int classIndex) {
        UnmaskedForward unmasked = scoreCam.unmasked(x, classIndex);
        return scoreCam.map(scoreCam.forwards(unmasked, null, new int[] {classIndex}), classIndex)
                .onInput();
    }
}
