package org.scorecam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scorecam.browser.NeedsBrowser;
import org.scorecam.browser.Tab;
import org.scorecam.result.RunResult;
import org.scorecam.result.SampleExplanation;
import org.scorecam.result.SampleResult;
import org.scorecam.result.SampleResults;

/** The first page on paper. */
@NeedsBrowser
class PrintedReportTest {
    private static final String ROWS = "document.querySelectorAll('.rows tbody tr')";

    @RegisterExtension
    static final LiveReport REPORT = LiveReport.of(PrintedReportTest::run);

    /** More violations than cards are shown of at once, and more rows than the table has on a page. */
    private static RunResult run() {
        return SampleResult.like(SampleResults.manyFailed(20))
                .with(IntStream.range(0, 120)
                        .mapToObj(i -> i < 20
                                ? SampleExplanation.anExplanation()
                                        .on(i + ".jpg")
                                        .undecoded()
                                        .failed()
                                : SampleExplanation.anExplanation()
                                        .on(i + ".jpg")
                                        .undecoded())
                        .toArray(SampleExplanation[]::new))
                .make();
    }

    @Test
    void allRowsArePrintedWhateverPageIsShown() {
        Tab tab = REPORT.open("index.html#page=2");
        assertThat(LiveReport.rows(tab)).hasSize(20);

        assertThat(LiveReport.rows(tab.printed())).hasSize(120);
    }

    @Test
    void whatIsFilteredOutIsNotPrinted() {
        assertThat(LiveReport.rows(
                        REPORT.open("index.html#outcome=outcome-failed").printed()))
                .hasSize(20);
    }

    @Test
    void afterPrintingThePageIsAsItWas() {
        Tab tab = REPORT.open("index.html#page=2").printed();
        tab.evaluate("dispatchEvent(new Event('afterprint'))");

        assertThat(LiveReport.rows(tab)).hasSize(20);
        assertThat(tab.evaluate("document.querySelectorAll('details[open]').length")
                        .intValue())
                .isZero();
    }

    /** What is wider than the page makes Chromium print everything smaller. */
    @Test
    void theTableOfClassesFitsThePage() {
        Tab tab = REPORT.open("index.html").size(700, 1000).printed();

        assertThat(tab.evaluate("document.querySelector('.classes').scrollWidth"
                                + " - document.querySelector('.classes').closest('section').clientWidth")
                        .intValue())
                .isLessThanOrEqualTo(0);
    }

    @Test
    void aHeadingIsNotTheLastOfAPage() {
        Tab tab = REPORT.open("index.html").printed();

        for (String side : List.of("breakInside", "breakAfter")) {
            assertThat(LiveReport.texts(
                            tab,
                            "[...new Set([...document.querySelectorAll('h2, h2 + p.lead')].map(e =>"
                                    + " getComputedStyle(e)." + side + "))]"))
                    .as(side)
                    .isEqualTo(List.of("avoid"));
        }
    }

    /** A table as that of what is taken for what. */
    @Test
    void aLongNameInATableIsBroken() {
        Tab tab = REPORT.open("index.html").size(700, 1000).printed();

        assertThat(tab.evaluate("""
                        (() => {
                            document.querySelector('main').insertAdjacentHTML('afterbegin', '<section id=taken><div class=scroll><table>'
                                + `<tbody><tr><th>${'wallaby'.repeat(40)}<td>whippet<td class=number>1</table></div></section>`);
                            return document.querySelector('#taken table').scrollWidth - document.querySelector('#taken').clientWidth;
                        })()""").intValue()).isLessThanOrEqualTo(0);
    }

    @Test
    void everyViolationIsOpen() {
        Tab tab = REPORT.open("index.html").printed();

        assertThat(tab.evaluate(
                                "[...document.querySelectorAll('.further .card')].filter(e => e.checkVisibility()).length")
                        .intValue())
                .isEqualTo(8);
    }

    /** On paper that is narrower than the window from which on rows are cards. */
    @Test
    void theTableIsATableOfSixteenRowsAPage() {
        Tab tab = REPORT.open("index.html").size(700, 1000).printed();

        assertThat(LiveReport.texts(tab, "[...new Set([..." + ROWS + "].map(e => getComputedStyle(e).display))]"))
                .isEqualTo(List.of("table-row"));
        assertThat(LiveReport.texts(
                        tab,
                        "[..." + ROWS + "].flatMap((e, i) => getComputedStyle(e).breakBefore === 'page' ? [i] : [])"))
                .startsWith("16", "32", "48");
        assertThat(tab.evaluate("Math.max(...[..." + ROWS + "].map(e => e.getBoundingClientRect().height))")
                        .doubleValue())
                .as("16 rows, a head and a heading fit 259 mm of Letter, in pixels")
                .isLessThan(213 / 25.4 * 96 / 16);
    }
}
