package org.scorecam.run;

import java.util.List;
import org.scorecam.cam.Batch;
import org.scorecam.cam.Method;
import org.scorecam.cam.Method.Variant;
import org.scorecam.effort.Effort;
import org.scorecam.image.InputSettings;
import org.scorecam.metric.MetricSettings;
import org.scorecam.rule.Rule;
import org.scorecam.rule.Waivers;
import org.scorecam.suite.Labels;

/**
 * What a run is asked.
 *
 * @param input how each photo becomes the model's input
 * @param method how maps are computed
 * @param compare presets whose maps are compared with the judged ones; without the method itself
 * @param batch masked inputs a forward
 * @param labels of the classifier's classes
 * @param rules as written; without any, {@link org.scorecam.rule.DefaultRules} hold where a class has boxes
 * @param waivers of limits that explanations may break for a time
 * @param metrics what metrics are measured with
 * @param effort how much of each map is computed
 */
public record RunSettings(
        InputSettings input,
        Method method,
        List<Variant> compare,
        Batch batch,
        Labels labels,
        List<Rule> rules,
        Waivers waivers,
        MetricSettings metrics,
        Effort effort) {
    public RunSettings {
        compare = List.copyOf(compare);
        rules = List.copyOf(rules);
    }

    /** In full, by the default rules and settings, with a batch of 1. */
    public static RunSettings of(InputSettings input, Method method, Labels labels) {
        return new RunSettings(
                input,
                method,
                List.of(),
                Batch.of(1),
                labels,
                List.of(),
                Waivers.NONE,
                MetricSettings.DEFAULT,
                Effort.full());
    }
}
