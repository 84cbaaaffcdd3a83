package org.scorecam.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scorecam.browser.NeedsBrowser;
import org.scorecam.browser.Tab;

/** What report.js adds to the table, to the keys and to the steps from page to page. */
@NeedsBrowser
class ReportScriptTest {
    private static final String COUNT = "document.querySelector('.filters [role=status]').textContent";
    private static final String FOCUSED = "document.activeElement.textContent";
    private static final String FRAGMENT = "location.hash";
    private static final String HELP_IS_OPEN = "document.querySelector('#keys').open";
    private static final String PHOTO = "document.querySelector('h1')?.textContent";
    private static final String PLACE = "document.querySelector('.steps .place')?.textContent";
    private static final int PHOTOS = 2;
    private static final int MASS_IN_BOX = 6;

    @RegisterExtension
    static final LiveReport REPORT = LiveReport.ofTheSample();

    @Test
    void aTextNarrowsTheTableAndTheCountSaysSo() {
        Tab tab = REPORT.open("index.html").click("#search").type("Meadow");

        assertThat(LiveReport.rows(tab)).containsExactly("0012 a meadow.jpg");
        assertThat(tab.text(COUNT)).isEqualTo("1 of 7 shown");
    }

    @Test
    void allWordsOfATextMustBeFound() {
        Tab tab = REPORT.open("index.html").click("#search").type("tabby 0009");

        assertThat(LiveReport.rows(tab)).containsExactly("0009.jpg");
    }

    @Test
    void anOutcomeNarrowsTheTable() {
        Tab tab = REPORT.open("index.html").click("#outcome-failed");

        assertThat(LiveReport.rows(tab)).containsExactly("field/0015.jpg", "0007.jpg");
        assertThat(tab.text(COUNT)).isEqualTo("2 of 7 shown");
    }

    @Test
    void filtersNarrowTogether() {
        Tab tab = REPORT.open("index.html").click("#outcome-passed").click("#suite-2");

        assertThat(LiveReport.rows(tab)).containsExactly("crossing/été #1.png");
    }

    @Test
    void aCountOfAnswersLeadsToItsRows() {
        Tab tab = REPORT.open("index.html");

        tab.evaluate("document.querySelector('.looks a[href=\"#look-right-elsewhere\"]').click()");

        LiveReport.awaitPage(tab, "document.querySelector('#look-right-elsewhere').checked");
        assertThat(LiveReport.rows(tab)).containsExactly("0007.jpg");
        LiveReport.awaitPage(tab.click("#look-any"), FRAGMENT + " === ''");
        assertThat(LiveReport.rows(tab)).hasSize(7);
    }

    @Test
    void whatHasMovedSinceTheBaselineIsFound() {
        Tab tab = REPORT.open("index.html").click("#since-moved");

        assertThat(LiveReport.rows(tab)).containsExactly("0007.jpg");
    }

    @Test
    void aHeadSortsUpwardsThenDownwardsThenNot() {
        Tab tab = REPORT.open("index.html");
        List<String> unsorted = LiveReport.rows(tab);

        assertThat(unsorted).isNotEqualTo(sorted(unsorted));
        assertThat(sortedBy(tab, PHOTOS)).isEqualTo(sorted(unsorted));
        assertThat(sortedBy(tab, PHOTOS)).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(sortedBy(tab, PHOTOS)).isEqualTo(unsorted);
    }

    @Test
    void numbersAreSortedByValueAndWhatHasNoneGoesLast() {
        Tab tab = REPORT.open("index.html");

        assertThat(sortedBy(tab, MASS_IN_BOX))
                .startsWith("field/0015.jpg", "0007.jpg", "0009.jpg", "crossing/été #1.png")
                .endsWith("0003 broken.jpg", "field/0015.jpg", "0012 a meadow.jpg");
        assertThat(sortedBy(tab, MASS_IN_BOX))
                .startsWith("crossing/été #1.png", "0009.jpg", "0007.jpg", "field/0015.jpg")
                .endsWith("0003 broken.jpg", "field/0015.jpg", "0012 a meadow.jpg");
    }

    @Test
    void whatIsChosenStandsInTheAddress() {
        Tab tab = REPORT.open("index.html").click("#outcome-failed").click("#suite-1");
        tab.click("#search").type("0007");
        sortedBy(tab, PHOTOS);

        assertThat(tab.text(FRAGMENT)).isEqualTo("#outcome=outcome-failed&suite=suite-1&q=0007&sort=1");
    }

    @Test
    void anAddressRestoresWhatWasChosen() {
        Tab tab = REPORT.open("index.html#outcome=outcome-passed&q=jpg&sort=-1&class=281+tabby");

        assertThat(LiveReport.rows(tab)).containsExactly("0009.jpg");
        assertThat(LiveReport.texts(
                        tab,
                        "[document.querySelector('#outcome-passed').checked, document.querySelector('#search').value,"
                                + " document.querySelector('#class').value,"
                                + " document.querySelectorAll('.rows thead th')[1].ariaSort]"))
                .containsExactly("true", "jpg", "281 tabby", "descending");
    }

    @Test
    void anAddressThatNamesNoColumnSortsNothing() {
        Tab tab = REPORT.open("index.html#sort=1.5");

        assertThat(tab.complaints()).isEmpty();
        assertThat(LiveReport.rows(tab)).hasSize(7);
    }

    @Test
    void jAndKGoFromRowToRow() {
        Tab tab = REPORT.open("index.html#q=0015");
        List<String> rows = LiveReport.rows(tab);

        assertThat(tab.press("j").text(FOCUSED)).isEqualTo(rows.get(0));
        tab.press("j");
        assertThat(tab.evaluate("document.querySelector('.rows tbody').rows[1].classList.contains('cursor')")
                        .booleanValue())
                .isTrue();
        tab.press("k");
        assertThat(tab.evaluate("document.querySelector('.rows tbody').rows[0].classList.contains('cursor')")
                        .booleanValue())
                .isTrue();
    }

    @Test
    void slashSearches() {
        Tab tab = REPORT.open("index.html").press("/").type("0009");

        assertThat(LiveReport.rows(tab)).containsExactly("0009.jpg");
    }

    @Test
    void whileOneTypesKeysAreLetters() {
        Tab tab = REPORT.open("index.html").click("#search").press("f").press("j");

        assertThat(tab.text("document.querySelector('#search').value")).isEqualTo("fj");
    }

    @Test
    void fShowsTheFailedOnesAndThenAllAgain() {
        Tab tab = REPORT.open("index.html").press("f");

        assertThat(LiveReport.rows(tab)).containsExactly("field/0015.jpg", "0007.jpg");
        assertThat(LiveReport.rows(tab.press("f"))).hasSize(7);
    }

    @Test
    void aQuestionMarkOpensTheHelpAndEscapeClosesIt() {
        Tab tab = REPORT.open("index.html").press("?");

        assertThat(tab.evaluate(HELP_IS_OPEN).booleanValue()).isTrue();
        tab.press("Escape");
        assertThat(tab.evaluate(HELP_IS_OPEN).booleanValue()).isFalse();
    }

    @Test
    void theStepsOfAPageFollowTheFilteredList() {
        Tab tab = LiveReport.follow(REPORT.open("index.html#outcome=outcome-failed"), "field/0015.jpg");

        assertThat(tab.text(PLACE)).isEqualTo("1 of 2");
        LiveReport.awaitPage(tab.click(".steps [rel=next]"), PLACE + " === '2 of 2'");
        assertThat(tab.text(PHOTO)).isEqualTo("0007.jpg");
    }

    @Test
    void theFirstPageOfTheReportHasAPreviousOneWhereTheListIsTurnedRound() {
        Tab tab = LiveReport.follow(REPORT.open("index.html#sort=-1&suite=suite-1"), "0003 broken.jpg");

        assertThat(tab.text(PLACE)).isEqualTo("6 of 6");
        LiveReport.awaitPage(tab.click(".steps [rel=prev]"), PLACE + " === '5 of 6'");
        assertThat(tab.text(PHOTO)).isEqualTo("0007.jpg");
    }

    @Test
    void keysStepFromPageToPage() {
        Tab tab = LiveReport.follow(REPORT.open("index.html"), "0007.jpg");

        LiveReport.awaitPage(tab.press("k"), PHOTO + " === 'field/0015.jpg'");
        LiveReport.awaitPage(tab.press("j"), PHOTO + " === '0007.jpg'");
    }

    @Test
    void onAPageFKeepsToTheFailedOnesForTheNextPagesToo() {
        Tab tab = LiveReport.follow(REPORT.open("index.html#sort=-1"), "field/0015.jpg");

        assertThat(tab.press("f").text(PLACE)).isEqualTo("1 of 2");
        LiveReport.awaitPage(tab.press("j"), PHOTO + " === '0007.jpg'");
        assertThat(tab.text(PLACE)).isEqualTo("2 of 2");
    }

    @Test
    void theWayHomeLeadsToTheTableAsItWas() {
        Tab tab = LiveReport.follow(REPORT.open("index.html#outcome=outcome-failed&sort=-1"), "0007.jpg");

        LiveReport.awaitPage(tab.click(".steps .home"), "document.querySelector('.rows')");
        assertThat(LiveReport.rows(tab)).containsExactly("field/0015.jpg", "0007.jpg");
    }

    @Test
    void theMeaningOfAMetricLeavesWhatWasFiltered() {
        Tab tab = LiveReport.follow(REPORT.open("index.html#outcome=outcome-failed"), "0007.jpg");

        tab.evaluate("document.querySelector('a[href$=metric-MASS_IN_BOX]').click()");
        LiveReport.awaitPage(tab, "document.querySelector('.rows')");
        assertThat(LiveReport.rows(tab)).containsExactly("field/0015.jpg", "0007.jpg");
        assertThat(tab.text(FRAGMENT)).isEqualTo("#metric-MASS_IN_BOX");
    }

    @Test
    void slashOnAPageLeadsToTheSearch() {
        Tab tab = LiveReport.follow(REPORT.open("index.html"), "0007.jpg");

        LiveReport.awaitPage(tab.press("/"), "document.activeElement.id === 'search'");
        assertThat(LiveReport.rows(tab.type("0009"))).containsExactly("0009.jpg");
    }

    @Test
    void slashOnAPageSearchesWithinWhatWasFilteredAndSorted() {
        Tab tab = LiveReport.follow(REPORT.open("index.html#outcome=outcome-failed&sort=-1"), "0007.jpg");

        LiveReport.awaitPage(tab.press("/"), "document.activeElement.id === 'search'");
        assertThat(LiveReport.rows(tab)).containsExactly("field/0015.jpg", "0007.jpg");
        assertThat(LiveReport.rows(tab.type("0009"))).isEmpty();
        assertThat(tab.text(FRAGMENT)).isEqualTo("#outcome=outcome-failed&q=0009&sort=-1");
    }

    @Test
    void aPageThatTheFilterLeavesOutStepsThroughAll() {
        Tab tab = REPORT.open("index.html#outcome=outcome-failed");
        tab.evaluate("document.querySelector('section[aria-labelledby=errors] h3 a').click()");
        LiveReport.awaitPage(tab, "document.querySelector('.steps')");

        assertThat(tab.text(PLACE)).endsWith(" of 7");
    }

    private static List<String> sorted(List<String> texts) {
        return texts.stream().sorted().toList();
    }

    private static List<String> sortedBy(Tab tab, int column) {
        return LiveReport.rows(tab.click(".rows thead th:nth-child(" + column + ") button"));
    }
}
