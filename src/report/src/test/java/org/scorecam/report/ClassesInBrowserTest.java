package org.scorecam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.scorecam.browser.Axe;
import org.scorecam.browser.Browser;
import org.scorecam.browser.FileServer;
import org.scorecam.browser.NeedsBrowser;
import org.scorecam.browser.Tab;
import org.scorecam.result.SampleResults;

/** The table of 105 classes where it is opened. */
@NeedsBrowser
class ClassesInBrowserTest {
    private static final String NO_SCRIPTS = "default-src 'none'; img-src 'self'; style-src 'self'; sandbox";
    private static final String FIRST = "document.querySelector('.classes tbody th a')";

    private static final String SECOND = ".classes tbody tr:nth-child(2) .mean";

    @TempDir
    static Path folder;

    private static Browser browser;

    @BeforeAll
    static void writeTheReport() {
        HtmlReport.write(SampleResults.manyClasses(104), folder, folder, PageTexts.english());
        browser = Browser.start();
    }

    @AfterEach
    void closeTheTabs() {
        browser.closeTabs();
    }

    @AfterAll
    static void stopTheBrowser() {
        browser.close();
    }

    @Test
    void withoutScriptsAClassOfAnyPageShowsItsPhotosAlone() throws IOException {
        try (FileServer server = FileServer.start(folder, NO_SCRIPTS)) {
            Tab tab = browser.open().size(1280, 800).visit(server.address("classes-2.html"));
            String name = tab.text(FIRST + ".textContent");
            tab.click(".classes tbody th a");
            LiveReport.awaitPage(tab, "document.querySelector('.rows')");

            assertThat(explained(tab)).containsExactly(name);
            assertThat(tab.evaluate("document.querySelector('.back').checkVisibility()")
                            .booleanValue())
                    .isTrue();
            tab.evaluate("document.querySelector('.back').click()");
            assertThat(explained(tab)).as("the first page of the table").hasSize(100);
        }
    }

    @Test
    void withScriptsAClassOfAnyPageShowsItsPhotosAlone() throws IOException {
        try (FileServer server = FileServer.start(folder, null)) {
            Tab tab = browser.open().size(1280, 800).visit(server.address("classes-2.html"));
            String name = tab.text(FIRST + ".textContent");
            tab.click(".classes tbody th a");
            LiveReport.awaitPage(tab, "document.documentElement.classList.contains('live')");

            assertThat(explained(tab)).containsExactly(name);
            assertThat(tab.text("document.querySelector('#class').value")).isEqualTo(name);
        }
    }

    @Test
    void onTheFirstPageAClassFiltersTheTableAnewWhateverWasChosen() throws IOException {
        try (FileServer server = FileServer.start(folder, null)) {
            Tab tab = browser.open().size(1280, 800).visit(server.address("index.html#outcome=outcome-error"));
            assertThat(explained(tab)).isEmpty();
            tab.evaluate(FIRST + ".click()");

            LiveReport.awaitPage(tab, "document.querySelector('#outcome-any').checked");
            assertThat(explained(tab)).containsExactly(tab.text(FIRST + ".textContent"));
        }
    }

    @Test
    void anotherPaletteHasOtherColours() throws IOException {
        try (FileServer server = FileServer.start(folder, NO_SCRIPTS)) {
            Tab tab = browser.open().size(1280, 800).visit(server.address("classes-2.html"));
            BufferedImage jet = tab.picture(SECOND);
            BufferedImage viridis = tab.click("#tint-viridis").picture(SECOND);

            assertThat(colours(jet)).as("heat is in colours").isGreaterThan(20);
            assertThat(viridis.getRGB(8, 8)).isNotEqualTo(jet.getRGB(8, 8));
            assertThat(tab.click("#tint-jet").picture(SECOND).getRGB(8, 8)).isEqualTo(jet.getRGB(8, 8));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"index.html", "classes-2.html"})
    void theTableScrollsSidewaysAndNotThePage(String page) {
        Tab tab = browser.open().visit(folder.resolve(page).toUri());

        for (int width : new int[] {400, 1024, 1280, 1440}) {
            assertThat(tab.size(width, 800)
                            .evaluate("document.querySelector('.classes').closest('section').scrollWidth"
                                    + " - document.querySelector('.classes').closest('section').clientWidth")
                            .intValue())
                    .as("at " + width)
                    .isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, false", "1280, true", "400, false", "400, true"})
    void aPageOfClassesHasNoBarrier(int width, boolean dark) throws IOException {
        try (FileServer server = FileServer.start(folder, null)) {
            Tab tab = browser.open().size(width, 800).colours(dark).visit(server.address("classes-2.html"));

            assertThat(Axe.violations(tab)).isEmpty();
            assertThat(tab.complaints()).isEmpty();
        }
    }

    /** The classes of the rows that are seen. */
    private static List<String> explained(Tab tab) {
        return LiveReport.texts(
                tab,
                "[...document.querySelectorAll('.rows tbody tr')].filter(row => row.checkVisibility())"
                        + ".map(row => row.cells[3].firstChild.textContent.trim())");
    }

    private static long colours(BufferedImage image) {
        return IntStream.of(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()))
                .distinct()
                .count();
    }
}
