package org.scorecam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scorecam.browser.Axe;
import org.scorecam.browser.NeedsBrowser;
import org.scorecam.browser.Tab;
import org.scorecam.result.SampleResults;

/** What report.js makes of rows that lead to no page. */
@NeedsBrowser
class GoneScriptTest {
    @RegisterExtension
    static final LiveReport REPORT = LiveReport.of(SampleResults::gone);

    @Test
    void whatIsGoneIsFoundByItsFilter() {
        Tab tab = REPORT.open("index.html").click("#since-gone");

        assertThat(LiveReport.rows(tab)).containsExactly("0004 <b>.jpg", "0001.jpg");
        assertThat(tab.text("document.querySelector('.filters [role=status]').textContent"))
                .isEqualTo("2 of 9 shown");
    }

    @Test
    void whatIsGoneIsNoBarrier() throws IOException {
        assertThat(Axe.violations(REPORT.open("index.html"))).isEmpty();
    }

    @Test
    void keysGoOverWhatIsGoneToo() {
        Tab tab = REPORT.open("index.html#since=since-gone").press("j").press("j");

        assertThat(tab.complaints()).isEmpty();
        assertThat(tab.text("document.activeElement.querySelector('bdi').textContent"))
                .isEqualTo("0001.jpg");
    }

    @Test
    void whatIsGoneIsNoStepOfAPage() {
        Tab tab = LiveReport.follow(REPORT.open("index.html#q=0007"), "0007.jpg");
        assertThat(tab.text("document.querySelector('.steps .place').textContent"))
                .isEqualTo("1 of 1");

        Tab all = LiveReport.follow(REPORT.open("index.html#suite=suite-1"), "0007.jpg");
        assertThat(all.text("document.querySelector('.steps .place').textContent"))
                .endsWith(" of 6");
    }
}
