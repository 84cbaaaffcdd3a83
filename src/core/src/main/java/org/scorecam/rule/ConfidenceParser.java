package org.scorecam.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.scorecam.metric.Metric;
import org.scorecam.setting.Setting;
import org.scorecam.setting.Settings;

/** Reads {@code <confidence>} of a limit, in a rule on {@code element}. */
record ConfidenceParser(Element element, Settings limit) {
    private static final BigDecimal LEAST = new BigDecimal("0.5");

    /** Null where none is written. */
    @Nullable
    BigDecimal parse(Metric metric, @Nullable Statistic statistic) {
        return limit.get("confidence").orNull(written -> {
            BigDecimal confidence = written.decimal();
            if (confidence.compareTo(LEAST) < 0 || confidence.compareTo(BigDecimal.ONE) >= 0) {
                throw written.wrong("must be at least 50% and below 100%, such as 95%"
                        + LimitParser.percentMeant(written, confidence));
            }
            requireInterval(written, metric, statistic);
            return confidence;
        });
    }

    private void requireInterval(Setting written, Metric metric, @Nullable Statistic statistic) {
        if (metric.isOfSuite()
                && (limit.get("fall").isWritten() || limit.get("rise").isWritten())) {
            throw written.wrong("it does not go with a <fall> or <rise> of " + metric
                    + ", of which the approved value alone is kept; write a <minimum> or <maximum>, or remove it");
        }
        if (element == Element.IMAGE && !limit.get("share").isWritten()) {
            throw written.wrong(
                    "it does not go with <element>IMAGE</element>, where each explanation is judged by its own"
                            + " value; add <share>90%</share>, write <element>CLASS</element> or <element>SUITE</element>, or"
                            + " remove it");
        }
        if (statistic == Statistic.MIN || statistic == Statistic.MAX) {
            throw written.wrong(
                    "the " + statistic.phrase() + " value of some photos says nothing of that of others; write"
                            + " <statistic>" + (statistic == Statistic.MIN ? Statistic.P05 : Statistic.P95)
                            + "</statistic>, or remove it");
        }
    }
}
