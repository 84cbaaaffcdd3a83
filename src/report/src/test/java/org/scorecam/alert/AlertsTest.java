package org.scorecam.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorecam.result.Finding;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleResults;

class AlertsTest {
    @ParameterizedTest
    @CsvSource({
        "'', src/test/scorecam/animals/field/0015.jpg",
        "modules/./a/, modules/a/src/test/scorecam/animals/field/0015.jpg",
        "../other/, ../other/src/test/scorecam/animals/field/0015.jpg",
        "a/b/../../c/, c/src/test/scorecam/animals/field/0015.jpg"
    })
    void filesAreSeenFromTheRepositorysRoot(String project, String file) {
        assertThat(Alerts.of(SampleResults.failed(), project).get(0).file()).isEqualTo(file);
    }

    @Test
    void whatFailsTheBuildComesFirst() {
        RunResult run = SampleResults.withProblems(SampleResults.failed(), "why");
        List<Alert> alerts = Alerts.of(run, "");

        assertThat(alerts)
                .extracting(Alert::fails)
                .containsExactly(true, true, true, true, true, true, true, true, false, false);
    }

    @Test
    void whatIsWaivedFailsNothing() {
        assertThat(Alerts.of(SampleResults.waived(), "")).noneMatch(Alert::fails);
    }

    @Test
    void whatExplanationsHaveInCommonIsANoteAtTheMostTypicalPhoto() {
        RunResult run = SampleResults.inCommon();
        Finding first = run.findings().get(0);

        Alert alert = Alerts.of(run, "").stream()
                .filter(each -> each.rule().equals(AlertRule.FINDING))
                .findFirst()
                .orElseThrow();

        assertThat(alert.fails()).isFalse();
        assertThat(alert.message()).isEqualToIgnoringCase(first.sentence() + ".");
        assertThat(alert.file()).endsWith(first.spots().get(0).id().image());
    }
}
