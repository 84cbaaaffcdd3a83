package org.scorecam.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.metric.Metric;
import org.scorecam.report.HtmlReport;
import org.scorecam.report.SampleReport;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleExplanation;
import org.scorecam.result.SampleResults;
import org.scorecam.rule.Violation;

class MarkdownSummaryTest {
    private static final String APPROVE = "mvn scorecam:approve";
    private static final String TABBY = "animals-0007-jpg-281-tabby-dc992db397";

    @TempDir
    Path folder;

    @Test
    void aRunThatPassedIsFewLines() {
        assertThat(summary(SampleResults.passed())).isEqualTo("""
                        ## Score-CAM passed

                        | explanations | passed | failed | errors |
                        |---:|---:|---:|---:|
                        | 1 | 1 | 0 | 0 |

                        Model <code>src/main/model/classifier.onnx</code>

                        0 of 1 answer is right

                        ### What to do

                        * Fewer than half of the answers are right. Before you look at maps, check whether photos are read as in training \\(&lt;preset&gt;, &lt;resize&gt;, &lt;colors&gt;\\), and whether the classes are the model's \\(&lt;labels&gt;, &lt;classes&gt;, &lt;classOffset&gt;\\).
                        """);
    }

    @Test
    void theVerdictSaysWhy() {
        assertThat(summary(SampleResults.failed()))
                .startsWith("## Score-CAM failed: 2 of 7 explanations violate the rules, 2 of 7 could not be explained,"
                        + " 3 limits on classes, suites or shares are violated\n");
    }

    @Test
    void violationsAreATableWorstFirst() {
        assertThat(rows(SampleResults.failed()))
                .containsExactly(
                        "| <code>animals/field/0015.jpg</code> | <code>104 wallaby</code> | mass in box is 0.12, but"
                                + " expected minimum is 0.50 |  |",
                        "| <code>animals/0007.jpg</code> | <code>281 tabby</code> | mass in box is 0.31, but expected"
                                + " minimum is 0.50 |  |",
                        "| all of <code>animals</code> | <code>104 wallaby</code> | mean of top-1 is 0.0, but expected"
                                + " minimum is 0.5 |  |",
                        "| all of <code>animals</code> |  | mean of mass in box is 0.48, but expected minimum is 0.60"
                                + "<br>75 % of the explanations have a lift of at least 1.0, but expected are at least 90 %"
                                + " |  |");
    }

    @Test
    void anExplanationHasOneRow() {
        assertThat(rows(SampleResults.drifted()).get(1))
                .contains("map correlation with the baseline is -0.29, but expected minimum is 0.90<br>mass in box is"
                        + " 0.31, but expected minimum is 0.50");
    }

    @Test
    void whatIsGoneIsNamed() {
        assertThat(summary(SampleResults.gone())).contains("""

                ### In the baseline, but not explained any more

                * <code>animals/0004 &lt;b&gt;.jpg</code>, class <code>281 tabby</code>
                * <code>night/0001.jpg</code>, class <code>920 traffic light</code>
                """);
    }

    @Test
    void whatIsNewIsCountedWhereThereIsABaseline() {
        assertThat(summary(SampleResults.drifted())).contains("\n2 explanations are new, not compared\n");
        assertThat(summary(SampleResults.failed())).doesNotContain("not compared");
    }

    @Test
    void theRestIsCounted() {
        RunResult failed = SampleResults.failed();
        Violation one = failed.violations().get(1);
        List<Violation> numbered = IntStream.range(0, 12)
                .mapToObj(i -> SampleResults.withSubject(one, i + ".jpg"))
                .toList();
        String summary = summary(SampleResults.withViolations(failed, numbered));

        assertThat(summary)
                .contains("/9.jpg</code>")
                .doesNotContain("/10.jpg</code>")
                .contains("\n… and 2 more\n");
    }

    @Test
    void thereIsAPictureWhereTheReportHasOne() throws IOException {
        RunResult run = SampleReport.write(SampleResults.failed(), folder);

        assertThat(rows(run).get(1))
                .endsWith("| <a href=\"explanations/" + TABBY + ".html\"><img src=\"images/" + TABBY
                        + "-thumbnail.jpg\" width=\"120\" alt=\"heat of tabby on 0007.jpg\"></a> |");
        assertThat(folder.resolve("images/" + TABBY + "-thumbnail.jpg")).exists();
        assertThat(summary(run)).contains(" · [report](index.html) · [review](review.html)\n");
    }

    @Test
    void withoutTheReportThereIsNoPicture() throws IOException {
        RunResult run = SampleReport.write(SampleResults.failed(), folder);
        HtmlReport.delete(folder);

        assertThat(summary(run)).doesNotContain("<img").doesNotContain("index.html");
    }

    @Test
    void whatCouldNotBeExplainedSaysWhy() {
        assertThat(summary(SampleResults.failed()))
                .contains("### Could not be explained")
                .contains("* <code>animals/0003 broken.jpg</code>, class <code>281 tabby</code>:"
                        + " src/test/scorecam/animals/0003 broken.jpg: cannot be decoded \\(no JPEG, starts"
                        + " with 62 72 6f 6b\\). Replace the file, or take it out of the annotations.")
                .contains("class <code>okapi &amp; &lt;co&gt;</code>: ");
    }

    @Test
    void whatASuiteHasAsAWholeIsTold() {
        assertThat(summary(SampleResults.failed()))
                .contains("Suite <code>animals</code>: gap of accuracy under a stamp -0.25");
    }

    @Test
    void whatIsWaivedIsListedWithItsReason() {
        assertThat(summary(SampleResults.waived()))
                .contains("### Waived")
                .contains(
                        "mass in box is 0.25, but expected minimum is 0.50; waived until 2027-03-31: the label is being"
                                + " removed");
    }

    @Test
    void problemsAreListed() {
        assertThat(summary(SampleResults.withProblems(SampleResults.passed(), "3 explanations are <gone>")))
                .contains("\n### Beside the explanations\n\n* 3 explanations are &lt;gone&gt;\n");
    }

    @Test
    void saysWhatToDo() {
        assertThat(summary(SampleResults.drifted()))
                .contains(
                        "\n### What to do\n\n* If the new explanations are right, accept them with: mvn scorecam:approve\n")
                .contains("\n* Look at the photos named above in the report: ")
                .endsWith("* What could not be explained says why in its line above, and how to mend it.\n");
        assertThat(summary(allRight(SampleResults.passed()))).doesNotContain("What to do");
    }

    @Test
    void aNameInAViolationBreaksNoTable() {
        RunResult failed = SampleResults.withViolation(SampleResults.failed(), Metric.LIFT, 2, "1");
        Violation evil = SampleResults.withSubject(failed.violations().get(0), "a|b`<img src=x>\n.jpg");

        assertThat(rows(SampleResults.withViolations(failed, List.of(evil))))
                .containsExactly(
                        "| <code>animals/a\\|b\\`&lt;img src\\=x&gt;\\\\n.jpg</code> | <code>281 tabby</code> | a"
                                + " sentence |  |");
    }

    @Test
    void whatPassedBelowALimitIsCounted() {
        assertThat(summary(SampleResults.passedBelow()))
                .contains("Of the explanations, 1 passed below a limit whose share is kept.");
    }

    @Test
    void timesAreNotInIt() {
        assertThat(summary(SampleResults.withSeconds(SampleResults.failed(), 1, 2)))
                .isEqualTo(summary(SampleResults.failed()));
    }

    private String summary(RunResult run) {
        return MarkdownSummary.of(run, folder, APPROVE);
    }

    private List<String> rows(RunResult run) {
        return summary(run)
                .lines()
                .dropWhile(line -> !line.startsWith("| photo"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    private static RunResult allRight(RunResult run) {
        return SampleResults.withSuites(
                run,
                run.suites().stream()
                        .map(suite -> suite.with(suite.explanations().stream()
                                .map(each -> SampleExplanation.like(each)
                                        .measured(Metric.TOP1, 1)
                                        .make())
                                .toList()))
                        .toList());
    }
}
