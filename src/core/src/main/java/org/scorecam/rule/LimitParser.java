package org.scorecam.rule;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.cam.Method.Variant;
import org.scorecam.metric.Metric;
import org.scorecam.setting.Setting;
import org.scorecam.setting.Settings;

/** Makes the limits of what the user wrote as one, in a rule on {@code element}. */
record LimitParser(Element element, Settings limit) {
    /** The limit; where it is written as bounds and as a fall or a rise, one for each: they are judged apart. */
    List<Limit> parse() {
        Metric metric = limit.get("metric").constant(Metric.class);
        if (metric.isOfSuite()) {
            requireSuite(metric);
        }
        BigDecimal minimum = bound(limit.get("minimum"), metric);
        BigDecimal maximum = bound(limit.get("maximum"), metric);
        ChangeParser change = new ChangeParser(metric, limit);
        BigDecimal fall = change.fall();
        BigDecimal rise = change.rise();
        boolean isRelative = fall != null || rise != null;
        if (minimum == null && maximum == null && !isRelative) {
            throw limit.error(
                    metric + " has neither <minimum> nor <maximum>; write one of them, such as " + example(metric));
        }
        if (minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
            throw limit.get("minimum")
                    .wrong("that is above <maximum>" + limit.get("maximum").text()
                            + "</maximum>, so no value can keep both;" + " swap them, or remove one");
        }
        Statistic statistic = metric.isOfSuite() ? null : statistic();
        BigDecimal share = share();
        BigDecimal confidence = new ConfidenceParser(element, limit).parse(metric, statistic);
        Variant method = new MethodParser(limit).parse(metric);
        List<Limit> limits = new ArrayList<>();
        if (minimum != null || maximum != null) {
            limits.add(new Limit(metric, method, statistic, minimum, maximum, share, confidence, null, null));
        }
        if (isRelative) {
            limits.add(new Limit(metric, method, statistic, null, null, share, confidence, fall, rise));
        }
        return limits;
    }

    private void requireSuite(Metric metric) {
        if (element != Element.SUITE) {
            throw limit.get("metric")
                    .wrong("that is measured on a suite as a whole, so it does not go with <element>" + element
                            + "</element>; write <element>SUITE</element>" + ofEach(metric));
        }
        Setting statistic = limit.get("statistic");
        if (statistic.isWritten()) {
            throw statistic.wrong("a suite has one value of " + metric + "; remove it");
        }
    }

    /** What can be limited on each explanation instead. */
    private static String ofEach(Metric metric) {
        return switch (metric) {
            case MAX_BOX_ACC -> ", or limit IOU there";
            case STAMP_GAP -> ", or limit STAMP_FLIP there";
            default -> "";
        };
    }

    private static String example(Metric metric) {
        if (metric == Metric.CLASS_CHANGED) {
            return "<maximum>0</maximum>";
        }
        if (metric.needsBaseline()) {
            return metric.smallest() < 0 ? "<minimum>0.90</minimum>" : "<maximum>0.10</maximum>";
        }
        return switch (metric) {
            case AVERAGE_DROP, DELETION, NO_FOREGROUND, CLASS_SIMILARITY, RANDOMISED_SIMILARITY ->
                "<maximum>0.50</maximum>";
            case SHORTCUT_MASS, FLIP_WITHOUT_SHORTCUT, STAMP_FLIP, BACKGROUND_GAP -> "<maximum>0.10</maximum>";
            case STAMP_GAP -> "<minimum>-0.05</minimum>";
            default -> metric.largest() == 1 ? "<minimum>0.50</minimum>" : "<minimum>1.5</minimum>";
        };
    }

    private static @Nullable BigDecimal bound(Setting written, Metric metric) {
        return written.orNull(bound -> {
            BigDecimal number = bound.decimal();
            if (number.doubleValue() < metric.smallest() || number.doubleValue() > metric.largest()) {
                throw bound.wrong("must be "
                        + (metric.largest() == 1 ? "from " + (int) metric.smallest() + " to 1" : "at least 0") + ", as "
                        + metric.phrase() + " is" + percentMeant(bound, number));
            }
            return number;
        });
    }

    private @Nullable Statistic statistic() {
        Setting written = limit.get("statistic");
        if (element != Element.IMAGE) {
            return written.or(Statistic.MEAN).constant(Statistic.class);
        }
        if (written.isWritten()) {
            throw written.wrong(
                    "it does not go with <element>IMAGE</element>, which judges each explanation by itself; remove it, or"
                            + " write <element>CLASS</element> or <element>SUITE</element>");
        }
        return null;
    }

    private @Nullable BigDecimal share() {
        return limit.get("share").orNull(share -> {
            if (element != Element.IMAGE) {
                throw share.wrong("it does not go with <element>" + element
                        + "</element>, of which each has one value; remove it, or write <element>IMAGE</element>");
            }
            BigDecimal number = share.decimal();
            if (number.signum() <= 0 || number.compareTo(BigDecimal.ONE) > 0) {
                throw share.wrong("must be above 0 and at most 1, as a share is" + percentMeant(share, number));
            }
            return number;
        });
    }

    /** The cure for a value that is out of a range that ends at 1: {@code ; write 50% or 0.50} where that was meant. */
    static String percentMeant(Setting written, BigDecimal number) {
        boolean percent = number.compareTo(BigDecimal.ONE) > 0 && number.compareTo(BigDecimal.valueOf(100)) <= 0;
        return percent && !String.valueOf(written.text()).endsWith("%")
                ? "; write " + number.toPlainString() + "% or "
                        + number.movePointLeft(2).toPlainString()
                : "";
    }
}
