package org.scorecam.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.scorecam.rule.Subjects.KANGAROO;
import static org.scorecam.rule.Subjects.TABBY;
import static org.scorecam.rule.Subjects.background;
import static org.scorecam.rule.Subjects.checks;
import static org.scorecam.rule.Subjects.error;
import static org.scorecam.rule.Subjects.judge;
import static org.scorecam.rule.Subjects.measured;
import static org.scorecam.rule.Subjects.messages;
import static org.scorecam.rule.Subjects.minimum;
import static org.scorecam.rule.Subjects.on;
import static org.scorecam.rule.Subjects.tabbies;
import static org.scorecam.rule.Subjects.tabby;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;

class JudgeStatisticTest {
    private static final Rule SUITE_MEAN = on(Element.SUITE, minimum(Metric.MASS_IN_BOX, Statistic.MEAN, "0.60"));
    private static final Rule CLASS_MEDIAN = on(Element.CLASS, minimum(Metric.LIFT, Statistic.MEDIAN, "1.5"));

    @Test
    void aSuitesMeanUnderTheMinimumIsAViolationOfTheSuiteAlone() {
        Judgement judgement = judge(SUITE_MEAN, tabbies(0.32, 0.52, 0.72));

        assertThat(judgement.violations())
                .containsExactly(new Violation(
                        new Scope.OfSuite("animals"),
                        Metric.MASS_IN_BOX,
                        Statistic.MEAN,
                        0.52,
                        new BigDecimal("0.60"),
                        null,
                        null,
                        false,
                        "mean mass in box is 0.52, but expected minimum is 0.60"));
        assertThat(messages(judgement))
                .containsExactly("animals: mean mass in box is 0.52, but expected minimum is 0.60");
        assertThat(judgement.verdicts()).containsOnly(new Verdict(Outcome.PASSED, List.of()));
    }

    @Test
    void aStatisticThatIsKeptIsAKeptCheck() {
        Judgement judgement = judge(SUITE_MEAN, tabbies(0.5, 0.7));

        assertThat(judgement.violations()).isEmpty();
        assertThat(checks(judgement))
                .containsExactly(new Check(
                        new Scope.OfSuite("animals"),
                        Metric.MASS_IN_BOX,
                        Statistic.MEAN,
                        0.6,
                        new BigDecimal("0.60"),
                        null,
                        null,
                        false,
                        2,
                        true));
    }

    @Test
    void justUnderTheMinimumIsNotKept() {
        assertThat(messages(judge(SUITE_MEAN, tabbies(0.5, 0.69999))))
                .containsExactly("animals: mean mass in box is 0.59, but expected minimum is 0.60");
    }

    @Test
    void aClassIsJudgedByItself() {
        Judgement judgement = judge(
                CLASS_MEDIAN,
                measured("animals", "0.jpg", TABBY, 0.1),
                measured("animals", "1.jpg", TABBY, 0.4),
                measured("animals", "2.jpg", TABBY, 0.9),
                measured("animals", "2.jpg", KANGAROO, 0.9));

        assertThat(judgement.violations())
                .containsExactly(new Violation(
                        new Scope.OfClass("animals", TABBY),
                        Metric.LIFT,
                        Statistic.MEDIAN,
                        0.8,
                        new BigDecimal("1.5"),
                        null,
                        null,
                        false,
                        "median lift is 0.80, but expected minimum is 1.5"));
        assertThat(messages(judgement))
                .containsExactly("animals, class 281 tabby: median lift is 0.80, but expected minimum is 1.5");
        assertThat(judgement.checks())
                .extracting(check -> check.scope().subject(), Check::value, Check::explanations, Check::kept)
                .containsExactly(tuple("kangaroo", 1.8, 1, true), tuple("tabby", 0.8, 3, false));
    }

    @Test
    void aClassIsJudgedInEachSuite() {
        assertThat(judge(CLASS_MEDIAN, measured("b", "0.jpg", TABBY, 0.9), measured("a", "0.jpg", TABBY, 0.1))
                        .checks())
                .extracting(check -> check.scope().suite(), Check::kept)
                .containsExactly(tuple("a", false), tuple("b", true));
    }

    @ParameterizedTest
    @CsvSource({
        "MEAN, mean mass in box is 0.25",
        "MEDIAN, median mass in box is 0.25",
        "MIN, smallest mass in box is 0.10",
        "MAX, largest mass in box is 0.40",
        "P05, 5th percentile of mass in box is 0.11",
        "P10, 10th percentile of mass in box is 0.13",
        "P90, 90th percentile of mass in box is 0.37",
        "P95, 95th percentile of mass in box is 0.38"
    })
    void theStatisticIsNamed(Statistic statistic, String sentence) {
        Rule rule = on(Element.SUITE, minimum(Metric.MASS_IN_BOX, statistic, "0.90"));

        assertThat(messages(judge(rule, tabbies(0.1, 0.2, 0.3, 0.4))))
                .containsExactly("animals: " + sentence + ", but expected minimum is 0.90");
    }

    @Test
    void anErrorHasNoValue() {
        assertThat(judge(SUITE_MEAN, tabby("a.jpg", 0.6), error("e.jpg")).checks())
                .extracting(Check::value, Check::explanations)
                .containsExactly(tuple(0.6, 1));
    }

    @Test
    void whereAllAreErrorsThereIsNeitherAViolationNorACheck() {
        Judgement judgement = judge(SUITE_MEAN, error("d.jpg"), error("e.jpg"));

        assertThat(judgement.violations()).isEmpty();
        assertThat(judgement.checks()).isEmpty();
    }

    @Test
    void backgroundHasNoMassInBoxes() {
        assertThat(judge(SUITE_MEAN, tabby("a.jpg", 0.6), background("b.jpg")).checks())
                .extracting(Check::explanations)
                .containsExactly(1);
    }

    @Test
    void aLimitWithoutAStatisticIsOnTheMean() {
        Rule rule = on(Element.SUITE, minimum(Metric.MASS_IN_BOX, "0.60"));

        assertThat(messages(judge(rule, tabbies(0.1, 0.4, 0.4))))
                .containsExactly("animals: mean mass in box is 0.30, but expected minimum is 0.60");
    }

    @ParameterizedTest
    @CsvSource({
        "CLASS, tabby, true",
        "CLASS, animals/tabby, true",
        "CLASS, 281, true",
        "CLASS, animals/a.jpg, false",
        "SUITE, animals, true",
        "SUITE, ani*, true",
        "SUITE, tabby, false"
    })
    void aClassIsMatchedByItsLabelAndASuiteByItsName(Element element, String pattern, boolean judged) {
        Rule rule = new Rule(
                element, List.of(pattern), List.of(), List.of(minimum(Metric.MASS_IN_BOX, Statistic.MEAN, "0.60")));

        assertThat(judge(rule, tabby("a.jpg", 0.1)).checks()).hasSize(judged ? 1 : 0);
    }
}
