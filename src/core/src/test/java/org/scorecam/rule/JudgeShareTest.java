package org.scorecam.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.scorecam.rule.Subjects.TABBY;
import static org.scorecam.rule.Subjects.background;
import static org.scorecam.rule.Subjects.checks;
import static org.scorecam.rule.Subjects.error;
import static org.scorecam.rule.Subjects.images;
import static org.scorecam.rule.Subjects.judge;
import static org.scorecam.rule.Subjects.measured;
import static org.scorecam.rule.Subjects.messages;
import static org.scorecam.rule.Subjects.shared;
import static org.scorecam.rule.Subjects.tabbies;
import static org.scorecam.rule.Subjects.tabby;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;

class JudgeShareTest {
    private static final Verdict PASSED = new Verdict(Outcome.PASSED, List.of());
    private static final Verdict FAILED = new Verdict(Outcome.FAILED, List.of());
    private static final Verdict BELOW = new Verdict(Outcome.PASSED, List.of(Metric.MASS_IN_BOX));

    @Test
    void whereTheShareIsKeptTheOthersPassAndAreListedAsBelow() {
        Judgement judgement = judge(images(shared("0.50", "0.75")), tabbies(0.9, 0.8, 0.7, 0.1));

        assertThat(judgement.verdicts()).containsExactly(PASSED, PASSED, PASSED, BELOW);
        assertThat(judgement.violations()).isEmpty();
        assertThat(checks(judgement)).containsExactly(check(0.75, "0.75", 4, true));
    }

    @Test
    void whereTheShareIsNotKeptTheSuiteAndEachOfTheOthersHasAViolation() {
        Judgement judgement = judge(images(shared("0.50", "0.75")), tabbies(0.9, 0.8, 0.4, 0.1));

        assertThat(judgement.verdicts()).containsExactly(PASSED, PASSED, FAILED, FAILED);
        assertThat(checks(judgement)).containsExactly(check(0.5, "0.75", 4, false));
        assertThat(messages(judgement))
                .containsExactly(
                        "animals/3.jpg (class 281 tabby): mass in box is 0.10, but expected minimum is 0.50",
                        "animals: mass in box is at least 0.50 for 50% of 4 explanations, but expected share is 75%",
                        "animals/2.jpg (class 281 tabby): mass in box is 0.40, but expected minimum is 0.50");
        assertThat(judgement.violations().get(1))
                .isEqualTo(new Violation(
                        new Scope.OfSuite("animals"),
                        Metric.MASS_IN_BOX,
                        null,
                        0.5,
                        new BigDecimal("0.50"),
                        null,
                        new BigDecimal("0.75"),
                        false,
                        "mass in box is at least 0.50 for 50% of 4 explanations, but expected share is 75%"));
    }

    @Test
    void thirtyFourOfFortyAreEightyFivePerCent() {
        assertThat(messages(judge(images(shared("0.50", "0.90")), of(34, 6))))
                .contains("animals: mass in box is at least 0.50 for 85% of 40 explanations, but expected share is"
                        + " 90%");
    }

    @Test
    void theShareIsComparedExactly() {
        assertThat(judge(images(shared("0.50", "0.9")), of(9, 1)).violations()).isEmpty();
        assertThat(judge(images(shared("0.50", "0.7")), of(7, 3)).violations()).isEmpty();
        assertThat(judge(images(shared("0.50", "0.7")), of(699, 301)).violations())
                .isNotEmpty();
    }

    @Test
    void aShareThatIsNotKeptNeverPrintsAsTheOneExpected() {
        assertThat(messages(judge(images(shared("0.50", "0.90")), of(899, 101))))
                .contains("animals: mass in box is at least 0.50 for 89% of 1000 explanations, but expected share is"
                        + " 90%");
        assertThat(messages(judge(images(shared("0.50", "0.905")), of(904, 96))))
                .contains("animals: mass in box is at least 0.50 for 90.4% of 1000 explanations, but expected share is"
                        + " 90.5%");
    }

    @Test
    void aMaximumAndARangeAreSaidSo() {
        BigDecimal share = new BigDecimal("1.00");
        Limit maximum = new Limit(Metric.MASS_IN_BOX, null, null, new BigDecimal("0.40"), share);
        Limit range = new Limit(Metric.MASS_IN_BOX, null, new BigDecimal("0.10"), new BigDecimal("0.40"), share);

        assertThat(messages(judge(images(maximum), tabby("a.jpg", 0.9))))
                .contains("animals: mass in box is at most 0.40 for 0% of 1 explanation, but expected share is 100%");
        assertThat(messages(judge(images(range), tabby("a.jpg", 0.9))))
                .contains("animals: mass in box is at least 0.10 and at most 0.40 for 0% of 1 explanation, but expected"
                        + " share is 100%");
    }

    @Test
    void anErrorCountsAsNotKept() {
        Rule rule = images(shared("0.50", "0.75"));

        assertThat(messages(judge(rule, tabby("0.jpg", 0.9), tabby("1.jpg", 0.9), tabby("2.jpg", 0.9), error("e.jpg"))))
                .isEmpty();
        assertThat(messages(judge(rule, tabby("0.jpg", 0.9), tabby("1.jpg", 0.9), error("e.jpg"))))
                .containsExactly("animals: mass in box is at least 0.50 for 66% of 3 explanations (1 of them is an"
                        + " error), but expected share is 75%");
        assertThat(messages(judge(rule, error("d.jpg"), error("e.jpg"))))
                .containsExactly("animals: mass in box is at least 0.50 for 0% of 2 explanations (2 of them are"
                        + " errors), but expected share is 75%");
    }

    @Test
    void backgroundDoesNotCountForBoxes() {
        Judgement judgement =
                judge(images(shared("0.50", "0.75")), tabby("a.jpg", 0.1), background("b.jpg"), background("c.jpg"));

        assertThat(checks(judgement)).containsExactly(check(0, "0.75", 1, false));
        assertThat(judgement.verdicts()).containsExactly(FAILED, PASSED, PASSED);
    }

    @Test
    void backgroundCountsForTheProbability() {
        Limit limit = new Limit(Metric.PROBABILITY, null, new BigDecimal("0.85"), null, new BigDecimal("0.50"));

        assertThat(judge(images(limit), tabby("a.jpg", 0.1), background("b.jpg"))
                        .verdicts())
                .containsExactly(PASSED, new Verdict(Outcome.PASSED, List.of(Metric.PROBABILITY)));
    }

    @Test
    void theShareIsCountedInEachSuite() {
        Judgement judgement = judge(
                images(shared("0.50", "0.50")),
                measured("b", "0.jpg", TABBY, 0.1),
                measured("b", "1.jpg", TABBY, 0.9),
                measured("a", "0.jpg", TABBY, 0.1));

        assertThat(judgement.verdicts()).containsExactly(BELOW, PASSED, FAILED);
        assertThat(judgement.checks())
                .extracting(check -> check.scope().suite(), Check::kept)
                .containsExactly(tuple("a", false), tuple("b", true));
    }

    private static Check check(double value, String share, int explanations, boolean kept) {
        return new Check(
                new Scope.OfSuite("animals"),
                Metric.MASS_IN_BOX,
                null,
                value,
                new BigDecimal("0.50"),
                null,
                new BigDecimal(share),
                false,
                explanations,
                kept);
    }

    private static List<Subject> of(int kept, int below) {
        List<Double> masses = new ArrayList<>(Collections.nCopies(kept, 0.8));
        masses.addAll(Collections.nCopies(below, 0.2));
        return tabbies(masses.stream().mapToDouble(Double::doubleValue).toArray());
    }
}
