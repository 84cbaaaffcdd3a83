package org.scorecam.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.scorecam.cam.Method;
import org.scorecam.image.InputSettings;
import org.scorecam.metric.MetricSettings;
import org.scorecam.result.MethodCost;
import org.scorecam.result.RunResult;

/**
 * What {@link Run#explain} gives: explanations with all that was measured on them, and all that {@link Run#conclude} needs to
 * know of how they came about. Written and read without loss, parts of one run can be explained in several processes, put
 * {@link #together} and concluded once.
 *
 * @param tool what computed them
 * @param model what was explained
 * @param layerSetting {@code <layer>} as the user wrote it, {@code auto} where nothing is written
 * @param input every choice on the way from a photo to the model's input
 * @param method how the maps were computed
 * @param methods what each method took, the judged one first; empty where nothing is compared
 * @param metrics what they were measured with
 * @param hasBoxes whether any class of the whole suites has boxes
 * @param suites in the configuration's order
 * @param batch masked inputs a forward
 * @param batchRefused whether the model took fewer inputs at once than it said
 * @param seconds wall time from the first photo's decoding to the last forward
 */
public record Measurements(
        RunResult.Tool tool,
        RunResult.Model model,
        String layerSetting,
        InputSettings input,
        Method method,
        List<MethodCost> methods,
        MetricSettings metrics,
        boolean hasBoxes,
        List<MeasuredSuite> suites,
        int batch,
        boolean batchRefused,
        double seconds) {
    public Measurements {
        methods = List.copyOf(methods);
        suites = List.copyOf(suites);
    }

    /**
     * Parts of one run: other photos of the same suites, explained by the same model in the same way.
     *
     * @param parts at least one
     * @throws IllegalArgumentException if they are not of one run
     */
    public static Measurements together(List<Measurements> parts) {
        return parts.stream().reduce(Measurements::and).orElseThrow();
    }

    private Measurements and(Measurements other) {
        if (!isLike(other)) {
            throw new IllegalArgumentException("parts of different runs: " + model + " and " + other.model
                    + ", or other settings, or other suites");
        }
        List<MeasuredSuite> both = new ArrayList<>();
        for (int i = 0; i < suites.size(); i++) {
            both.add(suites.get(i).and(other.suites.get(i), metrics.photos()));
        }
        return new Measurements(
                tool,
                model,
                layerSetting,
                input,
                method,
                IntStream.range(0, methods.size())
                        .mapToObj(i -> methods.get(i).and(other.methods.get(i)))
                        .toList(),
                metrics,
                hasBoxes,
                both,
                batch,
                batchRefused || other.batchRefused,
                seconds + other.seconds);
    }

    private boolean isLike(Measurements other) {
        return header().equals(other.header());
    }

    private List<Object> header() {
        return List.of(
                tool,
                model,
                layerSetting,
                input,
                method,
                methods.stream().map(MethodCost::method).toList(),
                metrics,
                hasBoxes,
                suites.stream().map(MeasuredSuite::unmeasured).toList());
    }
}
