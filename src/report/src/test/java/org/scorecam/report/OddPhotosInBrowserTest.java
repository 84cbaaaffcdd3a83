package org.scorecam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scorecam.browser.NeedsBrowser;
import org.scorecam.image.Box;
import org.scorecam.image.Size;
import org.scorecam.outcome.Outcome;
import org.scorecam.result.Explanation;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleExplanation;
import org.scorecam.result.SampleResults;
import org.scorecam.result.SuiteResult;

/** The report of a photo that is ten times as high as wide, and of one whose name has hundreds of letters. */
@NeedsBrowser
class OddPhotosInBrowserTest {
    @RegisterExtension
    static final LiveReport REPORT = LiveReport.of(OddPhotosInBrowserTest::run);

    private static RunResult run() {
        SuiteResult suite = SampleResults.failed().suites().get(0);
        Explanation failed = suite.explanations().stream()
                .filter(each -> each.outcome() == Outcome.FAILED)
                .findFirst()
                .orElseThrow();
        Explanation tall = SampleExplanation.like(failed)
                .seen(new Size(160, 1600), new Box(10, 730, 150, 870))
                .boxes(new Box(20, 300, 140, 1200))
                .make();
        Explanation named =
                SampleExplanation.like(failed).on("x".repeat(230) + ".jpg").make();
        return SampleResults.withSuites(SampleResults.failed(), List.of(suite.with(List.of(tall, named))));
    }

    @Test
    void theCardOfTheTallOneIsNoHigherThanOthersAndItsBoxesLieOnThePicture() {
        var tab = REPORT.open("index.html").waitFor("document.querySelector('.card img').complete");

        assertThat(tab.evaluate("document.querySelector('.card .picture').getBoundingClientRect().height")
                        .doubleValue())
                .isBetween(100.0, 225.0);
        assertThat(tab.text("(box => box('.card img') == box('.card svg') ? 'the same' : box('.card svg'))"
                        + "(one => JSON.stringify(document.querySelector(one).getBoundingClientRect()))"))
                .isEqualTo("the same");
    }

    @Test
    void aLongNameTakesThreeLinesOfItsCard() {
        var tab = REPORT.open("index.html");

        assertThat(tab.evaluate(
                                "Math.max(...[...document.querySelectorAll('.card h3 a')].map(name =>"
                                        + " name.getBoundingClientRect().height / parseFloat(getComputedStyle(name).lineHeight)))")
                        .doubleValue())
                .isBetween(2.9, 3.1);
    }
}
