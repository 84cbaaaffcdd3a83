package org.scorecam.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scorecam.rule.Subjects.TABBY;
import static org.scorecam.rule.Subjects.background;
import static org.scorecam.rule.Subjects.error;
import static org.scorecam.rule.Subjects.images;
import static org.scorecam.rule.Subjects.judge;
import static org.scorecam.rule.Subjects.maximum;
import static org.scorecam.rule.Subjects.messages;
import static org.scorecam.rule.Subjects.minimum;
import static org.scorecam.rule.Subjects.tabby;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorecam.annotation.ClassLabel;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;

class JudgeImageTest {
    private static final Rule HALF = images(minimum(Metric.MASS_IN_BOX, "0.50"));

    @Test
    void aValueUnderTheMinimumFails() {
        Judgement judgement = judge(HALF, tabby("0007.jpg", 0.3104));

        assertThat(judgement.verdicts()).containsExactly(new Verdict(Outcome.FAILED, List.of()));
        assertThat(judgement.violations())
                .containsExactly(new Violation(
                        new ExplanationId("animals", "0007.jpg", TABBY),
                        Metric.MASS_IN_BOX,
                        null,
                        0.3104,
                        new BigDecimal("0.50"),
                        null,
                        null,
                        false,
                        "mass in box is 0.31, but expected minimum is 0.50"));
        assertThat(messages(judgement))
                .containsExactly(
                        "animals/0007.jpg (class 281 tabby): mass in box is 0.31, but expected minimum is 0.50");
        assertThat(judgement.checks()).isEmpty();
    }

    @Test
    void aValueEqualToTheMinimumPassesAndTheNextOneUnderItFails() {
        assertThat(judge(HALF, tabby("a.jpg", 0.5)).verdicts()).containsExactly(new Verdict(Outcome.PASSED, List.of()));
        assertThat(judge(HALF, tabby("a.jpg", Math.nextDown(0.5))).verdicts())
                .containsExactly(new Verdict(Outcome.FAILED, List.of()));
    }

    @Test
    void aValueEqualToTheMaximumPassesAndTheNextOneOverItFails() {
        Rule rule = images(maximum(Metric.MASS_IN_BOX, "0.40"));

        assertThat(messages(judge(rule, tabby("a.jpg", 0.4)))).isEmpty();
        assertThat(messages(judge(rule, tabby("a.jpg", Math.nextUp(0.4)))))
                .containsExactly("animals/a.jpg (class 281 tabby): mass in box is 0.41, but expected maximum is 0.40");
    }

    @Test
    void aBrokenMaximumNamesTheMaximumAlone() {
        Limit range = new Limit(Metric.MASS_IN_BOX, null, new BigDecimal("0.10"), new BigDecimal("0.40"), null);

        assertThat(judge(images(range), tabby("a.jpg", 0.7)).violations())
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.minimum()).isNull();
                    assertThat(violation.maximum()).isEqualTo(new BigDecimal("0.40"));
                });
    }

    @ParameterizedTest
    @CsvSource({
        "0.49999999, 0.50, 0.49",
        "0.49999999, 0.5, 0.49",
        "0.31, 0.50, 0.31",
        "0.3104, 0.500, 0.310",
        "0.96, 1, 0.96",
        "0.999, 1, 0.99",
        "0, 1, 0",
        "0, 0.50, 0.00",
        "1e-9, 0.5, 0.00"
    })
    void theValueIsRoundedDownFromAMinimumAtItsDigits(double value, String minimum, String printed) {
        assertThat(messages(judge(images(minimum(Metric.MASS_IN_BOX, minimum)), tabby("a.jpg", value))))
                .containsExactly("animals/a.jpg (class 281 tabby): mass in box is " + printed
                        + ", but expected minimum is " + minimum);
    }

    @ParameterizedTest
    @CsvSource({
        "0.40000001, 0.40, 0.41",
        "0.40000001, 0.4, 0.41",
        "0.6, 0.40, 0.60",
        "0.6001, 0.400, 0.601",
        "0.5, 0, 0.50",
        "1, 0, 1"
    })
    void theValueIsRoundedUpFromAMaximumAtItsDigits(double value, String maximum, String printed) {
        assertThat(messages(judge(images(maximum(Metric.MASS_IN_BOX, maximum)), tabby("a.jpg", value))))
                .containsExactly("animals/a.jpg (class 281 tabby): mass in box is " + printed
                        + ", but expected maximum is " + maximum);
    }

    @Test
    void aClassWithoutALabelIsNamedByItsIndex() {
        Subject subject = Subjects.measured("animals", "a.jpg", new ClassLabel(281, "281"), 0.1);

        assertThat(messages(judge(HALF, subject)))
                .containsExactly("animals/a.jpg (class 281): mass in box is 0.10, but expected minimum is 0.50");
    }

    @Test
    void eachBrokenLimitIsAViolation() {
        Rule rule = images(minimum(Metric.MASS_IN_BOX, "0.50"), minimum(Metric.LIFT, "1.5"));

        assertThat(messages(judge(rule, tabby("a.jpg", 0.4))))
                .containsExactly(
                        "animals/a.jpg (class 281 tabby): lift is 0.80, but expected minimum is 1.5",
                        "animals/a.jpg (class 281 tabby): mass in box is 0.40, but expected minimum is 0.50");
    }

    @Test
    void twoRulesThatSayTheSameMakeOneViolation() {
        assertThat(new Judge(List.of(HALF, HALF))
                        .judge(List.of(tabby("a.jpg", 0.4)))
                        .violations())
                .hasSize(1);
    }

    @Test
    void anErrorStaysAnErrorAndBreaksNothing() {
        Judgement judgement = judge(HALF, error("broken.jpg"), tabby("a.jpg", 0.6));

        assertThat(judgement.verdicts())
                .containsExactly(new Verdict(Outcome.ERROR, List.of()), new Verdict(Outcome.PASSED, List.of()));
        assertThat(judgement.violations()).isEmpty();
    }

    @Test
    void backgroundIsNotJudgedByBoxes() {
        Rule rule = images(minimum(Metric.MASS_IN_BOX, "0.50"), minimum(Metric.PROBABILITY, "0.90"));

        assertThat(messages(judge(rule, background("street.jpg"))))
                .containsExactly(
                        "animals/street.jpg (class 7 clean): probability is 0.80, but expected minimum is 0.90");
    }

    @Test
    void aRuleJudgesWhatItMatches() {
        Rule rule = new Rule(
                Element.IMAGE,
                List.of("animals/night/*"),
                List.of("*/7.jpg"),
                List.of(minimum(Metric.MASS_IN_BOX, "0.50")));

        assertThat(messages(judge(rule, tabby("night/6.jpg", 0.1), tabby("night/7.jpg", 0.1), tabby("day/6.jpg", 0.1))))
                .containsExactly(
                        "animals/night/6.jpg (class 281 tabby): mass in box is 0.10, but expected minimum is 0.50");
    }

    @ParameterizedTest
    @CsvSource({"tabby, true", "281, true", "animals/7.jpg, true", "animals, false", "7.jpg, false"})
    void anExplanationIsMatchedByItsPathOrItsClass(String pattern, boolean judged) {
        Rule rule = new Rule(Element.IMAGE, List.of(pattern), List.of(), List.of(minimum(Metric.MASS_IN_BOX, "0.50")));

        assertThat(messages(judge(rule, tabby("7.jpg", 0.1))).isEmpty()).isNotEqualTo(judged);
    }

    @Test
    void aMetricThatIsMissingIsAMistakeOfOurs() {
        Subject empty = new Subject(new ExplanationId("animals", "a.jpg", TABBY), false, false, Map.of());

        assertThatThrownBy(() -> judge(HALF, empty))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no number for MASS_IN_BOX of animals/a.jpg (class 281 tabby): null");
    }

    @Test
    void aMetricThatIsNotANumberIsAMistakeOfOurs() {
        assertThatThrownBy(() -> judge(HALF, tabby("a.jpg", Double.NaN)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no number for MASS_IN_BOX of animals/a.jpg (class 281 tabby): NaN");
    }

    @Test
    void withoutRulesNothingIsViolated() {
        Judgement judgement = new Judge(List.of()).judge(List.of(tabby("a.jpg", 0.1)));

        assertThat(judgement.violations()).isEmpty();
        assertThat(judgement.verdicts()).extracting(Verdict::outcome).containsExactly(Outcome.PASSED);
    }
}
