package org.scorecam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.scorecam.browser.Browser;
import org.scorecam.browser.FileServer;
import org.scorecam.browser.NeedsBrowser;
import org.scorecam.browser.Tab;
import org.scorecam.result.SampleResults;

/** What stands under a histogram: which limit fits, and where its bars lead. */
@NeedsBrowser
class LimitsInBrowserTest {
    private static final String FIT = "document.querySelector('details.fit')";
    private static final String SLIDER = FIT + ".querySelector('input')";

    @RegisterExtension
    static final LiveReport REPORT = LiveReport.ofTheSample();

    @Test
    void theSliderSaysHowManyWouldFailAndDrawsTheLimit() {
        Tab tab = REPORT.open("index.html");
        tab.evaluate(FIT + ".open = true");
        tab.waitFor("document.querySelector('.trial').getAttribute('d')");
        assertThat(tab.text(FIT + ".querySelector('output').textContent")).isEqualTo("at least 50\u202f%: 2 of 4 fail");
        tab.evaluate(SLIDER + ".focus()");
        tab.press("End");

        assertThat(tab.text(FIT + ".querySelector('output').textContent"))
                .isEqualTo("at least 100\u202f%: 4 of 4 fail");
        assertThat(tab.text(SLIDER + ".ariaValueText || " + SLIDER + ".getAttribute('aria-valuetext')"))
                .isEqualTo("at least 100\u202f%: 4 of 4 fail");
        assertThat(tab.text(FIT + ".querySelector('.xml code').textContent"))
                .isEqualTo("<limit><metric>MASS_IN_BOX</metric><minimum>1.00</minimum></limit>");
        assertThat(tab.text("document.querySelector('.trial').getAttribute('d')"))
                .startsWith("M390");
    }

    @Test
    void aButtonCopiesALimit() {
        Tab tab = REPORT.open("index.html");
        tab.evaluate(FIT + ".open = true");
        tab.evaluate(FIT + ".querySelector('.xml button').click()");

        assertThat(tab.text("String(getSelection())"))
                .isEqualTo("<limit><metric>MASS_IN_BOX</metric><minimum>0.50</minimum></limit>");
    }

    @Test
    void aBarLeadsToItsRowsAndAllCanBeShownAgain() {
        Tab tab = REPORT.open("index.html#outcome=outcome-error");
        tab.evaluate("document.querySelector('.bars a').click()");

        LiveReport.awaitPage(tab, "document.querySelector('.place.on')");
        assertThat(LiveReport.rows(tab)).containsExactly("field/0015.jpg");
        assertThat(tab.text("document.querySelector('.place.on').textContent"))
                .isEqualTo("Mass in box: 10\u202f% to 15\u202f%");
        tab.evaluate("document.querySelector('.back').click()");
        assertThat(LiveReport.rows(tab)).hasSize(7);
        assertThat(tab.evaluate("document.querySelector('.back').checkVisibility()")
                        .booleanValue())
                .isFalse();
    }

    @Test
    void theBarStandsInTheAddress() {
        Tab tab = REPORT.open("index.html");
        String bar = tab.text("document.querySelector('.bars a').hash.slice(1)");

        assertThat(LiveReport.rows(REPORT.open("index.html#bin=" + bar))).containsExactly("field/0015.jpg");
    }

    @Test
    void withoutScriptsABarLeadsToItsRowsAndTheTableSaysWhichLimitFits(@TempDir Path folder) throws IOException {
        SampleReport.write(SampleResults.drifted(), folder);
        try (FileServer server =
                        FileServer.start(folder, "default-src 'none'; img-src 'self'; style-src 'self'; sandbox");
                Closing browser = new Closing(Browser.start())) {
            Tab tab = browser.browser().open().size(1280, 800).visit(server.address("index.html"));
            assertThat(tab.evaluate(FIT + ".querySelector('.slide').checkVisibility()")
                            .booleanValue())
                    .isFalse();
            assertThat(tab.text(FIT + ".querySelector('tr.present .number').textContent"))
                    .isEqualTo("2");
            tab.evaluate("document.querySelector('.bars a').click()");

            tab.waitFor("document.querySelector('.place:target')");
            assertThat(LiveReport.rows(tab)).containsExactly("field/0015.jpg");
            assertThat(tab.evaluate("document.querySelector('.back').checkVisibility()")
                            .booleanValue())
                    .isTrue();
        }
    }

    private record Closing(Browser browser) implements AutoCloseable {
        @Override
        public void close() {
            browser.close();
        }
    }
}
