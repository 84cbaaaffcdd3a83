package org.scorecam.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scorecam.rule.Subjects.TABBY;
import static org.scorecam.rule.Subjects.error;
import static org.scorecam.rule.Subjects.images;
import static org.scorecam.rule.Subjects.minimum;
import static org.scorecam.rule.Subjects.on;
import static org.scorecam.rule.Subjects.shared;
import static org.scorecam.rule.Subjects.tabby;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;
import org.scorecam.outcome.SetupException;

class WaiversTest {
    private static final LocalDate LAST = LocalDate.of(2027, 3, 31);
    private static final Rule HALF = images(minimum(Metric.MASS_IN_BOX, "0.50"));
    private static final Subject BROKEN = tabby("0007.jpg", 0.31);
    private static final String SENTENCE =
            "animals/0007.jpg (class 281 tabby): mass in box is 0.31, but expected minimum is 0.50";

    @ParameterizedTest
    @ValueSource(strings = {"tabby", "281"})
    void aBrokenLimitPassesUntilItsDay(String explained) {
        Judgement judgement = judge(waivers(waiver(explained, Metric.MASS_IN_BOX)), HALF, BROKEN);

        assertThat(judgement.verdicts()).containsExactly(new Verdict(Outcome.PASSED, List.of()));
        assertThat(judgement.violations()).isEmpty();
        assertThat(judgement.waived())
                .extracting(Waived::message)
                .containsExactly(SENTENCE + "; waived until 2027-03-31: the label is being removed");
    }

    @Test
    void aBrokenLimitFailsAgainAfterItsDay() {
        Waivers ended = new Waivers(List.of(waiver(null, Metric.MASS_IN_BOX)), LAST.plusDays(1));

        Judgement judgement = judge(ended, HALF, BROKEN);

        assertThat(judgement.verdicts()).containsExactly(new Verdict(Outcome.FAILED, List.of()));
        assertThat(judgement.waived()).isEmpty();
        assertThat(judgement.violations())
                .extracting(Violation::message)
                .containsExactly(SENTENCE + "; its waiver ended on 2027-03-31 (the label is being removed)");
    }

    @Test
    void anotherLimitThatItBreaksFailsIt() {
        Rule both = images(minimum(Metric.MASS_IN_BOX, "0.50"), minimum(Metric.PROBABILITY, "0.95"));

        Judgement judgement = judge(waivers(waiver(null, Metric.MASS_IN_BOX)), both, BROKEN);

        assertThat(judgement.verdicts()).containsExactly(new Verdict(Outcome.FAILED, List.of()));
        assertThat(judgement.violations()).extracting(Violation::metric).containsExactly(Metric.PROBABILITY);
    }

    @Test
    void otherPhotosFailAllTheSame() {
        Judgement judgement = judge(waivers(waiver(null, Metric.MASS_IN_BOX)), HALF, BROKEN, tabby("0008.jpg", 0.31));

        assertThat(judgement.verdicts()).extracting(Verdict::outcome).containsExactly(Outcome.PASSED, Outcome.FAILED);
    }

    @Test
    void aShareCountsWhatIsWaivedAsItIs() {
        Judgement judgement = judge(
                waivers(waiver(null, Metric.MASS_IN_BOX)), images(shared("0.50", "0.9")), BROKEN, tabby("a.jpg", 0.9));

        assertThat(judgement.violations()).extracting(Violation::scope).containsExactly(new Scope.OfSuite("animals"));
        assertThat(judgement.verdicts()).extracting(Verdict::outcome).containsOnly(Outcome.PASSED);
    }

    @Test
    void aWaiverThatNothingNeedsIsTold() {
        Waivers waivers = waivers(waiver(null, Metric.MASS_IN_BOX));
        List<Subject> subjects = List.of(tabby("0007.jpg", 0.9));

        assertThat(waivers.unneeded(judge(waivers, HALF, subjects), subjects))
                .containsExactly("<waivers>, waiver 1 waives nothing: MASS_IN_BOX of animals/0007.jpg keeps its limits."
                        + " Remove the waiver, as it would hide what breaks them next.");
    }

    @Test
    void aWaiverThatIsNeededIsNot() {
        Waivers waivers = waivers(waiver(null, Metric.MASS_IN_BOX));
        List<Subject> subjects = List.of(BROKEN);

        assertThat(waivers.unneeded(judge(waivers, HALF, subjects), subjects)).isEmpty();
    }

    @Test
    void ofAnErrorNobodyKnowsWhetherItsWaiverIsNeeded() {
        Waivers waivers = waivers(waiver(null, Metric.MASS_IN_BOX));
        List<Subject> subjects = List.of(error("0007.jpg"));

        assertThat(waivers.unneeded(judge(waivers, HALF, subjects), subjects)).isEmpty();
    }

    @Test
    void aPhotoThatIsNotExplainedIsAMistake() {
        assertThatThrownBy(() ->
                        waivers(waiver(null, Metric.MASS_IN_BOX)).require(List.of(HALF), List.of(planned("0017.jpg"))))
                .isInstanceOf(SetupException.class)
                .hasMessage("<waivers>, waiver 1: animals/0007.jpg is no suite/photo that is explained (did you mean"
                        + " animals/0017.jpg?). Correct <photo> and <class>, or remove the waiver");
    }

    @Test
    void aClassThatIsNotThePhotosIsAMistake() {
        assertThatThrownBy(() -> waivers(waiver("kangaroo", Metric.MASS_IN_BOX))
                        .require(List.of(HALF), List.of(planned("0007.jpg"))))
                .hasMessage(
                        "<waivers>, waiver 1: kangaroo is none of the classes of animals/0007.jpg that are explained:"
                                + " tabby. Correct <photo> and <class>, or remove the waiver");
    }

    @Test
    void aMetricThatNothingLimitsThereIsAMistake() {
        Rule other = on(Element.SUITE, minimum(Metric.MASS_IN_BOX, "0.50"));

        assertThatThrownBy(() ->
                        waivers(waiver(null, Metric.MASS_IN_BOX)).require(List.of(other), List.of(planned("0007.jpg"))))
                .hasMessage(
                        "<waivers>, waiver 1: no rule on <element>IMAGE</element> limits MASS_IN_BOX of animals/0007.jpg,"
                                + " so that there is nothing to waive. Correct <metric>, or remove the waiver");
    }

    @Test
    void whatIsLimitedMayBeWaived() {
        assertThatCode(() -> waivers(waiver("tabby", Metric.MASS_IN_BOX))
                        .require(List.of(HALF), List.of(planned("0007.jpg"))))
                .doesNotThrowAnyException();
    }

    private static Subject planned(String photo) {
        return new Subject(new ExplanationId("animals", photo, TABBY), false, false, Map.of());
    }

    private static Waiver waiver(@Nullable String explained, Metric metric) {
        return new Waiver(
                "animals/0007.jpg", explained, metric, LAST, "the label is being removed", "<waivers>, waiver 1");
    }

    /** On the last day. */
    private static Waivers waivers(Waiver waiver) {
        return new Waivers(List.of(waiver), LAST);
    }

    private static Judgement judge(Waivers waivers, Rule rule, Subject... subjects) {
        return judge(waivers, rule, List.of(subjects));
    }

    private static Judgement judge(Waivers waivers, Rule rule, List<Subject> subjects) {
        return waivers.apply(new Judge(List.of(rule)).judge(subjects), subjects);
    }
}
