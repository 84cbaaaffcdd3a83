package org.scorecam.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorecam.rule.Subjects.judge;
import static org.scorecam.rule.Subjects.messages;
import static org.scorecam.rule.Subjects.on;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;

/** Limits on how far a value is below, or above, the approved one. */
class JudgeChangeTest {
    @Test
    void aFallBeyondTheLimitIsAViolation() {
        Judgement judgement = judge(fall(Element.IMAGE), tabby("a.jpg", 0.31, 0.43));

        assertThat(messages(judgement))
                .containsExactly(
                        "animals/a.jpg (class 281 tabby): mass in box is 0.31, 0.12 below the approved 0.43, but"
                                + " expected fall is at most 0.03");
        assertThat(judgement.violations().get(0).minimum()).isEqualTo(new BigDecimal("0.40"));
        assertThat(judgement.violations().get(0).since())
                .isEqualTo(new SinceApproved(0.43, new BigDecimal("0.03"), null));
        assertThat(judgement.verdicts().get(0).outcome()).isEqualTo(Outcome.FAILED);
    }

    /** 0.66 - 0.63 is 0.030000000000000027 in binary. */
    @Test
    void aFallAsLargeAsTheLimitIsKept() {
        assertThat(judge(fall(Element.IMAGE), tabby("a.jpg", 0.63, 0.66)).violations())
                .isEmpty();
    }

    @Test
    void justBeyondTheLimitIsNotKept() {
        assertThat(messages(judge(fall(Element.IMAGE), tabby("a.jpg", 0.6299, 0.66))))
                .containsExactly(
                        "animals/a.jpg (class 281 tabby): mass in box is 0.62, 0.04 below the approved 0.66, but"
                                + " expected fall is at most 0.03");
    }

    @Test
    void aRiseIsNoFall() {
        assertThat(judge(fall(Element.IMAGE), tabby("a.jpg", 0.9, 0.43)).violations())
                .isEmpty();
    }

    @Test
    void whatIsBetterLowMayNotRise() {
        Limit limit = new Limit(Metric.DELETION, null, null, null, null, null, null, new BigDecimal("0.05"));
        Subject subject = new Subject(
                Subjects.tabby("a.jpg", 0.5).id(),
                false,
                false,
                Map.of(Metric.DELETION, 0.3),
                Map.of(),
                false,
                Map.of(Metric.DELETION, 0.2));

        assertThat(messages(judge(on(Element.IMAGE, limit), subject)))
                .containsExactly("animals/a.jpg (class 281 tabby): deletion is 0.30, 0.10 above the approved 0.20, but"
                        + " expected rise is at most 0.05");
    }

    @Test
    void whatWasNotApprovedIsNotJudged() {
        Judgement judgement = judge(fall(Element.SUITE), tabby("a.jpg", 0.5, 0.5), Subjects.tabby("new.jpg", 0.1));

        assertThat(judgement.violations()).isEmpty();
        assertThat(judgement.checks()).extracting(Check::explanations).containsExactly(1);
    }

    @Test
    void aSuitesMeanMayNotFall() {
        assertThat(messages(judge(fall(Element.SUITE), tabby("a.jpg", 0.5, 0.6), tabby("b.jpg", 0.7, 0.7))))
                .containsExactly(
                        "animals: mean mass in box is 0.60, 0.05 below the approved 0.65, but expected fall is at"
                                + " most 0.03");
    }

    @Test
    void aClasssMeanMayNotFall() {
        assertThat(messages(judge(fall(Element.CLASS), tabby("a.jpg", 0.5, 0.6))))
                .containsExactly("animals, class 281 tabby: mean mass in box is 0.50, 0.10 below the approved 0.60, but"
                        + " expected fall is at most 0.03");
    }

    @Test
    void aShareMayKeepIt() {
        Limit limit = new Limit(
                Metric.MASS_IN_BOX, null, null, null, new BigDecimal("0.90"), null, new BigDecimal("0.03"), null);

        assertThat(messages(judge(on(Element.IMAGE, limit), tabby("a.jpg", 0.5, 0.6), tabby("b.jpg", 0.7, 0.7))))
                .containsExactly(
                        "animals: mass in box is at most 0.03 below the approved one for 50% of 2 explanations, but"
                                + " expected share is 90%",
                        "animals/a.jpg (class 281 tabby): mass in box is 0.50, 0.10 below the approved 0.60, but expected"
                                + " fall is at most 0.03");
    }

    @Test
    void aSuitesOwnValueMayNotFall() {
        Limit limit = new Limit(Metric.MAX_BOX_ACC, null, null, null, null, null, new BigDecimal("0.03"), null);
        Grounds grounds = new Grounds(
                Map.of("animals", Subjects.values(Metric.MAX_BOX_ACC, 0.7, null)),
                Map.of("animals", Map.of(Metric.MAX_BOX_ACC, 0.8)),
                Map.of());

        assertThat(messages(new Judge(List.of(on(Element.SUITE, limit)))
                        .judge(List.of(Subjects.tabby("a.jpg", 0.5)), grounds)))
                .containsExactly(
                        "animals: box accuracy is 0.70, 0.10 below the approved 0.80, but expected fall is at most"
                                + " 0.03");
    }

    /** All fall by 0.02, so that the pairs leave no doubt; the two means alone would. */
    @Test
    void withConfidenceThePairsAreDrawn() {
        List<Subject> fallen = pairs(0.02, 0);

        assertThat(judge(fall(Element.SUITE, "0.95"), fallen).violations()).isEmpty();
    }

    @Test
    void aFallThatMayBeLargerThanTheLimitIsAViolation() {
        assertThat(messages(judge(fall(Element.SUITE, "0.95"), pairs(0.02, 0.2))))
                .singleElement()
                .asString()
                .matches(
                        "animals: mean mass in box is 0.48, 0.02 below the approved 0.50 and with 95% confidence 0.0\\d"
                                + " below it at most \\(40 explanations\\), but expected fall is at most 0.03");
    }

    private static List<Subject> pairs(double fall, double noise) {
        return IntStream.range(0, 40)
                .mapToObj(i -> {
                    double then = 0.3 + 0.01 * i + (i % 2 == 0 ? 0.005 : 0);
                    return tabby(i + ".jpg", then - fall + (i % 2 == 0 ? noise : -noise), then);
                })
                .toList();
    }

    private static Subject tabby(String image, double mass, double approved) {
        Subject now = Subjects.tabby(image, mass);
        return new Subject(
                now.id(), false, false, now.metrics(), Map.of(), false, Map.of(Metric.MASS_IN_BOX, approved));
    }

    private static Rule fall(Element element) {
        return fall(element, null);
    }

    private static Rule fall(Element element, @Nullable String confidence) {
        return on(
                element,
                new Limit(
                        Metric.MASS_IN_BOX,
                        element == Element.IMAGE ? null : Statistic.MEAN,
                        null,
                        null,
                        null,
                        confidence == null ? null : new BigDecimal(confidence),
                        new BigDecimal("0.03"),
                        null));
    }
}
