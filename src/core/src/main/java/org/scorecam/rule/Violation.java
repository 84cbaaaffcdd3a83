package org.scorecam.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.metric.Metric;

/**
 * A limit that was not kept.
 *
 * @param suite the suite's name
 * @param element what was judged; a share that was not kept is judged on {@link Element#SUITE}
 * @param subject the photo's name, the class's label or the suite's name
 * @param explained the class; null for a suite
 * @param metric what was limited
 * @param statistic null for {@link Element#IMAGE} and for a share
 * @param value the metric's value; for a share the share that kept the limit
 * @param minimum the limit, null if it was the maximum that was broken; as written for a share
 * @param maximum the limit, null if it was the minimum that was broken; as written for a share
 * @param share the share that had to keep it; null where the violation is not about a share
 * @param bounded whether {@code value} is a bound: the upper one under a minimum and of a share, else the lower one
 * @param message the whole sentence, with the subject
 */
public record Violation(
        String suite,
        Element element,
        String subject,
        @Nullable ClassLabel explained,
        Metric metric,
        @Nullable Statistic statistic,
        double value,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable BigDecimal share,
        boolean bounded,
        String message) {}
