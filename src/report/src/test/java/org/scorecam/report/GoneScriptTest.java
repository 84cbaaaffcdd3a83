package org.scorecam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.browser.Axe;
import org.scorecam.browser.NeedsBrowser;
import org.scorecam.browser.Tab;

/** What report.js makes of rows that lead to no page. */
@NeedsBrowser
class GoneScriptTest {
    @TempDir
    static Path folder;

    private static LiveReport report;

    @BeforeAll
    static void start() throws IOException {
        report = LiveReport.start(SampleResults.gone(), folder);
    }

    @AfterAll
    static void stop() {
        report.close();
    }

    @Test
    void whatIsGoneIsFoundByItsFilter() {
        Tab tab = report.open("index.html").click("#since-gone");

        assertThat(LiveReport.rows(tab)).containsExactly("0004 <b>.jpg", "0001.jpg");
        assertThat(tab.text("document.querySelector('.filters [role=status]').textContent"))
                .isEqualTo("2 of 9 shown");
    }

    @Test
    void whatIsGoneIsNoBarrier() throws IOException {
        assertThat(Axe.violations(report.open("index.html"))).isEmpty();
    }

    @Test
    void keysGoOverWhatIsGoneToo() {
        Tab tab = report.open("index.html#since=since-gone").press("j").press("j");

        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.text("document.activeElement.querySelector('bdi').textContent"))
                .isEqualTo("0001.jpg");
    }

    @Test
    void whatIsGoneIsNoStepOfAPage() {
        Tab tab = LiveReport.follow(report.open("index.html#q=0007"), "0007.jpg");
        assertThat(tab.text("document.querySelector('.steps .place').textContent"))
                .isEqualTo("1 of 1");

        Tab all = LiveReport.follow(report.open("index.html#suite=suite-1"), "0007.jpg");
        assertThat(all.text("document.querySelector('.steps .place').textContent"))
                .endsWith(" of 6");
    }
}
