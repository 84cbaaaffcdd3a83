package org.scorecam.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.challenge.Challenge;
import org.scorecam.metric.Metric;
import org.scorecam.rule.ExplanationId;
import org.scorecam.rule.Violation;

/** What the model's answers to changed photos say, as people read it. */
public final class ChallengeWords {
    private ChallengeWords() {}

    /** What follows for a model from its answers on one photo. */
    public enum Finding {
        /** The object alone loses the answer, and without the object it stays. */
        ELSEWHERE("it reads something else than the object"),
        /** Without the object the answer stays. */
        NEEDLESS("it does not need the object"),
        /** The object alone loses the answer. */
        ALONE("the object alone is not enough for it"),
        /** An area that is no object loses the answer. */
        HOLE("a hole beside the object is enough to change its answer");

        private final String words;

        Finding(String words) {
            this.words = words;
        }
    }

    /** The violation; if it is one of a single explanation's challenge, with the answers at the end of its sentence. */
    public static Violation in(Violation violation, Map<ExplanationId, Explanation> explanations) {
        Explanation explanation = violation.scope() instanceof ExplanationId id ? explanations.get(id) : null;
        boolean isChallenge =
                Stream.of(Challenge.values()).anyMatch(each -> each.metrics().contains(violation.metric()));
        return explanation == null || !isChallenge ? violation : violation.and(of(explanation));
    }

    /** The violation; if it is one of a suite's stamps, with what the worst of them does at the end of its sentence. */
    public static Violation ofStamps(Violation violation, List<SuiteResult> suites) {
        return violation.metric() != Metric.STAMP_GAP
                ? violation
                : suites.stream()
                        .filter(suite -> suite.name().equals(violation.scope().suite()))
                        .flatMap(suite -> suite.measures().stamps().stream())
                        .filter(stamp -> stamp.gap() == violation.value())
                        .findFirst()
                        .map(stamp -> violation.and(of(stamp)))
                        .orElse(violation);
    }

    /** {@code under logo.png the model is right on 50 % of 40 photos, without it on 95 %; crack gains most, 18 photos}. */
    public static String of(StampEffect stamp) {
        ClassLabel gains = stamp.gains();
        return "under " + stamp.image() + " the model is right on " + Math.round(100 * stamp.stamped()) + " % of "
                + stamp.photos() + (stamp.photos() == 1 ? " photo" : " photos") + ", without it on "
                + Math.round(100 * stamp.clean()) + " %"
                + (gains == null
                        ? ""
                        : "; " + gains.label() + " gains most, " + stamp.gained()
                                + (stamp.gained() == 1 ? " photo" : " photos"));
    }

    /** {@code photo 0.98, object alone 0.03 (it answers clean, 0.90), object removed 0.97: it does not need the object}. */
    public static String of(Explanation explanation) {
        String answers = Stream.concat(
                        Stream.of("photo " + rounded(explanation.probability())),
                        explanation.challenges().stream().map(each -> answer(each, explanation)))
                .collect(Collectors.joining(", "));
        Finding finding = finding(explanation);
        return answers + (finding == null ? "" : ": " + finding.words);
    }

    private static String answer(Challenged challenged, Explanation explanation) {
        ClassLabel first = challenged.predicted().label();
        return challenged.challenge().phrase()
                + (challenged.with() == null ? "" : " (" + challenged.with() + ")") + " "
                + rounded(challenged.probability())
                + (first.equals(explanation.id().explained())
                        ? ""
                        : " (it answers " + first.label() + ", "
                                + rounded(challenged.predicted().probability()) + ")");
    }

    /** What follows for the model on this photo; null where its answers are those of one that looks at the object. */
    public static @Nullable Finding finding(Explanation explanation) {
        Map<Metric, Double> told = explanation.metrics();
        boolean keepsWithout = is(told, Metric.NO_FOREGROUND, 1);
        boolean losesAlone = is(told, Metric.ONLY_FOREGROUND, 0);
        if (keepsWithout) {
            return losesAlone ? Finding.ELSEWHERE : Finding.NEEDLESS;
        }
        if (losesAlone) {
            return Finding.ALONE;
        }
        return is(told, Metric.CONTROL, 0) ? Finding.HOLE : null;
    }

    private static boolean is(Map<Metric, Double> told, Metric metric, double value) {
        Double found = told.get(metric);
        return found != null && found == value;
    }

    private static String rounded(@Nullable Double probability) {
        return probability == null
                ? "-"
                : BigDecimal.valueOf(probability)
                        .setScale(2, RoundingMode.HALF_UP)
                        .toPlainString();
    }
}
