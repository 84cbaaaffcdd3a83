package org.scorecam.rule;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scorecam.rule.Subjects.background;
import static org.scorecam.rule.Subjects.error;
import static org.scorecam.rule.Subjects.images;
import static org.scorecam.rule.Subjects.minimum;
import static org.scorecam.rule.Subjects.tabbies;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.SetupException;

class MatchesTest {
    private static final Limit HALF = minimum(Metric.MASS_IN_BOX, "0.50");

    @Test
    void rulesThatMatchAreFine() {
        Judge judge = new Judge(List.of(images(HALF), rule(Element.CLASS, "tabby"), rule(Element.SUITE, "animals")));

        assertThatCode(() -> judge.requireMatches(tabbies(0.5))).doesNotThrowAnyException();
    }

    @Test
    void anExplanationThatIsAlreadyAnErrorIsAMatch() {
        assertThatCode(() -> new Judge(List.of(images(HALF))).requireMatches(List.of(error("e.jpg"))))
                .doesNotThrowAnyException();
    }

    @Test
    void aRuleThatMatchesNothingIsNamedWithTheNearestNames() {
        assertRefused(
                List.of(images(HALF), rule(Element.CLASS, "taby*")),
                tabbies(0.5, 0.5),
                "<rules>, rule 2: it matches no explanation, so it would pass with any model (element CLASS,"
                        + " includes taby*). Nearest names: tabby. Correct the patterns, or remove the rule");
    }

    @Test
    void aPhotoThatIsNotThereIsNamedWithTheNearest() {
        assertRefused(
                List.of(rule(Element.IMAGE, "animals/9.jpg")),
                tabbies(0.5, 0.5),
                "<rules>, rule 1: it matches no explanation, so it would pass with any model (element IMAGE,"
                        + " includes animals/9.jpg). Nearest names: animals/0.jpg, animals/1.jpg. Correct the patterns,"
                        + " or remove the rule");
    }

    @Test
    void whereNoNameIsNearSomeAreNamed() {
        assertRefused(
                List.of(rule(Element.IMAGE, "an entirely different text")),
                tabbies(1, 1, 1, 1, 1),
                "<rules>, rule 1: it matches no explanation, so it would pass with any model (element IMAGE,"
                        + " includes an entirely different text). Names that can be matched: 281, animals/0.jpg,"
                        + " animals/1.jpg, animals/2.jpg, animals/3.jpg and 2 more. Correct the patterns, or remove the"
                        + " rule");
    }

    @Test
    void fiveNamesAreAllNamed() {
        assertThatThrownBy(() -> new Judge(List.of(rule(Element.IMAGE, "an entirely different text")))
                        .requireMatches(tabbies(1, 1, 1)))
                .hasMessageContaining(
                        "Names that can be matched: 281, animals/0.jpg, animals/1.jpg, animals/2.jpg, tabby. Correct");
    }

    @Test
    void excludesThatLeaveNothingAreNamed() {
        assertRefused(
                List.of(new Rule(Element.SUITE, List.of(), List.of("ani*", "zoo"), List.of(HALF))),
                tabbies(0.5),
                "<rules>, rule 1: it matches no explanation, so it would pass with any model (element SUITE,"
                        + " excludes ani*, zoo). Names that can be matched: animals. Correct the patterns, or remove the"
                        + " rule");
    }

    @Test
    void aLimitOnBoxesThatMatchesBackgroundAloneIsNamed() {
        assertRefused(
                List.of(new Rule(
                        Element.IMAGE,
                        List.of("clean"),
                        List.of(),
                        List.of(minimum(Metric.PROBABILITY, "0.50"), HALF))),
                List.of(tabbies(0.5).get(0), background("b.jpg"), background("c.jpg")),
                "<rules>, rule 1, limit 2: MASS_IN_BOX needs boxes, but the rule (element IMAGE, includes clean) matches"
                        + " classes without boxes alone: clean. Limit PROBABILITY or TOP1 there, let the rule match a"
                        + " class that has boxes, or remove the limit");
    }

    private static Rule rule(Element element, String include) {
        return new Rule(element, List.of(include), List.of(), List.of(HALF));
    }

    private static void assertRefused(List<Rule> rules, List<Subject> subjects, String message) {
        assertThatThrownBy(() -> new Judge(rules).requireMatches(subjects))
                .isInstanceOf(SetupException.class)
                .hasMessage(message);
    }
}
