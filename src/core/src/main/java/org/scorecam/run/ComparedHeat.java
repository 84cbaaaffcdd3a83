package org.scorecam.run;

import java.util.Map;
import org.scorecam.cam.ClassMap;
import org.scorecam.cam.Method.Variant;
import org.scorecam.metric.Metric;

/**
 * A map by another method, before it is measured.
 *
 * @param metrics what forwards have told of it
 */
record ComparedHeat(Variant method, ClassMap map, Map<Metric, Double> metrics) {}
