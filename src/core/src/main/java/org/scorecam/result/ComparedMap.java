package org.scorecam.result;

import java.util.Map;
import org.scorecam.cam.Heatmap;
import org.scorecam.cam.Method.Variant;
import org.scorecam.metric.Metric;

/**
 * The map of an explanation by another method than the judged one's.
 *
 * @param method the preset
 * @param heatmap {@code L} at the layer's resolution, [0, 1]; of zeros where the method finds nothing
 * @param metrics what was measured on it; {@link Metric#METHOD_AGREEMENT} is its own with the judged map
 */
public record ComparedMap(Variant method, Heatmap heatmap, Map<Metric, Double> metrics) {
    public ComparedMap {
        metrics = Map.copyOf(metrics);
    }
}
