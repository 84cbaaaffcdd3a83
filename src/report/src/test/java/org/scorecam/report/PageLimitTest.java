package org.scorecam.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.scorecam.metric.Metric;
import org.scorecam.outcome.Outcome;
import org.scorecam.outcome.SetupException;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleResult;
import org.scorecam.result.SampleResults;
import org.scorecam.rule.Scope;
import org.scorecam.setting.Setting;
import org.scorecam.view.Item;

class PageLimitTest {
    private static final String PLACE = "<report><pages>";

    @Test
    void withoutOneAllHaveAPageUpTo2000AndThen500OfThoseThatNeedNoLook() {
        assertThat(PageLimit.of(new Setting(PLACE, null))).isEqualTo(new PageLimit(2_000, 500));
    }

    @Test
    void isAllOrFailedOrANumber() {
        assertThat(PageLimit.of(new Setting(PLACE, "ALL"))).isEqualTo(new PageLimit(Integer.MAX_VALUE, 0));
        assertThat(PageLimit.of(new Setting(PLACE, "failed"))).isEqualTo(new PageLimit(0, 0));
        assertThat(PageLimit.of(new Setting(PLACE, "20"))).isEqualTo(new PageLimit(0, 20));
    }

    @Test
    void somethingElseIsAnError() {
        assertThatThrownBy(() -> PageLimit.of(new Setting(PLACE, "some")))
                .isInstanceOf(SetupException.class)
                .hasMessage(
                        "<report><pages> is some, but must be all, failed, or how many of those beside which nobody must look"
                                + " at: a whole number from 0 to 1000000, such as 500");
    }

    @Test
    void whatFailedOrCouldNotBeExplainedAlwaysHasOne() {
        assertThat(images(SampleResults.failed(), 0)).containsExactlyElementsOf(noticed(SampleResults.failed()));
    }

    @Test
    void whatHasDriftedHasOneThoughItPassed() {
        RunResult drifted = SampleResults.withViolations(
                SampleResults.drifted(),
                List.of(SampleResult.aViolation(
                        new Scope.OfSuite("animals"), Metric.MAP_CORRELATION, 0.4, "0.9", "the suite has drifted")));

        assertThat(images(SampleResults.drifted(), 0)).doesNotContain("0009.jpg");
        assertThat(images(drifted, 0))
                .contains("0009.jpg")
                .hasSizeLessThan(items(drifted).size());
    }

    @Test
    void whatIsWaivedHasOne() {
        assertThat(images(SampleResults.waived(), 0)).isNotEmpty();
        assertThat(images(SampleResults.passed(), 0)).isEmpty();
    }

    @Test
    void whatIsTypicalOfWhatExplanationsHaveInCommonHasOne() {
        assertThat(images(SampleResults.inCommon(), 0)).hasSize(1);
    }

    @Test
    void ofTheRestTheSameAreDrawnInWhateverOrderTheyStand() {
        RunResult run = SampleResults.manyClasses(60);
        List<Item> items = items(run);
        List<Item> reversed = new ArrayList<>(items);
        Collections.reverse(reversed);

        List<Item> drawn = new PageLimit(0, 7).of(run, items);

        assertThat(drawn).hasSize(new PageLimit(0, 0).of(run, items).size() + 7).isSubsetOf(items);
        assertThat(new PageLimit(0, 7).of(run, reversed)).containsExactlyInAnyOrderElementsOf(drawn);
    }

    @Test
    void whatTheBaselineDoesNotHaveIsDrawnFirst() {
        RunResult run = SampleResults.drifted();

        assertThat(images(run, 1)).as("it was not approved, and passed").contains("crossing/été #1.png");
    }

    private static List<String> noticed(RunResult run) {
        return run.explanations()
                .filter(each -> each.outcome() != Outcome.PASSED
                        || !each.assessment().notes().isEmpty())
                .map(each -> each.id().image())
                .toList();
    }

    private static List<String> images(RunResult run, int drawn) {
        return new PageLimit(0, drawn)
                .of(run, items(run)).stream()
                        .map(item -> item.explanation().id().image())
                        .toList();
    }

    private static List<Item> items(RunResult run) {
        return Names.items(run);
    }
}
