package org.scorecam.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.scorecam.metric.Metric;
import org.scorecam.setting.Setting;
import org.scorecam.setting.Settings;

/** Reads {@code <fall>} and {@code <rise>} of a limit: by how much a metric may be worse than it was when it was approved. */
record ChangeParser(Metric metric, Settings limit) {
    /** Null where none is written. */
    @Nullable
    BigDecimal fall() {
        return amount("fall", Metric.Better.HIGH);
    }

    /** Null where none is written. */
    @Nullable
    BigDecimal rise() {
        return amount("rise", Metric.Better.LOW);
    }

    private @Nullable BigDecimal amount(String name, Metric.Better better) {
        return limit.get(name).orNull(written -> {
            requireDirection(written, better);
            BigDecimal amount = written.decimal();
            if (amount.signum() < 0 || amount.doubleValue() > metric.largest()) {
                throw written.wrong("must be " + (metric.largest() == 1 ? "from 0 to 1" : "at least 0")
                        + ", how far from the approved value " + metric.phrase() + " may be"
                        + LimitParser.percentMeant(written, amount));
            }
            return amount;
        });
    }

    private void requireDirection(Setting written, Metric.Better better) {
        if (metric.needsBaseline()) {
            throw written.wrong(metric + " compares with the baseline by itself; write "
                    + (metric.better() == Metric.Better.HIGH ? "<minimum>0.90</minimum>" : "<maximum>0.10</maximum>"));
        }
        if (metric.better() == Metric.Better.NEITHER) {
            throw written.wrong(
                    metric + " is better neither high nor low, so that none of its changes is for the worse;"
                            + " write <minimum> and <maximum>");
        }
        if (metric.better() != better) {
            boolean isFall = better == Metric.Better.HIGH;
            String other = isFall ? "rise" : "fall";
            throw written.wrong(metric + " is better " + (isFall ? "low" : "high") + ", so that a " + other
                    + " is what may be too large; "
                    + (limit.get(other).isWritten()
                            ? "remove it, as <" + other + "> is there"
                            : "write <" + other + ">" + written.text() + "</" + other + ">"));
        }
    }
}
