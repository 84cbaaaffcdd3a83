package org.scorecam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
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

/** The report where it is opened: on a build server that lets it run nothing, and from a folder. */
@NeedsBrowser
class ReportInBrowserTest {
    /**
     * What Jenkins sends with what a build has written.
     *
     * @see <a href="https://www.jenkins.io/doc/book/security/configuring-content-security-policy/">Jenkins' policy</a>
     */
    private static final String JENKINS = "default-src 'none'; img-src 'self'; style-src 'self'; sandbox";

    private static final String SAME_ORIGIN = JENKINS + " allow-same-origin";

    /** Pictures that are not there. Those that are loaded when they are seen are loaded before. */
    private static final String MISSING_PICTURES =
            "[...document.images].filter(image => image.naturalWidth == 0).map(image => image.src).join()";

    /** What Chromium says of each script in a sandbox, where the page must do without. */
    private static final String SCRIPTS_DO_NOT_RUN = "sandboxed and the 'allow-scripts' permission is not set";

    private static final String ALL_PICTURES_ARE_LOADED = "[...document.images].every(image => image.complete)";

    @TempDir
    static Path folder;

    private static Path report;
    private static List<String> pages;
    private static Browser browser;

    @BeforeAll
    static void writeTheReport() throws IOException {
        report = folder.resolve("score cam");
        SampleReport.write(SampleResults.drifted(), report);
        try (Stream<Path> files = Files.walk(report)) {
            pages = files.map(file -> report.relativize(file).toString())
                    .filter(file -> file.endsWith(".html"))
                    .sorted()
                    .toList();
        }
        assertThat(pages).hasSize(9).contains("index.html", "review.html");
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

    @ParameterizedTest
    @ValueSource(strings = {JENKINS, SAME_ORIGIN})
    void underThePolicyOfABuildServerNothingIsRefusedAndNothingIsMissing(String policy) throws IOException {
        try (FileServer server = FileServer.start(report, policy)) {
            isWhole(server::address);
        }
    }

    @Test
    void fromAFolderNothingIsMissing() {
        isWhole(page -> report.resolve(page).toUri());
    }

    /** Where a script may not read the photo, and so not save it. */
    @Test
    void fromAFolderThePictureToTakeAwayIsShownToBePrinted() throws IOException {
        Tab tab = browser.open()
                .size(1280, 800)
                .visit(report.resolve("explanations/animals-0007-jpg-281-tabby-dc992db397.html")
                        .toUri())
                .click("[data-take=difference]")
                .waitFor("document.querySelector('.taken').open");

        assertThat(tab.evaluate("document.querySelector('.taken canvas').width").intValue())
                .isEqualTo(500);
        assertThat(tab.complaints()).isEmpty();
        assertThat(Axe.violations(tab)).isEmpty();
        assertThat(seen(tab.printed(), "h1, .taken p, .foot p")).isEmpty();
        assertThat(tab.evaluate("document.querySelector('.taken canvas').checkVisibility()")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void underThePolicyTheStyleSheetApplies() throws IOException {
        try (FileServer server = FileServer.start(report, JENKINS)) {
            Tab tab = browser.open();
            for (String page : pages) {
                tab.visit(server.address(page));

                assertThat(tab.text("getComputedStyle(document.body).marginTop"))
                        .as(page)
                        .isEqualTo("0px");
                assertThat(tab.evaluate("document.querySelector('.hidden').getBoundingClientRect().width")
                                .intValue())
                        .as("what is for reading aloud is not seen on " + page)
                        .isLessThan(2);
            }
        }
    }

    @Test
    void underThePolicyTheVerdictAndWhatFailedAreSeen() throws IOException {
        try (FileServer server = FileServer.start(report, JENKINS)) {
            Tab tab = browser.open().size(1280, 800).visit(server.address("index.html"));

            assertThat(seen(tab, "h1"))
                    .containsExactly("Failed: 2 of 7 explanations violate the rules, 2 could not be made");
            assertThat(seen(tab, "section[aria-labelledby=violations] h3"))
                    .containsExactly("field/0015.jpg", "0007.jpg");
            assertThat(seen(tab, "section[aria-labelledby=violations] .card p").toString())
                    .contains("31\u202f% of the heat lies in the boxes; at least 50\u202f% expected.");
        }
    }

    @Test
    void underThePolicyAClassIsFiltered() throws IOException {
        try (FileServer server = FileServer.start(report, JENKINS)) {
            Tab tab = browser.open().size(1280, 800).visit(server.address("index.html"));
            assertThat(seen(tab, ".rows tbody th > a > bdi, .rows tbody th > bdi"))
                    .hasSize(7);
            tab.evaluate("document.querySelector('#class').value = '281 tabby'");

            assertThat(seen(tab, ".rows tbody th > a > bdi, .rows tbody th > bdi"))
                    .containsExactly("0007.jpg", "0003 broken.jpg", "0009.jpg");
        }
    }

    @Test
    void underThePolicyWhatIsGoneIsFiltered() throws IOException {
        Path gone = folder.resolve("gone");
        SampleReport.write(SampleResults.gone(), gone);
        try (FileServer server = FileServer.start(gone, JENKINS)) {
            Tab tab = browser.open().size(1280, 800).visit(server.address("index.html"));
            tab.evaluate("document.querySelector('#since-gone').checked = true");

            assertThat(seen(tab, ".rows tbody th > a > bdi, .rows tbody th > bdi"))
                    .containsExactly("0004 <b>.jpg", "0001.jpg");
        }
    }

    @Test
    void underThePolicyEachPartHasItsCommandAndThereIsNothingToTick() throws IOException {
        try (FileServer server = FileServer.start(report, JENKINS)) {
            Tab tab = browser.open().size(1280, 800).visit(server.address("review.html"));
            tab.click("[aria-labelledby=drifted] summary");

            assertThat(seen(tab, "[aria-labelledby=drifted] code"))
                    .contains("mvn scorecam:approve \"-Dscorecam.approve.includes=animals/0007.jpg\"");
            assertThat(seen(tab, "input, .basket, .copy")).isEmpty();
        }
    }

    @Test
    void aPageFitsANarrowWindow() throws IOException {
        try (FileServer server = FileServer.start(report, JENKINS)) {
            Tab tab = browser.open().size(360, 640);
            for (String page : pages) {
                tab.visit(server.address(page));

                assertThat(tab.evaluate("document.documentElement.scrollWidth").intValue())
                        .as(page)
                        .isLessThanOrEqualTo(360);
            }
        }
    }

    @Test
    void theTableOfANarrowWindowSaysWhatEachValueIs() throws IOException {
        try (FileServer server = FileServer.start(report, JENKINS)) {
            Tab tab = browser.open().size(360, 640).visit(server.address("index.html"));

            assertThat(tab.text(
                            "getComputedStyle(document.querySelector('.rows td:nth-of-type(2)'), '::before').content"))
                    .isEqualTo("\"Outcome\"");
        }
    }

    @ParameterizedTest
    @CsvSource({"1280, false", "1280, true", "360, false", "360, true"})
    void noPageHasABarrier(int width, boolean dark) throws IOException {
        try (FileServer server = FileServer.start(report, null)) {
            Tab tab = browser.open().size(width, 800).colours(dark);
            for (String page : pages) {
                tab.visit(server.address(page));

                assertThat(Axe.violations(tab)).as(page).isEmpty();
            }
        }
    }

    private static void isWhole(Function<String, URI> addresses) {
        Tab tab = browser.open();
        for (String page : pages) {
            tab.visit(addresses.apply(page));
            tab.evaluate("document.querySelectorAll('img').forEach(image => image.loading = 'eager'); 0");
            tab.waitFor(ALL_PICTURES_ARE_LOADED);

            assertThat(tab.complaints())
                    .as(page)
                    .filteredOn(complaint -> !complaint.contains(SCRIPTS_DO_NOT_RUN))
                    .isEmpty();
            assertThat(tab.text(MISSING_PICTURES)).as(page).isEmpty();
            assertThat(tab.evaluate("document.images.length").intValue())
                    .as(page)
                    .isPositive();
        }
    }

    /** The texts of what a selector finds, as far as they are seen. */
    private static List<String> seen(Tab tab, String selector) {
        List<String> texts = new java.util.ArrayList<>();
        tab.evaluate("[...document.querySelectorAll(\"" + selector + "\")].filter(e => e.checkVisibility())"
                        + ".map(e => e.innerText.replaceAll('\\n', ' '))")
                .forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
