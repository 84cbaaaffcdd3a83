package org.scorecam.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.scorecam.effort.Interval;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;

/**
 * Whether the model's answer to a photo is right, and whether it looks at the explained class. What is right and looks elsewhere is right for
 * a reason that may not hold on other photos.
 */
public enum Answered {
    /** One of the photo's classes is predicted, and the heat lies in the boxes. */
    RIGHT_AT,
    /** One of the photo's classes is predicted, and the heat lies elsewhere. */
    RIGHT_ELSEWHERE,
    /** Another class is predicted, and the heat of the explained one lies in its boxes. */
    WRONG_AT,
    /** Another class is predicted, and the heat of the explained one lies elsewhere. */
    WRONG_ELSEWHERE;

    /** Of the heat, in the boxes, where no rule says. */
    public static final BigDecimal HALF = new BigDecimal("0.50");

    /**
     * Of one explanation; empty for an ERROR, where the class has no boxes, and where what is known of the map does not say.
     *
     * @param rules that it is judged by
     */
    public static Optional<Answered> of(Explanation explanation, List<Rule> rules) {
        Double right = explanation.metrics().get(Metric.TOP1);
        Interval mass = mass(explanation);
        double least = least(explanation, rules).doubleValue();
        if (explanation.outcome() == Outcome.ERROR || right == null || mass == null) {
            return Optional.empty();
        }
        if (mass.low() < least && mass.high() >= least) {
            return Optional.empty();
        }
        boolean isAt = mass.low() >= least;
        return Optional.of(right == 1 ? (isAt ? RIGHT_AT : RIGHT_ELSEWHERE) : (isAt ? WRONG_AT : WRONG_ELSEWHERE));
    }

    /** From which mass in box on it looks at the class: the first limit on it that matches, or {@link #HALF}. */
    public static BigDecimal least(Explanation explanation, List<Rule> rules) {
        return rules.stream()
                .filter(rule -> rule.has(explanation.subject()))
                .flatMap(rule -> rule.limits().stream())
                .filter(limit -> limit.isOn(Metric.MASS_IN_BOX))
                .map(Limit::minimum)
                .filter(minimum -> minimum != null)
                .findFirst()
                .orElse(HALF);
    }

    private static @Nullable Interval mass(Explanation explanation) {
        Double mass = explanation.metrics().get(Metric.MASS_IN_BOX);
        Partial partial = explanation.map().partial();
        return mass != null
                ? Interval.of(mass)
                : partial == null ? null : partial.bounds().get(Metric.MASS_IN_BOX);
    }
}
