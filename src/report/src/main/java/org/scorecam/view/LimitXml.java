package org.scorecam.view;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.scorecam.metric.Metric;
import org.scorecam.rule.Limit;

/**
 * A limit as users write it, with another number: {@code <limit><metric>MASS_IN_BOX</metric><minimum>0.50</minimum></limit>}.
 *
 * @param before up to the number
 * @param after from there on
 */
record LimitXml(String before, String after) {
    /**
     * One side of a limit; what else it asks for stays.
     *
     * @param limit null where there is none yet
     * @param others of its rule: what of them is on how far a value may be from the approved one is written into the same element
     */
    static LimitXml of(Metric metric, @Nullable Limit limit, boolean upper, List<Limit> others) {
        StringBuilder before = new StringBuilder("<limit><metric>" + metric + "</metric>");
        StringBuilder after = new StringBuilder();
        if (limit != null && upper) {
            before.append(element("minimum", limit.minimum()));
        }
        before.append(upper ? "<maximum>" : "<minimum>");
        after.append(upper ? "</maximum>" : "</minimum>");
        if (limit != null) {
            after.append(upper ? "" : element("maximum", limit.maximum()));
            others.stream()
                    .filter(other -> other.isOn(metric) && other.isRelative())
                    .forEach(
                            other -> after.append(element("fall", other.fall())).append(element("rise", other.rise())));
            after.append(percent("share", limit.share())).append(percent("confidence", limit.confidence()));
        }
        return new LimitXml(before.toString(), after.append("</limit>").toString());
    }

    String with(BigDecimal number) {
        return before + number.toPlainString() + after;
    }

    private static String element(String name, @Nullable BigDecimal number) {
        return number == null ? "" : "<" + name + ">" + number.toPlainString() + "</" + name + ">";
    }

    private static String percent(String name, @Nullable BigDecimal share) {
        return share == null
                ? ""
                : "<" + name + ">"
                        + share.movePointRight(2).stripTrailingZeros().toPlainString() + "%</" + name + ">";
    }
}
