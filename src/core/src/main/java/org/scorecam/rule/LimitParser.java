package org.scorecam.rule;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.scorecam.metric.Metric;

/** Makes one limit of what the user wrote, at {@code place}, in a rule on {@code element}. */
record LimitParser(Element element, Place place) {
    Limit parse(LimitText text) {
        Metric metric = Constants.find(Metric.class, "metric", present(text.metric()), place);
        if (metric.isOfSuite()) {
            requireSuite(metric, present(text.statistic()));
        }
        BigDecimal minimum = bound("minimum", present(text.minimum()), metric);
        BigDecimal maximum = bound("maximum", present(text.maximum()), metric);
        if (minimum == null && maximum == null) {
            throw place.error(
                    metric + " has neither <minimum> nor <maximum>; write one of them, such as " + example(metric));
        }
        if (minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
            throw place.error("<minimum>" + text.minimum() + "</minimum> is above <maximum>" + text.maximum()
                    + "</maximum>, so no value can keep both; swap them, or remove one");
        }
        return new Limit(
                metric,
                metric.isOfSuite() ? null : statistic(present(text.statistic())),
                minimum,
                maximum,
                share(present(text.share())));
    }

    private void requireSuite(Metric metric, @Nullable String statistic) {
        if (element != Element.SUITE) {
            throw place.error(
                    "metric",
                    metric.name(),
                    "is measured on a suite as a whole, so it does not go with <element>" + element
                            + "</element>; write <element>SUITE</element>, or limit IOU there");
        }
        if (statistic != null) {
            throw place.error(
                    "statistic",
                    statistic,
                    "does not go with " + metric + ", of which a suite has one value; remove it");
        }
    }

    private static String example(Metric metric) {
        if (metric == Metric.CLASS_CHANGED) {
            return "<maximum>0</maximum>";
        }
        if (metric.needsBaseline()) {
            return metric.smallest() < 0 ? "<minimum>0.90</minimum>" : "<maximum>0.10</maximum>";
        }
        if (metric == Metric.AVERAGE_DROP || metric == Metric.DELETION) {
            return "<maximum>0.50</maximum>";
        }
        return metric.largest() == 1 ? "<minimum>0.50</minimum>" : "<minimum>1.5</minimum>";
    }

    /** The text without spaces around it, null if nothing is left. */
    static @Nullable String present(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private @Nullable BigDecimal bound(String name, @Nullable String text, Metric metric) {
        if (text == null) {
            return null;
        }
        BigDecimal number = Decimal.read(name, text, place);
        if (number.doubleValue() < metric.smallest() || number.doubleValue() > metric.largest()) {
            throw place.error(
                    name,
                    text,
                    metric.largest() == 1
                            ? "is out of range: " + metric.phrase() + " lies between " + (int) metric.smallest()
                                    + " and 1; " + Decimal.percentMeant(text, number)
                            : "is out of range: " + metric.phrase() + " is never below 0; write a value in that range");
        }
        return number;
    }

    private @Nullable Statistic statistic(@Nullable String text) {
        if (element != Element.IMAGE) {
            return text == null ? Statistic.MEAN : Constants.find(Statistic.class, "statistic", text, place);
        }
        if (text != null) {
            throw place.error(
                    "statistic",
                    text,
                    "does not go with <element>IMAGE</element>, which judges each explanation by itself; remove it, or"
                            + " write <element>CLASS</element> or <element>SUITE</element>");
        }
        return null;
    }

    private @Nullable BigDecimal share(@Nullable String text) {
        if (text == null) {
            return null;
        }
        if (element != Element.IMAGE) {
            throw place.error(
                    "share",
                    text,
                    "does not go with <element>" + element + "</element>, of which each has one value; remove it, or"
                            + " write <element>IMAGE</element>");
        }
        BigDecimal share = Decimal.read("share", text, place);
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw place.error(
                    "share",
                    text,
                    "is out of range: a share is above 0 and at most 1; " + Decimal.percentMeant(text, share));
        }
        return share;
    }
}
