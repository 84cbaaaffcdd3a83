package org.scorecam.rule;

import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Method.Variant;
import org.scorecam.metric.Metric;
import org.scorecam.setting.Setting;
import org.scorecam.setting.Settings;

/** Reads {@code <method>} of a limit. */
record MethodParser(Settings limit) {
    /** Null where none is written. */
    @Nullable
    Variant parse(Metric metric) {
        Setting written = limit.get("method");
        if (!written.isWritten()) {
            return null;
        }
        Variant method = written.word(Variant.ARTICLE);
        if (!Limit.COMPARED.contains(metric)) {
            throw written.wrong("it does not go with " + metric
                    + ", which is measured on the judged map alone, or on none; remove it");
        }
        if (limit.get("fall").isWritten() || limit.get("rise").isWritten()) {
            throw written.wrong(
                    "it does not go with <fall> and <rise>: a baseline keeps what was measured on the judged"
                            + " map alone; write a <minimum> or <maximum>, or remove it");
        }
        return method;
    }
}
