package org.scorecam.baseline;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.image.Size;
import org.scorecam.metric.Metric;
import org.scorecam.result.Before;
import org.scorecam.rule.Subject;

/**
 * One explanation then and now.
 *
 * @param then as it was approved
 * @param now as it is
 * @param metrics those that need a baseline; MASS_CHANGE where both have a mass in box
 * @param shift how the map's centre moved
 */
public record Change(Approved then, Approved now, Map<Metric, Double> metrics, CentreShift shift) {
    private static final int DECIMALS = 2;

    /**
     * Measures.
     *
     * @param input the model's input
     */
    static Change between(Approved then, Approved now, Size input) {
        Drift drift = new Drift(then.map(), now.map(), input);
        CentreShift shift = drift.centreShift();
        Map<Metric, Double> metrics = new EnumMap<>(Metric.class);
        metrics.put(Metric.MAP_CORRELATION, drift.correlation());
        metrics.put(Metric.MAP_RANK_CORRELATION, drift.rankCorrelation());
        metrics.put(Metric.MAP_SSIM, drift.ssim());
        metrics.put(Metric.MAP_DISTANCE, drift.distance());
        metrics.put(Metric.CENTRE_SHIFT, shift.length());
        Double massThen = then.massInBox();
        Double massNow = now.massInBox();
        if (massThen != null && massNow != null) {
            metrics.put(Metric.MASS_CHANGE, Math.abs(massNow - massThen));
        }
        metrics.put(Metric.PROBABILITY_CHANGE, Math.abs(now.probability() - then.probability()));
        metrics.put(Metric.CLASS_CHANGED, isSameClass(then.predicted(), now.predicted()) ? 0.0 : 1.0);
        return new Change(then, now, Collections.unmodifiableMap(metrics), shift);
    }

    double correlation() {
        return metrics.getOrDefault(Metric.MAP_CORRELATION, 1.0);
    }

    /** How far the map is from the approved one: 0 for an equal one. */
    double distance() {
        return 1 - correlation();
    }

    /** The explanation of today as rules see it, beside what was approved; of what a baseline keeps. */
    Subject subject() {
        Map<Metric, Double> all = new EnumMap<>(Metric.class);
        all.putAll(metrics);
        all.putAll(now.values());
        return new Subject(now.id(), now.massInBox() == null, false, all, Map.of(), false, then.values());
    }

    /** What was approved, as the report shows it beside {@code now}. */
    Before before() {
        return new Before(
                then.map(),
                then.massInBox(),
                then.probability(),
                then.predicted(),
                isAnotherPhoto(),
                Double.isNaN(shift.x()) ? null : new Before.Shift(shift.x(), shift.y()),
                then.metrics(),
                then.moved());
    }

    /**
     * What moved, in words: {@code mass in box fell from 0.83 to 0.22; the map's centre moved 0.31 of the diagonal to the
     * lower right}. Empty where nothing moved that two decimals show.
     */
    public String words() {
        List<String> words = new ArrayList<>();
        if (isAnotherPhoto()) {
            words.add("the photo's file is another one");
        }
        if (!isSameClass(then.predicted(), now.predicted())) {
            words.add("the predicted class was " + then.predicted() + " and is " + now.predicted());
        }
        addMove(words, "mass in box", then.massInBox(), now.massInBox());
        addMove(words, "probability", then.probability(), now.probability());
        String length = rounded(shift.length());
        if (Double.isNaN(shift.x())) {
            words.add("one of the two maps is zero everywhere");
        } else if (!length.equals(rounded(0))) {
            words.add("the map's centre moved " + length + " of the diagonal to "
                    + shift.direction().phrase());
        }
        return String.join("; ", words);
    }

    private static void addMove(List<String> words, String what, @Nullable Double then, @Nullable Double now) {
        if (then != null && now != null && !rounded(then).equals(rounded(now))) {
            words.add(what + (now < then ? " fell" : " rose") + " from " + rounded(then) + " to " + rounded(now));
        }
    }

    private boolean isAnotherPhoto() {
        return !then.sha256().equals(now.sha256());
    }

    private static boolean isSameClass(ClassLabel one, ClassLabel other) {
        return Objects.equals(one.index(), other.index());
    }

    private static String rounded(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
