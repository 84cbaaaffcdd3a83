package org.scorecam.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorecam.result.SampleExplanation.anExplanation;
import static org.scorecam.result.SampleResult.aResult;
import static org.scorecam.result.SampleResult.aSuite;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.scorecam.effort.Interval;
import org.scorecam.metric.Metric;
import org.scorecam.rule.Element;
import org.scorecam.rule.Limit;
import org.scorecam.rule.Rule;

class AnswersTest {
    private static final List<Explanation> FIVE = List.of(
            explanation("a.jpg", 1, 0.9),
            explanation("b.jpg", 1, 0.5),
            explanation("c.jpg", 1, 0.49),
            explanation("d.jpg", 0, 0.8),
            explanation("e.jpg", 0, 0.1));

    @Test
    void halfOfTheHeatIsEnoughWhereNoRuleSaysMore() {
        Answers answers = run(List.of(), FIVE).answers();

        assertThat(answers.counted())
                .isEqualTo(Map.of(
                        Answered.RIGHT_AT, 2,
                        Answered.RIGHT_ELSEWHERE, 1,
                        Answered.WRONG_AT, 1,
                        Answered.WRONG_ELSEWHERE, 1));
        assertThat(answers.sentence())
                .isEqualTo("3 of 5 answers are right; in 1 of these the heat lies elsewhere (mass in box below 0.50)");
    }

    @Test
    void theFirstLimitOnMassInBoxSaysWhatIsEnough() {
        List<Rule> rules = List.of(rule("other/*", "0.95"), rule("*", "0.45"), rule("*", "0.99"));

        assertThat(run(rules, FIVE).answers().count(Answered.RIGHT_ELSEWHERE)).isZero();
        assertThat(run(rules, FIVE).answers().sentence())
                .isEqualTo(
                        "3 of 5 answers are right; in none of these does the heat lie elsewhere (mass in box below 0.45)");
    }

    @Test
    void aBackgroundClassIsRightOrWrongAlone() {
        Explanation background = anExplanation()
                .on("f.jpg")
                .background()
                .measured(Metric.TOP1, 1)
                .make();

        assertThat(run(List.of(), List.of(background)).answers().sentence()).isEqualTo("1 of 1 answer is right");
    }

    @Test
    void fewerThanHalfRightAreMostlyWrong() {
        assertThat(run(List.of(), FIVE.subList(2, 4)).answers().isMostlyWrong())
                .as("1 of 2")
                .isFalse();
        assertThat(run(List.of(), FIVE.subList(2, 5)).answers().isMostlyWrong())
                .as("1 of 3")
                .isTrue();
        assertThat(run(List.of(), List.of()).answers().isMostlyWrong())
                .as("0 of 0")
                .isFalse();
    }

    @Test
    void whereMostAreWrongThatIsToBeLookedAtBeforeAnyMap() {
        assertThat(Cure.of(run(List.of(), FIVE))).doesNotContain(Cure.CHECK_READING);
        assertThat(Cure.of(run(List.of(), FIVE.subList(2, 5)))).first().isEqualTo(Cure.CHECK_READING);
    }

    @Test
    void anErrorIsNoAnswer() {
        assertThat(run(List.of(), List.of(anExplanation().error("broken").make()))
                        .answers()
                        .answered())
                .isZero();
    }

    @Test
    void boundsSayWhatTheyCan() {
        assertThat(Answered.of(partly(0.6, 0.9), List.of())).contains(Answered.RIGHT_AT);
        assertThat(Answered.of(partly(0.1, 0.4), List.of())).contains(Answered.RIGHT_ELSEWHERE);
        assertThat(Answered.of(partly(0.4, 0.6), List.of())).isEmpty();
    }

    private static Explanation partly(double low, double high) {
        return anExplanation()
                .measured(Metric.TOP1, 1)
                .partial(new Partial(Partial.Basis.PROVEN, Map.of(Metric.MASS_IN_BOX, new Interval(low, high)), null))
                .make();
    }

    private static Explanation explanation(String photo, double right, double mass) {
        return anExplanation()
                .on(photo)
                .measured(Metric.TOP1, right)
                .measured(Metric.MASS_IN_BOX, mass)
                .make();
    }

    private static Rule rule(String includes, String minimum) {
        return new Rule(
                Element.IMAGE,
                List.of(includes),
                List.of(),
                List.of(new Limit(Metric.MASS_IN_BOX, null, new BigDecimal(minimum), null, null)));
    }

    private static RunResult run(List<Rule> rules, List<Explanation> explanations) {
        return aResult().rules(rules).suites(aSuite("animals", explanations)).make();
    }
}
