package org.scorecam.run;

import java.util.List;
import java.util.Map;
import org.scorecam.metric.Metric;
import org.scorecam.result.Challenged;

/**
 * What forwards beside the masked ones have told of one class of a photo.
 *
 * @param metrics what they measure
 * @param challenges the model's answers to changed photos
 * @param compared maps by other methods
 * @param notes what could not be asked, whole sentences
 */
record AskedOfModel(
        Map<Metric, Double> metrics, List<Challenged> challenges, List<ComparedHeat> compared, List<String> notes) {
    static final AskedOfModel NOTHING = new AskedOfModel(Map.of(), List.of(), List.of(), List.of());
}
