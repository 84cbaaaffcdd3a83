package org.scorecam.github;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.scorecam.annotation.LeftOut;
import org.scorecam.metric.Metric;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleResults;
import org.scorecam.result.SuiteResult;
import org.scorecam.rule.Violation;

class WorkflowCommandsTest {
    @Test
    void aViolationIsAnErrorAtItsPhoto() {
        assertThat(commands(SampleResults.failed()))
                .hasSize(7)
                .contains("::error file=modules/a/src/test/scorecam/animals/0007.jpg,title=Score-CAM%3A Mass in box::"
                        + "animals/0007.jpg (class 281 tabby): mass in box is 0.31, but expected minimum is 0.50");
    }

    @Test
    void whereTheBuildGoesOnItIsAWarning() {
        assertThat(WorkflowCommands.of(SampleResults.failed(), "", false, "index.html"))
                .allMatch(line -> line.startsWith("::warning file="));
    }

    @Test
    void theRestIsCounted() {
        RunResult failed = SampleResults.failed();
        Violation one = failed.violations().get(1);
        List<Violation> ten = IntStream.range(0, 10)
                .mapToObj(i -> SampleResults.withSubject(one, i + ".jpg"))
                .toList();

        assertThat(commands(SampleResults.withViolations(failed, ten)))
                .hasSize(11)
                .last()
                .isEqualTo("::notice title=Score-CAM::Score-CAM: and 2 more. All are in target/scorecam/index.html");
        assertThat(commands(SampleResults.withViolations(SampleResults.passed(), ten)))
                .hasSize(10);
    }

    @Test
    void whatPassesOrIsWaivedIsNotNamed() {
        assertThat(commands(SampleResults.passed())).isEmpty();
        assertThat(commands(SampleResults.waived())).isEmpty();
        assertThat(commands(SampleResults.passedBelow())).isEmpty();
    }

    @Test
    void noNameIsACommandOrAProperty() {
        RunResult failed = SampleResults.failed();
        SuiteResult animals = failed.suites().get(0);
        SuiteResult hostile = new SuiteResult(
                animals.name(),
                "a,b:c%0A\r\n::add-mask::x",
                "n",
                "annotated",
                "boxes",
                LeftOut.NOTHING,
                animals.measures(),
                animals.explanations());
        String line = commands(SampleResults.withSuites(
                        SampleResults.withProblems(
                                SampleResults.withViolation(failed, Metric.LIFT, 2, "1"), "50 % of\n::error::b\u001b"),
                        List.of(hostile)))
                .toString();

        assertThat(line)
                .contains("file=modules/a/a%2Cb%3Ac%250A%0D%0A%3A%3Aadd-mask%3A%3Ax/0007.jpg,title=")
                .contains("::50 %25 of\\n::error::b\\u001b")
                .doesNotContain("\n")
                .doesNotContain("\r");
    }

    private static List<String> commands(RunResult result) {
        return WorkflowCommands.of(result, "modules/a/", true, "target/scorecam/index.html");
    }
}
