package org.scorecam.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.metric.Metric;

/**
 * One explanation as the index shows it.
 *
 * @param item the explanation
 * @param thumbnail null where there is no photo
 * @param measures what was measured
 * @param broken the limits that it does not keep, worst first
 */
public record Row(Item item, @Nullable Figure thumbnail, List<Measure> measures, List<Broken> broken) {
    /** The measure of that metric, null where it was not measured. */
    public @Nullable Measure measure(Metric metric) {
        return measures.stream()
                .filter(measure -> measure.metric() == metric)
                .findFirst()
                .orElse(null);
    }
}
