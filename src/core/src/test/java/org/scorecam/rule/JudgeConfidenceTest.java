package org.scorecam.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.scorecam.rule.Subjects.judge;
import static org.scorecam.rule.Subjects.messages;
import static org.scorecam.rule.Subjects.on;
import static org.scorecam.rule.Subjects.tabbies;
import static org.scorecam.rule.Subjects.tabby;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.scorecam.metric.Metric;

/** Limits that the bound of an interval must keep. */
class JudgeConfidenceTest {
    private static final BigDecimal CONFIDENCE = new BigDecimal("0.95");

    /** 40 values of mean 0.58, whose interval is about 0.52 to 0.64. */
    private static final List<Subject> FORTY =
            tabbies(IntStream.range(0, 40).mapToDouble(i -> 0.19 + 0.02 * i).toArray());

    @Test
    void theLowerBoundIsJudgedUnderAMinimum() {
        Judgement judgement = judge(mean("0.55", null), FORTY);

        assertThat(messages(judgement))
                .containsExactly("animals: mean mass in box is 0.58, with 95% confidence at least 0.51 (40"
                        + " explanations), but expected minimum is 0.55");
        Check check = judgement.checks().get(0);
        Sampling sampling = Objects.requireNonNull(check.sampling());
        assertThat(check.value()).isEqualTo(sampling.interval().low()).isBetween(0.50, 0.52);
        assertThat(sampling.estimate()).isEqualTo(0.58, within(1e-9));
        assertThat(judgement.violations().get(0).sampling()).isEqualTo(sampling);
    }

    @Test
    void theUpperBoundIsJudgedOverAMaximum() {
        assertThat(messages(judge(mean(null, "0.60"), FORTY)))
                .containsExactly("animals: mean mass in box is 0.58, with 95% confidence at most 0.66 (40"
                        + " explanations), but expected maximum is 0.60");
    }

    @Test
    void aBoundThatKeepsTheLimitIsKept() {
        assertThat(judge(mean("0.50", "0.70"), FORTY).checks())
                .extracting(Check::kept)
                .containsExactly(true);
    }

    @Test
    void withoutConfidenceTheEstimateIsJudgedAndTheIntervalTold() {
        Rule rule = on(Element.SUITE, Subjects.minimum(Metric.MASS_IN_BOX, Statistic.MEAN, "0.55"));

        Check check = judge(rule, FORTY).checks().get(0);

        assertThat(check.kept()).isTrue();
        assertThat(check.value()).isEqualTo(0.58, within(1e-9));
        Sampling sampling = Objects.requireNonNull(check.sampling());
        assertThat(sampling.confidence()).isNull();
        assertThat(sampling.interval().low()).isBetween(0.50, 0.52);
    }

    @Test
    void theOrderOfTheExplanationsDoesNotMatter() {
        List<Subject> shuffled = new ArrayList<>(FORTY);
        Collections.reverse(shuffled);

        assertThat(judge(mean("0.55", null), shuffled)).isEqualTo(judge(mean("0.55", null), FORTY));
    }

    @Test
    void otherPhotosAreDrawnOtherwise() {
        assertThat(low("some")).isEqualTo(low("some")).isNotEqualTo(low("others"));
    }

    @Test
    void oneExplanationSaysNothingOfOthers() {
        assertThat(messages(judge(mean("0.50", null), tabby("a.jpg", 0.9))))
                .containsExactly(
                        "animals: mean mass in box is 0.90 for 1 explanation, which says nothing of others with"
                                + " 95% confidence, but expected minimum is 0.50");
    }

    /** Of 40 of 40, Clopper and Pearson's lower bound is 0.912. */
    @Test
    void aMeanOfYesAndNoIsAShare() {
        Limit limit = new Limit(
                Metric.POINTING_GAME, Statistic.MEAN, new BigDecimal("0.95"), null, null, CONFIDENCE, null, null);
        List<Subject> all = IntStream.range(0, 40)
                .mapToObj(
                        i -> new Subject(tabby(i + ".jpg", 0.5).id(), false, false, Map.of(Metric.POINTING_GAME, 1.0)))
                .toList();

        assertThat(messages(judge(on(Element.SUITE, limit), all)))
                .containsExactly(
                        "animals: mean pointing game is 1.00, with 95% confidence at least 0.91 (40 explanations),"
                                + " but expected minimum is 0.95");
    }

    /** 38 of 40: scipy.stats.binomtest(38, 40).proportion_ci(0.95, "exact").low is 0.83080 (SciPy 1.17.1). */
    @Test
    void aShareMustBeKeptByTheLowerBound() {
        double[] masses =
                IntStream.range(0, 40).mapToDouble(i -> i < 2 ? 0.4 : 0.6).toArray();

        Judgement judgement = judge(on(Element.IMAGE, shared("0.90", CONFIDENCE)), tabbies(masses));

        assertThat(messages(judgement))
                .contains("animals: mass in box is at least 0.50 for 95% of 40 explanations, with 95% confidence for at"
                        + " least 83.08%, but expected share is 90%")
                .hasSize(3);
        assertThat(judgement.checks().get(0).value()).isEqualTo(0.83080, within(1e-5));
        assertThat(judge(on(Element.IMAGE, shared("0.90", null)), tabbies(masses))
                        .violations())
                .isEmpty();
        assertThat(judge(on(Element.IMAGE, shared("0.80", CONFIDENCE)), tabbies(masses))
                        .violations())
                .isEmpty();
    }

    /** Bounds of values would settle it wrongly: the interval is drawn from the values themselves. */
    @Test
    void confidenceIsNeverSettledByOthers() {
        assertThat(Outlook.hasLimits(List.of(mean("0.5", null)))).isFalse();
        assertThat(Outlook.hasLimits(List.of(on(Element.IMAGE, shared("0.90", CONFIDENCE)))))
                .isFalse();
        assertThat(Demand.of(List.of(mean("0.5", null)), tabby("a.jpg", 0.5)).isFull())
                .isTrue();
    }

    private static double low(String digest) {
        return new Judge(List.of(mean("0.55", null)))
                .judge(FORTY, new Grounds(Map.of(), Map.of(), Map.of("animals", digest)))
                .checks()
                .get(0)
                .value();
    }

    private static Rule mean(@Nullable String minimum, @Nullable String maximum) {
        return on(
                Element.SUITE,
                new Limit(
                        Metric.MASS_IN_BOX,
                        Statistic.MEAN,
                        minimum == null ? null : new BigDecimal(minimum),
                        maximum == null ? null : new BigDecimal(maximum),
                        null,
                        CONFIDENCE,
                        null,
                        null));
    }

    private static Limit shared(String share, @Nullable BigDecimal confidence) {
        return new Limit(
                Metric.MASS_IN_BOX, null, new BigDecimal("0.50"), null, new BigDecimal(share), confidence, null, null);
    }
}
